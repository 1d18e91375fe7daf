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

/** `Họ và tên: …… Lớp: …`, on one line for the pupil to fill in; in large letters too, so the young have fewer dots. */
export const nameLine = (grade: number): PaperNode =>
  lineOf([7, 2], `${NAME}${dots(grade <= 3 ? 18 : 22)}`, `${CLASS}${grade}……`);

/** The same on an answer sheet, `own` the class where it is known; `mark` is what else stands there for who marks. */
export const sheetNameLine = (grade: number, own?: string, mark?: string): PaperNode =>
  lineOf(
    mark ? [6, 2, 2] : [7, 2],
    `${NAME}${dots(18)}`,
    `${CLASS}${own || `${grade}……`}`,
    ...(mark ? [`${mark}: ${dots(4)}`] : []),
  );

const NAME = 'Họ và tên: ';
const CLASS = 'Lớp: ';
const dots = (count: number): string => '…'.repeat(count);
const lineOf = (columns: number[], ...cells: string[]): PaperNode => ({
  type: 'table',
  columns,
  frame: 'none',
  rows: [cells.map((text) => [paragraph({ text })])],
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
