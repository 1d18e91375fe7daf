import { isNational } from '../../curriculum/grade.ts';
import { letterOf } from '../../document/paper.ts';
import { placeOnSheet } from '../../questions/kinds.ts';
import { statementName } from '../../questions/on-paper.ts';
import type { AskedPart, Version } from '../test-set.ts';

/**
 * Where everything stands on the part of an answer sheet that a camera reads, in millimetres from its upper left
 * corner. The one description: the sheet is drawn from it, and read by it.
 */
export interface SheetLayout {
  width: number;
  height: number;
  groups: BubbleGroup[];
  written: WrittenPlace[];
  /** Numerals of the parts that are answered on the back. */
  back: string[];
  labels: Label[];
  boxes: Rect[];
}

/** Bubbles that are read together. At most one of them is meant, unless the choice is of several. */
export interface BubbleGroup {
  asks: Asks;
  bubbles: Bubble[];
}
export type Asks =
  | { of: 'version' }
  /** A digit of a number, the first from the left is 0. */
  | { of: 'version-digit' | 'number-digit'; digit: number }
  /** `place`: the numeral of the part and the question's number, `II.3`. */
  /** `several`: each of its bubbles may be meant. */
  | { of: 'choice'; place: string; several?: true }
  | { of: 'statement'; place: string; index: number };
export interface Bubble {
  /** Its middle. */
  x: number;
  y: number;
  value: string;
}
/** Room for an answer in words or letters, shown to the teacher as it is. */
export interface WrittenPlace {
  place: string;
  rect: Rect;
}
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}
/** `size`: how high a capital is. */
export interface Label {
  text: string;
  x: number;
  y: number;
  size: number;
  centred?: true;
}

/** Of a bubble, to the middle of its line. */
export const RADIUS = 2.1;
/** How thick that line is. */
export const RING = 0.3;
/** The side of a corner mark. */
export const MARK = 12;
/** The strip of cells between the upper marks. */
export const STRIP = { x: 15, y: 0, columns: 60, rows: 5, cell: 2.4 } as const;
/** What the reader reckons with before it knows the paper; a test that needs more would not fit on a page. */
export const FRAME = { width: 174, height: 196 } as const;

const TOP = MARK + 4;
const ROW = 6;
const STEP = 6.5;
const NUMBER = 7.5;
const TITLE = 6.5;
const GAP = 4.5;
const COLUMN = { width: 82, lefts: [3, 91] } as const;
/** Versions that are chosen by one bubble; of more the number is given by its digits. */
const MOST_VERSIONS = 20;
const TEXT = 2.6;

/** A block of the sheet, laid from its own upper left corner. */
type Block = Omit<SheetLayout, 'width' | 'height' | 'back'>;
const EMPTY: Block = { groups: [], written: [], labels: [], boxes: [] };

/**
 * Where everything on the sheet of a test stands, in millimetres from its upper left corner. Any version will do for
 * its parts: all have as many questions.
 */
export function layoutSheet(grade: number, versions: readonly Pick<Version, 'number' | 'parts'>[]): SheetLayout {
  const { parts } = versions[0]!;
  const blocks = [
    whoBlock(
      versions.map(({ number }) => number),
      isNational(grade) ? 3 : 2,
    ),
    ...parts.flatMap(partBlocks),
  ].map((block) => ({ block, height: heightOf(block) + GAP }));
  const split = splitOf(blocks.map(({ height }) => height));
  const columns = [blocks.slice(0, split), blocks.slice(split)];
  const placed = columns.flatMap((column, i) => {
    let y = TOP;
    return column.map(({ block, height }) => move(block, COLUMN.lefts[i]!, (y += height) - height));
  });
  const needed = Math.max(...columns.map((column) => column.reduce((sum, { height }) => sum + height, 0)));
  return {
    width: FRAME.width,
    height: Math.max(FRAME.height, TOP + needed + MARK),
    groups: placed.flatMap(({ groups }) => groups),
    written: placed.flatMap(({ written }) => written),
    labels: placed.flatMap(({ labels }) => labels),
    boxes: placed.flatMap(({ boxes }) => boxes),
    back: parts.filter((part) => formOf(part).form === 'back').map(({ numeral }) => numeral),
  };
}

const formOf = ({ part }: AskedPart) => placeOnSheet(part)!;

/** How many blocks stand in the first of two columns, so that the longer is as short as can be. */
function splitOf(heights: readonly number[]): number {
  const longer = (split: number) =>
    Math.max(...[heights.slice(0, split), heights.slice(split)].map((some) => some.reduce((a, b) => a + b, 0)));
  return heights.reduce((best, _, i) => (longer(i + 1) < longer(best) ? i + 1 : best), 1);
}

/** Which version, and who. */
function whoBlock(numbers: readonly number[], digits: number): Block {
  const byDigits = numbers.length > MOST_VERSIONS;
  const version = byDigits ? digitColumns('version-digit', 3, 0) : versionList(numbers);
  const left = byDigits ? 32 : numbers.length > 10 ? 36 : 22;
  const number = move(digitColumns('number-digit', digits, 0), left, 0);
  return join([version, number, { ...EMPTY, labels: [label('Mã đề', 0, 4), label('Số báo danh', left, 4)] }]);
}

const versionList = (numbers: readonly number[]): Block => {
  const at = (i: number) => ({ x: 3 + Math.floor(i / 10) * 17, y: DIGITS + (i % 10) * ROW });
  return {
    ...EMPTY,
    groups: [{ asks: { of: 'version' }, bubbles: numbers.map((number, i) => ({ ...at(i), value: String(number) })) }],
    labels: numbers.map((number, i) => label(String(number), at(i).x + 3.5, at(i).y + TEXT / 2)),
  };
};

/** Where the middle of the digit 0 stands: below the name and the boxes to write in. */
const DIGITS = TITLE + 7 + ROW / 2;
function digitColumns(of: 'version-digit' | 'number-digit', count: number, x: number): Block {
  const middle = (digit: number) => x + NUMBER + digit * STEP + STEP / 2;
  const columns = Array.from({ length: count }, (_, digit) => digit);
  const values = Array.from({ length: 10 }, (_, value) => value);
  return {
    ...EMPTY,
    groups: columns.map((digit) => ({
      asks: { of, digit },
      bubbles: values.map((value) => ({ x: middle(digit), y: DIGITS + value * ROW, value: String(value) })),
    })),
    labels: values.map((value) => centred(String(value), x + NUMBER - 3.5, DIGITS + value * ROW)),
    boxes: columns.map((digit) => ({ x: middle(digit) - STEP / 2, y: TITLE - 0.5, width: STEP, height: 6.5 })),
  };
}

function partBlocks(part: AskedPart): Block[] {
  const place = formOf(part);
  switch (place.form) {
    case 'bubbles':
      return [choices(part)];
    case 'judgements':
      return inFours(part.asked).map((asked) => statements({ ...part, asked }));
    case 'lines':
      return [lines(part, place.lines)];
    case 'back':
      return [];
    default:
      return place satisfies never;
  }
}

const inFours = <T>(things: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(things.length / 4) }, (_, i) => things.slice(i * 4, i * 4 + 4));

/** How many letters a row of bubbles has: as many as any of the part's questions has options. */
const bubbleLetters = ({ asked }: AskedPart): string[] =>
  Array.from(
    { length: Math.max(...asked.map(({ question }) => ('options' in question ? question.options.length : 0))) },
    (_, i) => letterOf(i),
  );

/** Numbers run down a block, then on to the one beside it, as on the national sheet. */
function choices(part: AskedPart): Block {
  const letters = bubbleLetters(part);
  const place = formOf(part);
  const several = place.form === 'bubbles' && place.several;
  const across = letters.length > 4 ? 1 : Math.min(2, Math.ceil(part.asked.length / 4));
  const height = Math.ceil(part.asked.length / across);
  const left = (block: number) => (block * COLUMN.width) / 2;
  const column = (block: number, letter: number) => left(block) + NUMBER + letter * STEP + STEP / 2;
  const row = (i: number) => TITLE + 5 + (i % height) * ROW + ROW / 2;
  const blockOf = (i: number) => Math.floor(i / height);
  return {
    ...EMPTY,
    groups: part.asked.map(({ number }, i) => ({
      asks: { of: 'choice', place: `${part.numeral}.${number}`, ...(several ? { several } : {}) },
      bubbles: letters.map((value, letter) => ({ x: column(blockOf(i), letter), y: row(i), value })),
    })),
    labels: [
      label(`Phần ${part.numeral}`, 0, 4),
      ...Array.from({ length: across }, (_, block) =>
        letters.map((letter, i) => centred(letter, column(block, i), TITLE + 3)),
      ).flat(),
      ...part.asked.map(({ number }, i) => centred(String(number), left(blockOf(i)) + 3.5, row(i))),
    ],
  };
}

/** Statements down, questions across, each with Đúng and Sai. */
function statements({ numeral, asked }: AskedPart): Block {
  const count = Math.max(...asked.map(({ question }) => ('options' in question ? question.options.length : 0)));
  const left = (i: number) => NUMBER + i * (2 * STEP + 5);
  const row = (i: number) => TITLE + 10 + i * ROW + ROW / 2;
  const columns = (i: number) => ['Đ', 'S'].map((value, j) => ({ value, x: left(i) + (j + 0.5) * STEP }));
  const indexes = Array.from({ length: count }, (_, i) => i);
  return {
    ...EMPTY,
    groups: asked.flatMap(({ number }, i) =>
      indexes.map((index) => ({
        asks: { of: 'statement' as const, place: `${numeral}.${number}`, index },
        bubbles: columns(i).map((column) => ({ ...column, y: row(index) })),
      })),
    ),
    labels: [
      label(`Phần ${numeral} (Đ: Đúng, S: Sai)`, 0, 4),
      ...asked.flatMap(({ number }, i) => [
        centred(`Câu ${number}`, left(i) + STEP, TITLE + 3),
        ...columns(i).map(({ value, x }) => centred(value, x, TITLE + 8)),
      ]),
      ...indexes.map((index) => centred(statementName(index), 3.5, row(index))),
    ],
  };
}

/** A box an answer. Letters take a line; an answer in words may take two. */
function lines({ numeral, asked }: AskedPart, count: number): Block {
  const height = count > 1 ? 15 : 9;
  const top = (i: number) => i * (height + 1.5);
  const rects = asked.map((_, i) => ({ x: 16, y: top(i), width: COLUMN.width - 16, height }));
  return {
    ...EMPTY,
    written: asked.map(({ number }, i) => ({ place: `${numeral}.${number}`, rect: rects[i]! })),
    labels: asked.flatMap(({ number }, i) => [
      label(`Phần ${numeral}`, 0, top(i) + 3.5),
      label(`Câu ${number}`, 0, top(i) + 7.5),
    ]),
    boxes: rects,
  };
}

const label = (text: string, x: number, y: number): Label => ({ text, x, y, size: TEXT });
/** `y`: the middle of the letters. */
const centred = (text: string, x: number, y: number): Label => ({ ...label(text, x, y + TEXT / 2), centred: true });

const heightOf = ({ groups, written, boxes }: Block): number =>
  Math.max(
    ...groups.flatMap(({ bubbles }) => bubbles.map(({ y }) => y + RADIUS)),
    ...[...written.map(({ rect }) => rect), ...boxes].map(({ y, height }) => y + height),
  );

function move({ groups, written, labels, boxes }: Block, dx: number, dy: number): Block {
  const shift = <T extends { x: number; y: number }>(thing: T): T => ({ ...thing, x: thing.x + dx, y: thing.y + dy });
  return {
    groups: groups.map(({ asks, bubbles }) => ({ asks, bubbles: bubbles.map(shift) })),
    written: written.map(({ place, rect }) => ({ place, rect: shift(rect) })),
    labels: labels.map(shift),
    boxes: boxes.map(shift),
  };
}

const join = (blocks: readonly Block[]): Block => ({
  groups: blocks.flatMap(({ groups }) => groups),
  written: blocks.flatMap(({ written }) => written),
  labels: blocks.flatMap(({ labels }) => labels),
  boxes: blocks.flatMap(({ boxes }) => boxes),
});
