import { fill } from '../curriculum/fill.ts';
import { quote } from '../curriculum/quote.ts';
import type { GradeLesson } from '../curriculum/cut.ts';
import { PAPER_NAMES, wordsOf, type Paper, type PaperNode, type Span } from '../document/paper.ts';
import { contactsByUrgency, contactsIn } from '../curriculum/references.ts';
import { RECHECK_BESIDE, withNumber } from '../curriculum/show-reference.ts';
import { upperFirst } from '../curriculum/first-letter.ts';
import type { Printable } from '../curriculum/mark.ts';
import type { Contact } from '../curriculum/office.ts';
import { homeFacts, stepsOf } from './home-facts.ts';
import { heading, paragraph, title, unbroken } from '../document/nodes.ts';
import { sourceLine } from './parts.ts';
import { paperOf } from './styles.ts';
import { paperContext } from './to-paper.ts';

/**
 * One page in large type for parents and grandparents: what the trick is, its three signs, what to do, what to do
 * together, whom to call. It is made to fit by saying less, never by smaller type: the least needed goes first. The
 * rule `family-page` measures the printed page.
 */
export function makeFamilySheet(lesson: GradeLesson): Paper {
  const variants = SPARE.map((help) => bodyOf(lesson, help));
  return paperOf(
    'family',
    lesson,
    PAPER_NAMES.family,
    variants.find((body) => heightOf(body) <= ROOM) ?? variants.at(-1)!,
  );
}

/** How much is said of whom to call: what each can do, their full names, or their short names in one line. */
const SPARE = ['all', 'names', 'line'] as const;
type Help = (typeof SPARE)[number];

function bodyOf(lesson: GradeLesson, help: Help): PaperNode[] {
  const { note, noteTitle, trick, signs } = homeFacts(lesson);
  const { greeting } = lesson.paperWords.family;
  const context = paperContext(lesson, 'pupil');
  const numbered = (items: readonly string[]): PaperNode => ({
    type: 'list',
    ordered: true,
    start: 1,
    items: items.map((text) => [paragraph({ text, bold: true })]),
  });
  return [
    title(lesson.title),
    {
      type: 'paragraph',
      align: 'center',
      spans: [{ text: fill(greeting, { ten: quote(lesson.title), lop: lesson.grade }) }],
    },
    paragraph({ text: 'Chiêu lừa: ', bold: true }, { text: trick }),
    {
      type: 'table',
      columns: [1, 1],
      frame: 'none',
      rows: [
        [
          [{ type: 'box', tone: 'remember', title: 'Ba dấu hiệu', children: [numbered(signs)] }],
          [
            {
              type: 'box',
              tone: 'remember',
              title: 'Ba bước',
              children: [numbered(stepsOf(lesson).map(({ name }) => name))],
            },
          ],
        ],
      ],
    },
    { type: 'box', tone: 'family', title: noteTitle, children: context.nodes(note) },
    ...whomToCall(lesson, help),
    ...sourceLine(context.cited),
  ];
}

/** Everyone whom the lesson names. None is ever left out: a text that says “gọi 113” goes home with 113. */
function whomToCall(lesson: GradeLesson, help: Help): PaperNode[] {
  const contacts = contactsByUrgency(lesson);
  const recheck = (contact: (typeof contacts)[number]): Span[] => (contact.recheck ? [{ text: RECHECK_BESIDE }] : []);
  const own = paragraph({ text: `${lesson.paperWords.family.first_call}${alsoCall(lesson)}` });
  if (help === 'line') {
    const names = contacts.flatMap((contact, i): Span[] => [
      // A dash would say that 113 is what is printed on the card.
      { text: i ? '; ' : '' },
      { text: unbroken(i ? called(contact) : upperFirst(called(contact))) },
      ...recheck(contact),
    ]);
    return [{ type: 'heading', level: 2, spans: [{ text: 'Gọi ai? ' }, ...names] }, own];
  }
  // The numbers stand in the largest letters: whoever needs one is in a hurry.
  const numbers = contacts.flatMap(({ phone, recheck }) => (phone && !recheck ? [phone] : []));
  const items = contacts.map((contact) => [
    paragraph(
      { text: withNumber(contact.name, contact), bold: true },
      ...(help === 'all' ? [{ text: `: ${contact.what}` }] : []),
      ...recheck(contact),
    ),
  ]);
  return [
    heading(2, ['Gọi ai?', numbers.join(' – ')].join(' ').trim()),
    { type: 'list', ordered: false, start: 1, items: [...items, [own]] },
  ];
}

/** Its short name, with the number where the name has none. */
const called = (contact: Printable<Contact>): string => withNumber(contact.short, contact);

/** Whom every family may have to call: last of all where the lesson itself has no need of them. */
const ALWAYS = ['canh-sat-113', 'ngan-hang'];

function alsoCall(lesson: GradeLesson): string {
  if (lesson.care === 'private') return '';
  const named = new Set(contactsIn(lesson.body, lesson).map(({ id }) => id));
  const others = ALWAYS.filter((id) => !named.has(id)).flatMap((id) => lesson.contacts[id] ?? []);
  return others.length ? ` Khi cần gọi: ${others.map((one) => unbroken(called(one))).join('; ')}.` : '';
}

/** Lines of a page at this type, and the letters of a line. Measured over all lessons: pages run over from 36,3. */
const ROOM = 35.5;
const LETTERS = 54;

function heightOf(body: readonly PaperNode[]): number {
  return body.reduce((sum, node) => sum + heightOfNode(node), 0);
}

function heightOfNode(node: PaperNode): number {
  const letters = wordsOf([node]).join(' ').length;
  switch (node.type) {
    case 'heading':
      return node.level === 1 ? 0.8 + Math.ceil(letters / 36) * 1.4 : 2.2;
    case 'list':
      return node.items.reduce(
        (sum, item) => sum + item.reduce((inner, one) => inner + heightOfNode(one), 0) + 0.2,
        0.2,
      );
    case 'box':
      return 2.6 + node.children.reduce((sum, child) => sum + heightOfNode(child) * 1.08, 0);
    default:
      return Math.ceil(letters / LETTERS) + 0.3;
  }
}
