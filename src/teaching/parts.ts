import type { GradeLesson } from '../curriculum/cut.ts';
import type { Printable } from '../curriculum/mark.ts';
import type { Contact } from '../curriculum/office.ts';
import type { PaperNode, Span } from '../document/paper.ts';
import { heading, note, paragraph } from '../document/nodes.ts';
import { contactsIn } from '../curriculum/references.ts';
import { showDate } from '../curriculum/show-date.ts';
import { showChecked, showSource } from '../curriculum/show-reference.ts';
import type { Source } from '../curriculum/source.ts';
import type { Flow } from '../curriculum/tree.ts';

/** `Họ và tên: …… Lớp: …`, on one line for the pupil to fill in. `own`: the class, where it is known. */
export const nameLine = (grade: number, own?: string): PaperNode => ({
  type: 'table',
  columns: [3, 1],
  frame: 'none',
  rows: [[[paragraph({ text: 'Họ và tên: ……………………………………' })], [paragraph({ text: `Lớp: ${own || `${grade}……`}` })]]],
});

/** The sources that a paper names, with the numbers it names them by; nothing when it names none. */
export function sourceList(cited: readonly Printable<Source>[] | null): PaperNode[] {
  if (!cited?.length) return [];
  return [
    heading(2, 'Nguồn'),
    ...cited.map((source, i) => {
      const { title, published, read } = showSource(source);
      return note(
        `[${i + 1}] ${title} ${published} ${source.address && !source.number ? `${source.address}. ` : ''}${read}`,
      );
    }),
  ];
}

/** The sources in a line, for who has no use for addresses: the lesson's page has them in full. */
export function sourceLine(cited: readonly Printable<Source>[] | null): PaperNode[] {
  if (!cited?.length) return [];
  const words = cited.map(
    (source, i) => `[${i + 1}] ${nameOf(source)}${source.date ? `, ${showDate(source.date)}` : ''}`,
  );
  return [note(`Nguồn: ${words.join('; ')}.`)];
}

/** 116/2025/QH15, 56/2017/NĐ-CP. */
const OF_A_DOCUMENT = /^\d+\/\S*\p{Lu}/u;

/** A law is known by its own name, an article by who published it: “Quốc hội” alone says nothing. */
const nameOf = ({ title, publisher, number }: Printable<Source>): string =>
  number && OF_A_DOCUMENT.test(number) ? title : publisher;

/** A place of help, what it is for, and when it was looked up. */
const contactSpans = (contact: Printable<Contact>): Span[] => [
  { text: `${contact.name}: `, bold: true },
  { text: `${contact.what} ${showChecked(contact)}` },
];

/** Whom to turn to, as far as the given tree names them, with the day each was checked. */
export function contactList(lesson: GradeLesson, tree: readonly Flow[]): PaperNode[] {
  const contacts = contactsIn(tree, lesson);
  if (!contacts.length) return [];
  return [
    heading(2, 'Nơi giúp đỡ'),
    { type: 'list', ordered: false, start: 1, items: contacts.map((contact) => [paragraph(...contactSpans(contact))]) },
  ];
}
