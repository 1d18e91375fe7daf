/**
 * The code of a test as cells between the upper marks of its answer sheet, so that a camera knows which paper it sees.
 * It says what the printed code says, and how many versions the sheet has bubbles for. A hash of all that closes it;
 * the whole is written as often as there is room, and its copies vote cell by cell.
 */
import type { Grade } from '../../curriculum/grade.ts';
import { readGroups, toGroups, writeCode, type PaperCode } from '../../curriculum/paper-code.ts';
import { diceOf, hashText } from '../../curriculum/seeded.ts';
import { STRIP } from './layout.ts';

/** `version`: of the first; the others follow it by ones. */
export interface SheetCode extends PaperCode {
  count: number;
}

const CELLS = STRIP.columns * STRIP.rows;
/** A sheet of a test of more lessons and changes than this has no strip: no camera can tell which test it is of. */
export const MOST_GROUPS = 12;
/** Grade, how many lessons and changes, version, count; the hash. */
const FIELDS = [4, 4, 10, 7] as const;
const HASH = 24;

const sizeOf = (groups: number): number => FIELDS.reduce<number>((a, b) => a + b, HASH) + groups * 20;

/** Cells that would be all alike are mixed, so that light and dark can be told apart. */
const MIX: readonly number[] = (() => {
  const dice = diceOf('khien phieu tra loi');
  return Array.from({ length: CELLS }, () => dice(2));
})();

/** A row of 0 and 1 (dark), or null when it says too much. */
export function writeCells({ grade, version, count, ...rest }: SheetCode): number[] | null {
  const groups = toGroups(rest);
  if (groups.length > MOST_GROUPS) return null;
  const fields = [grade, groups.length, version, count].map((value, i) => bits(value, FIELDS[i]!));
  const said = [...fields, ...groups.map((group) => bits(group, 20))].join('');
  const all = said + bits(hashText(said) >>> (32 - HASH), HASH);
  return MIX.map((mix, i) => mix ^ Number(all[i % all.length]));
}

/** `dark`: how dark each cell is, above 0 or below; null when no copy of anything can be read. */
export function readCells(dark: readonly number[]): SheetCode | null {
  for (let groups = 1; groups <= MOST_GROUPS; groups++) {
    const votes = new Array<number>(sizeOf(groups)).fill(0);
    dark.forEach((value, i) => (votes[i % votes.length]! += MIX[i] ? -value : value));
    const code = readBits(votes.map((vote) => (vote > 0 ? '1' : '0')).join(''), groups);
    if (code) return code;
  }
  return null;
}

function readBits(all: string, groups: number): SheetCode | null {
  const said = all.slice(0, -HASH);
  if (parseInt(all.slice(-HASH), 2) !== hashText(said) >>> (32 - HASH)) return null;
  let at = 0;
  const next = (size: number) => parseInt(said.slice(at, (at += size)), 2);
  const [grade, length, version, count] = FIELDS.map(next) as [Grade, number, number, number];
  if (length !== groups || grade < 1 || grade > 12 || version % 100 === 0 || count < 1) return null;
  const own = Array.from({ length }, () => next(20));
  return {
    grade,
    version,
    count,
    ...readGroups(own),
  };
}

const bits = (value: number, size: number): string => value.toString(2).padStart(size, '0').slice(-size);

/** The codes of all versions that a sheet is for, as they are printed. */
export const versionCodes = ({ count, ...code }: SheetCode): string[] =>
  Array.from({ length: count }, (_, i) => writeCode({ ...code, version: code.version + i }));
