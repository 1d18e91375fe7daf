import { pupilNumber, versionOf, type MarkedSheet } from './marked-sheet.ts';
import type { MarkedTest } from './recall-sheet.ts';
import { scoreSheet } from './score-sheet.ts';

/** Names by number, as the teacher typed them; nothing else knows them. */
export type Names = Readonly<Record<number, string>>;
export type Cell = string | number | null;

/** The class as rows of cells, its head first: who, which version, points by part, the sum. */
export function classTable(sheets: readonly MarkedSheet[], test: MarkedTest, names: Names): Cell[][] {
  const numerals = test.set.versions[0]!.parts.map(({ numeral }) => numeral);
  const head = ['Số báo danh', 'Họ và tên', 'Mã đề', ...numerals.map((numeral) => `Phần ${numeral}`), 'Điểm'];
  const rows = sheets.map((sheet) => {
    const number = pupilNumber(sheet);
    const score = scoreSheet(sheet, test);
    const parts = numerals.map((numeral): Cell => {
      const own = score?.earned.filter((one) => one.numeral === numeral).map(({ points }) => points) ?? [null];
      return own.includes(null) ? null : round(own.reduce<number>((sum, points) => sum + points!, 0));
    });
    return [
      number,
      (number !== null && names[number]) || '',
      versionOf(sheet, test)?.number ?? null,
      ...parts,
      score?.total ?? null,
    ];
  });
  return [head, ...rows.sort((a, b) => Number(a[0] ?? Infinity) - Number(b[0] ?? Infinity))];
}

const round = (points: number): number => Math.round(points * 1000) / 1000;

/**
 * Names as they are typed or pasted from a table: `7 Nguyễn An`, `7<tab>Nguyễn An`, `7,Nguyễn An`; lines without a
 * number are counted from 1.
 */
export function readNames(typed: string): Record<number, string> {
  const names: Record<number, string> = {};
  let next = 1;
  for (const line of typed.normalize('NFC').split(/\r?\n/)) {
    const match = /^\s*(?:(\d{1,3})\s*[\t;,.:)\-–]?\s*)?(\p{L}.*)$/u.exec(line.replaceAll('"', ''));
    if (!match) continue;
    const number = match[1] ? Number(match[1]) : next;
    names[number] = match[2]!.replace(/\s*[\t;,]\s*/g, ' ').trim();
    next = number + 1;
  }
  return names;
}

/** Numbers borne by more than one sheet, each once. */
export function doubled(sheets: readonly MarkedSheet[]): number[] {
  const numbers = sheets.flatMap((sheet) => pupilNumber(sheet) ?? []);
  return [...new Set(numbers.filter((number, i) => numbers.indexOf(number) !== i))];
}
