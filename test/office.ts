import { officeReport } from '../src/checks/office-report.ts';
import { expect } from 'vitest';
import { rowsOf } from '../src/curriculum/coverage.ts';
import type { OfficeReport } from '../src/curriculum/office-report.ts';
import { words, wordsOf, type PaperNode } from '../src/document/paper.ts';
import { makeActivity } from '../src/teaching/office/activity.ts';
import { makeCoverage } from '../src/teaching/office/coverage.ts';
import { makeStanding } from '../src/teaching/office/standing.ts';
import { GOLDEN } from './folders.ts';
import { readOnce } from './lessons.ts';
import { sampleContent } from './sample.ts';

/** What an office says of itself on a day. */
export async function reportOn(content: string, date: string): Promise<OfficeReport> {
  const { curriculum, documents, debts } = await readOnce(content);
  return officeReport(curriculum!, { content: { curriculum: curriculum!, documents }, debts, date });
}
export const goldenReport = (): Promise<OfficeReport> => reportOn(GOLDEN, '2026-11-28');
export const sampleReport = async (): Promise<OfficeReport> => reportOn(await sampleContent(), '2026-11-28');

/** Every table of a paper, as the words of its cells; a box that is drawn is □. */
const tablesOf = (nodes: readonly PaperNode[]): string[][][] =>
  nodes.flatMap((node) =>
    node.type === 'table' ? [node.rows.map((row) => row.map((cell) => cell.map(said).join(' ')))] : [],
  );
const said = (node: PaperNode): string =>
  'spans' in node ? node.spans.map((span) => ('drawn' in span ? '□' : span.text)).join('') : '';

/** On paper every cell says what the coverage says, an empty one why; comes back with the marks of all cells. */
export function holdCoverage(report: OfficeReport): string[] {
  const cells = rowsOf(report.coverage).flatMap((row) => row.cells);
  const { body } = makeCoverage(report);
  const marks = tablesOf(body)
    .flatMap((rows) => rows.flatMap((row) => (row.length === 13 ? row.slice(1) : row.slice(2))))
    .filter(Boolean);
  const count = (mark: string) => marks.filter((one) => one === mark).length;
  expect(count('□')).toBe(cells.filter(({ state }) => state === 'owed').length);
  expect(count('–')).toBe(cells.filter(({ state }) => state === 'free').length);
  for (const number of [1, 2, 3])
    expect(count(String(number))).toBe(cells.filter(({ lessons }) => lessons === number).length);
  expect(marks).toHaveLength(cells.length);
  const told = wordsOf(body).join(' ');
  for (const cell of cells) if ('why' in cell) expect(told).toContain(words(cell.why).join(' '));
  return marks;
}

/** No paper of an office says an id of ours, a mark, or what is MEMORY. */
export function holdOfficeWords(report: OfficeReport): void {
  for (const make of [makeCoverage, makeStanding, makeActivity]) {
    const { body, title } = make(report);
    const told = [title, ...wordsOf(body)].join(' ');
    expect(told).not.toMatch(/\b[FB]\d\d\b|\b[DB]\d+\.\d|MEMORY|SECONDARY|CONFIRMED|lop-\d|undefined|NaN/);
    expect(told).not.toContain('chưa kiểm chứng');
  }
}
