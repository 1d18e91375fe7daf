import type { PaperContext } from '../blocks/define.ts';
import { letteredLine, type Line } from '../document/deck.ts';
import { paragraph } from '../document/nodes.ts';
import { letterOf, type ChoiceItem, type PaperNode, type Span } from '../document/paper.ts';
import { ageOf } from '../curriculum/age.ts';
import { showNumber } from '../curriculum/show-number.ts';
import { mix } from './mix.ts';
import type { Exercise, Lettered, Part } from './question.ts';

/** A place for a letter or two to be written by hand. */
export const DOTS = '………';

/** a, b, c, d: the name of a statement. */
export const statementName = (index: number): string => letterOf(index).toLowerCase();

const pictureOf = ({ picture }: Part, { lesson }: PaperContext) =>
  picture === undefined ? undefined : lesson.drawings[picture];

/** What is lettered, with its picture when it has one. */
export function choiceOf(part: Part, context: PaperContext): ChoiceItem {
  const picture = pictureOf(part, context);
  return { spans: context.spans(part.text), ...(picture ? { picture } : {}) };
}

/** The picture of a piece in a narrow cell beside its words; an empty cell without one. */
export function pictureCell(part: Part, context: PaperContext): PaperNode[] {
  const picture = pictureOf(part, context);
  // A teacher only needs to know which it is.
  const small = context.reader === 'pupil' ? {} : { small: true as const };
  return picture ? [{ type: 'figure', picture, alt: '', ...small }] : [];
}

/** The pieces as their letters follow each other: dealt by a test's version, elsewhere as the web shows them. */
export const inLetters = <P extends Part>(pieces: readonly P[], { id, lettered }: Exercise & Lettered): P[] =>
  lettered ? lettered.map((own) => pieces.find((piece) => piece.id === own)!) : mix(pieces, id);

/** A reason under the name of the piece it is about, one line a piece. */
export const reasonLine = (name: string, why: Span[]): PaperNode => paragraph({ text: `${name} `, bold: true }, ...why);

/** Before grade 4 a class is only learning to read. */
export const learnsToRead = ({ lesson }: PaperContext): boolean => ageOf(lesson.grade) === '1-3';

/** Its picture on a slide, for a class that does not read yet what it chooses from. */
const pictureOnSlide = (part: Part, context: PaperContext) =>
  learnsToRead(context) ? pictureOf(part, context) : undefined;

/** What is lettered, as a line of a slide. */
export const choiceLine = (index: number, part: Part, context: PaperContext): Line =>
  letteredLine(index, context.spans(part.text), pictureOnSlide(part, context));

/** What stands at the left of a pair, and what stands across from it. */
export const pairLine = (spans: Span[], across: Span[], part: Part, context: PaperContext): Line => {
  const picture = pictureOnSlide(part, context);
  return { spans, across, ...(picture ? { picture } : {}) };
};

/** A line of a slide. */
export const line = (...spans: Span[]): Line => ({ spans });

/**
 * `: đúng 1 cặp 0,5 điểm; …`, where all exercises are alike. `last`: whether the last piece has a place of its own, or
 * only the one that is left, so that who has all but one right has all.
 */
export function rightPlaces(each: number | null, pieces: readonly number[], name: string, last: boolean): string {
  const counts = new Set(pieces);
  const [count] = counts;
  if (each === null || counts.size > 1 || !count) return '';
  const possible = Array.from({ length: count }, (_, i) => i + 1).filter((right) => last || right !== count - 1);
  const steps = possible.map(
    (right) => `${right} ${name} ${showNumber(Math.round((each * right * 4) / count) / 4)} điểm`,
  );
  return `: đúng ${steps.join('; ')}`;
}
