import type { Cell, CoverageRow, TableId } from '../../curriculum/coverage.ts';
import { upperFirst } from '../../curriculum/first-letter.ts';
import { GRADES } from '../../curriculum/grade.ts';
import type { OfficeReport } from '../../curriculum/office-report.ts';
import { showDate } from '../../curriculum/show-date.ts';
import { centred, heading, note, paragraph, title } from '../../document/nodes.ts';
import type { Paper, PaperNode } from '../../document/paper.ts';
import { concerns, reasonsIn, rowName, rowsIn, sumUp, TABLES, untilWords } from './coverage-words.ts';
import { officePaper } from './setting.ts';

/** What is taught in which grade, and where it is not yet: legible in black and white, by number and box. */
export function makeCoverage(report: OfficeReport): Paper {
  const { office, date } = report;
  return officePaper('coverage', report, [
    title('BẢNG ĐỘ PHỦ'),
    centred(`${office.name}, ngày ${showDate(date)}`),
    legend(),
    ...coverageNodes(report),
  ]);
}

const legend = (): PaperNode =>
  paragraph(
    { text: 'Số trong ô: ', bold: true },
    { text: 'bấy nhiêu bài đã đăng.   ' },
    { drawn: 'box' },
    { text: ' còn thiếu bài, đã hẹn ngày.   ' },
    { text: '–', bold: true },
    { text: ' không cần ở lớp ấy. Ô trắng: không dành cho lớp ấy.' },
  );

/** Its tables, each with the reasons of its empty cells. */
export function coverageNodes({ coverage }: OfficeReport): PaperNode[] {
  return (Object.keys(TABLES) as TableId[]).flatMap((table) => {
    const rows = rowsIn(coverage, table);
    if (!rows.length) return [];
    return [
      heading(2, TABLES[table].name),
      paragraph({ text: sumUp(coverage, table) }),
      table === 'outcomes' ? outcomeTable(rows) : gradeTable(rows, table),
      note(TABLES[table].note),
      ...(table === 'outcomes'
        ? []
        : [...reasons('Còn thiếu', rows, table, 'owed'), ...reasons('Không cần', rows, table, 'free')]),
    ];
  });
}

/** Grades across. */
const gradeTable = (rows: readonly CoverageRow[], table: TableId): PaperNode => ({
  type: 'table',
  columns: [7.2, ...GRADES.map(() => 1)],
  frame: 'grid',
  head: ['Lớp', ...GRADES.map(String)].map((word) => [centred(word, true)]),
  rows: rows.map((row) => [
    [paragraph({ text: rowName(table, row) })],
    ...GRADES.map((grade) => [mark(row.cells.find((cell) => cell.grade === grade))]),
  ]),
});

/** An outcome is one grade's: it stands beside it, and so does why it is not taught. */
const outcomeTable = (rows: readonly CoverageRow[]): PaperNode => ({
  type: 'table',
  columns: [1, 13, 1],
  frame: 'grid',
  head: ['Lớp', 'Yêu cầu cần đạt', 'Bài'].map((word) => [centred(word, true)]),
  rows: rows.map(({ name, cells }) => {
    const [cell] = cells;
    const why = cell && 'why' in cell ? [note(cell.why)] : [];
    return [[centred(String(cell?.grade ?? ''))], [paragraph({ text: name }), ...why], [mark(cell)]];
  }),
});

function mark(cell: Cell | undefined): PaperNode {
  if (!cell) return centred('');
  if (cell.state === 'taught') return centred(String(cell.lessons), true);
  if (cell.state === 'free') return centred('–');
  return { type: 'paragraph', align: 'center', spans: [{ drawn: 'box' }] };
}

function reasons(name: string, rows: readonly CoverageRow[], table: TableId, state: 'owed' | 'free'): PaperNode[] {
  const found = reasonsIn(rows, state);
  if (!found.length) return [];
  return [
    heading(3, name),
    {
      type: 'list',
      ordered: false,
      start: 1,
      items: found.map((reason) => {
        const until = untilWords(reason);
        return [
          paragraph(
            { text: reason.why, bold: true },
            { text: ` ${until ? `${upperFirst(until)}. ` : ''}${concerns(table, reason)}.` },
          ),
        ];
      }),
    },
  ];
}
