import type { Asks } from '../teaching/sheet/layout.ts';
import { statementName } from '../questions/on-paper.ts';
import type { Judged } from './judge.ts';
import type { MarkedTest } from './recall-sheet.ts';

/** What is known of one pupil's sheet. It is kept as it is: plain values, by name. */
export interface MarkedSheet {
  /** When it was read; no two sheets have the same. */
  id: number;
  /** Chosen values of each row of bubbles; null: the teacher has not looked yet. */
  rows: Record<string, string[] | null>;
  /** What a written answer earns, 0 to 1, by its place; null: not looked at. */
  written: Record<string, number | null>;
  /** Points for what is on the back, by the numeral of its part. */
  back: Record<string, number | null>;
}

/** A row's name: `version`, `number-0`, `I.3`, `II.1a`. */
export function rowName(asks: Asks): string {
  switch (asks.of) {
    case 'version':
      return 'version';
    case 'version-digit':
      return `version-${asks.digit}`;
    case 'number-digit':
      return `number-${asks.digit}`;
    case 'choice':
      return asks.place;
    case 'statement':
      return asks.place + statementName(asks.index);
    default:
      return asks satisfies never;
  }
}

export function takeSheet({ layout }: MarkedTest, judged: readonly Judged[], id: number): MarkedSheet {
  return {
    id,
    rows: Object.fromEntries(
      judged.map(({ placed, chosen }) => [rowName(placed.group.asks), asOne(placed.group.asks, chosen)]),
    ),
    written: Object.fromEntries(layout.written.map(({ place }) => [place, null])),
    back: Object.fromEntries(layout.back.map((numeral) => [numeral, null])),
  };
}

/** Without version or number a sheet is nobody's: a blank there is for the teacher to fill. */
const asOne = (asks: Asks, chosen: string[] | null): string[] | null =>
  'place' in asks || chosen?.length ? chosen : null;

/** Số báo danh as a number, `007` as 7; null while a digit is missing. */
export function pupilNumber({ rows }: MarkedSheet): number | null {
  const digits = Object.keys(rows).filter((name) => name.startsWith('number-'));
  return numberOf(digits.map((name) => rows[name]));
}

export function versionOf(sheet: MarkedSheet, { set }: MarkedTest) {
  const { version } = sheet.rows;
  const digits = Object.keys(sheet.rows).filter((name) => name.startsWith('version-'));
  const number = digits.length ? numberOf(digits.map((name) => sheet.rows[name])) : version ? Number(version[0]) : null;
  return set.versions.find((one) => one.number === number) ?? null;
}

const numberOf = (digits: readonly (string[] | null | undefined)[]): number | null =>
  digits.every((digit) => digit?.length === 1) ? Number(digits.map((digit) => digit![0]).join('')) : null;
