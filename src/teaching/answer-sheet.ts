import { readCode, withoutVersion, type PaperCode } from '../curriculum/paper-code.ts';
import type { GradeLesson } from '../curriculum/cut.ts';
import { note, paragraph, title } from '../document/nodes.ts';
import type { Paper, PaperNode, Picture } from '../document/paper.ts';
import { isMarkedByHand } from '../questions/kinds.ts';
import { sheetNameLine } from './parts.ts';
import type { SheetCode } from './sheet/code.ts';
import { drawSheet } from './sheet/draw.ts';
import { layoutSheet, type BubbleGroup, type SheetLayout } from './sheet/layout.ts';
import { drawTest, type TestSet } from './test-set.ts';
import { setPaper, shortTitleOf } from './test-style.ts';

/** What the sheet of a test says of it to a camera. */
export const sheetCode = ({ versions }: Pick<TestSet, 'versions'>): SheetCode => ({
  ...(readCode(versions[0]!.code) as PaperCode),
  count: versions.length,
});

/** Which tests the sheet is for: not the code of one of them, or who has another thinks it is not theirs. */
function versionsOf({ versions }: TestSet): string {
  const [first, last] = [versions[0]!, versions.at(-1)!];
  const numbers = first === last ? first.number : `${first.number}–${last.number}`;
  return `bộ đề ${withoutVersion(first.code)}, mã đề ${numbers}`;
}

/**
 * One sheet for every version: they have the same parts, and as many questions in each. It is one page: no pupil loses
 * the second. Below the name it is a drawing, which a phone reads (marking/); what it shows is said beside it in words.
 */
export function answerSheet(set: TestSet): Paper {
  const layout = layoutSheet(set.grade, set.versions);
  return setPaper(
    'answer-sheet',
    set,
    sheetPage(set, layout, {
      name: `Phiếu trả lời, lớp ${set.grade}`,
      // A pupil writes here and hands the test back: the mark has its place here too.
      line: sheetNameLine(set.grade, set.head?.own, set.form.judged === 'points' ? set.form.marks[0] : undefined),
      how: 'Tô kín ô tròn bằng bút chì hoặc bút mực. Muốn đổi thì gạch chéo ô đã tô rồi tô ô khác. Giữ sạch bốn góc.',
      picture: drawSheet(layout, sheetCode(set)),
      alt: describe(layout),
    }),
  );
}

/** What stands on a page of this form. `how` takes as many lines on each, so that the drawing is always as far down. */
interface SheetPage {
  name: string;
  line: PaperNode;
  how: string;
  picture: Picture;
  alt: string;
}

/** A page that lies on another of its form: what is drawn on one covers what is drawn on the other. */
export const sheetPage = (
  set: TestSet,
  { back }: SheetLayout,
  { name, line, how, picture, alt }: SheetPage,
): PaperNode[] => [
  title(name),
  {
    type: 'paragraph',
    align: 'center',
    spans: [{ text: shortTitleOf(set), bold: true }, { text: ` – ${versionsOf(set)}` }],
  },
  line,
  note(how),
  ...back.map((numeral) =>
    // An essay is worth a page: the back is free, and costs no paper.
    paragraph({ text: `Phần ${numeral}: `, bold: true }, { text: 'viết bài làm ở mặt sau của phiếu này.' }),
  ),
  { type: 'figure', full: true, picture, alt },
];

/** What there is to fill in, for those who cannot see it. */
function describe({ groups, written }: SheetLayout): string {
  const counts = new Map<string, number>();
  const count = (place: string) => counts.set(partOf(place), (counts.get(partOf(place)) ?? 0) + 1);
  for (const place of new Set(groups.flatMap(placesOf))) count(place);
  for (const { place } of written) count(place);
  const versions = groups.find(({ asks }) => asks.of === 'version')?.bubbles.map(({ value }) => value);
  return [
    `Các ô để tô: mã đề${versions ? ` ${versions.join(', ')}` : ''}; số báo danh`,
    ...[...counts].map(([numeral, questions]) => `phần ${numeral}, ${questions} câu`),
  ].join('; ');
}

const partOf = (place: string): string => place.split('.')[0]!;
const placesOf = ({ asks }: BubbleGroup): string[] => ('place' in asks ? [asks.place] : []);

/** Whether something is written on the back of this lesson's answer sheet. */
export const hasBack = (lesson: GradeLesson): boolean =>
  drawTest([lesson], { count: 1 }).versions[0]!.parts.some(({ part }) => isMarkedByHand(part));

/** The places that a sheet has room for; of an essay the part alone. */
export const sheetPlaces = ({ groups, written, back }: SheetLayout): string[] => [
  ...new Set(groups.flatMap(placesOf)),
  ...written.map(({ place }) => place),
  ...back,
];
