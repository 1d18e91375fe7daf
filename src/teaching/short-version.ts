import { quote } from '../curriculum/quote.ts';
import type { GradeLesson } from '../curriculum/cut.ts';
import { blocksOf, phasesOf } from '../curriculum/lesson-parts.ts';
import type { PaperNode } from '../document/paper.ts';
import { textOf, wholly, type Flow } from '../curriculum/tree.ts';
import { paragraph } from '../document/nodes.ts';

/** What a class does in a quarter of an hour with the teacher's voice and the board alone. */
export const SHORT_MINUTES = 15;
/** What the box of its steps is called, in a plan's appendix. */
export const SHORT_TITLE = `Chỉ có ${SHORT_MINUTES} phút, không thiết bị`;

interface ShortPart {
  minutes: number;
  what: string;
}

/** A lesson's version for a quarter of an hour, a step a line; null when its author has written none. */
export function makeShort(lesson: GradeLesson): ShortPart[] | null {
  const [short] = blocksOf(lesson, 'Short');
  if (!short) return null;
  return phasesOf(short).map(({ props, children }) => ({
    minutes: Number(props.minutes),
    what: children.map(sentenceOf).join(' '),
  }));
}

/** What is held up, or done by pupils, is told apart from what is said. */
function sentenceOf(child: Flow): string {
  const words = textOf([child]).trim();
  if (wholly(child, ['Show'])) return `Cho lớp thấy: ${words}`;
  if (wholly(child, ['Students'])) return `Học sinh: ${words}`;
  return wholly(child, ['Say']) ? quote(words) : words;
}

/** For the plan; a lesson that has no such version, which only a draft may be, says nothing. */
export function shortVersion(lesson: GradeLesson): PaperNode[] {
  const parts = makeShort(lesson);
  if (!parts) return [];
  const rows = parts.map(({ minutes, what }) => [
    [paragraph({ text: `${minutes} phút`, bold: true })],
    [paragraph({ text: what })],
  ]);
  return [
    {
      type: 'box',
      tone: 'tip',
      title: SHORT_TITLE,
      children: [{ type: 'table', columns: [1, 6], frame: 'none', rows }],
    },
  ];
}
