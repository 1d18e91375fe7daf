import type { TableId } from '../../curriculum/coverage.ts';
import { showGrades } from '../../curriculum/grade.ts';
import type { OfficeReport, Standing } from '../../curriculum/office-report.ts';
import { showDate } from '../../curriculum/show-date.ts';
import { bullets, centred, heading, note, paragraph, title } from '../../document/nodes.ts';
import type { Paper, PaperNode } from '../../document/paper.ts';
import { sumUp, TABLES } from './coverage-words.ts';
import { officePaper } from './setting.ts';
import { concernsOf, countWork, headOf } from './standing-words.ts';

/** For the level above: how things stand, in words that ask for no computer. */
export function makeStanding(report: OfficeReport): Paper {
  const { office, date, standing, coverage } = report;
  return officePaper('standing', report, [
    title('BÁO CÁO TÌNH HÌNH'),
    centred(`${office.name}, ngày ${showDate(date)}`),
    paragraph({ text: 'Đã đăng: ', bold: true }, { text: countWork(report) }),
    ...(Object.keys(TABLES) as TableId[])
      .filter((table) => coverage[table].length)
      .map((table) => paragraph({ text: `${TABLES[table].name}: `, bold: true }, { text: sumUp(coverage, table) })),
    ...concernsOf(report).flatMap((concern) => [
      heading(2, headOf(concern)),
      ...(concern.items.length ? [note(concern.lead), bullets(concern.items)] : [paragraph({ text: concern.none })]),
    ]),
    heading(2, 'Số đo của từng bài'),
    note(
      'Số đo nội bộ, để biết bài nào dài, bài nào khó; không phải chuẩn của cơ quan nào. Tiếng: chữ viết rời, như “lừa”, “đảo”.',
    ),
    figureTable(standing.figures),
  ]);
}

const figureTable = ({ heads, rows }: Standing['figures']): PaperNode => ({
  type: 'table',
  // A figure like 40/33/27 does not break.
  columns: [3.8, 1.9, ...heads.map((_, i) => Math.max(1.95, ...rows.map(({ cells }) => 0.32 * cells[i]!.length)))],
  frame: 'grid',
  head: ['Bài', 'Lớp', ...heads].map((word) => [centred(word, true)]),
  rows: rows.map(({ title: name, grades, cells }) => [
    [paragraph({ text: name })],
    [centred(showGrades(grades))],
    ...cells.map((cell) => [centred(cell)]),
  ]),
});
