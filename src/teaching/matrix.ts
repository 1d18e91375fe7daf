import type { Paper, PaperNode } from '../document/paper.ts';
import { LEVELS } from '../questions/question.ts';
import { lowerFirst } from '../curriculum/first-letter.ts';
import { showNumber } from '../curriculum/show-number.ts';
import { centred, heading, note, paragraph, title } from '../document/nodes.ts';
import { specification } from './specification.ts';
import { askedAbout, askedIn, type Asked, type TestSet } from './test-set.ts';
import { setPaper, titleOf } from './test-style.ts';

/**
 * The matrix, then the specification, on one page where both fit: what the test asks, by lesson and objective, kind
 * and level. The same for every version.
 */
export function matrixPaper(set: TestSet): Paper {
  const { follows, levels } = set.form;
  const signs = LEVELS.map((level) => `${levels[level].short}: ${levels[level].name.toLocaleLowerCase('vi')}`);
  return setPaper('matrix', set, [
    title(`Khung ma trận ${lowerFirst(set.form.name)}, lớp ${set.grade}`),
    { type: 'paragraph', align: 'center', spans: [{ text: titleOf(set), bold: true }] },
    // One line less is what lets both tables of most tests stand on one page.
    note(
      [
        ...(follows ? [follows] : []),
        `Dùng chung cho các mã đề ${set.versions.map(({ number }) => number).join(', ')}. Mỗi ô là số câu; ${signs.join(', ')}; cột cuối là phần trăm điểm.`,
      ].join(' '),
    ),
    matrixTable(set),
    heading(2, 'Bản đặc tả: số câu ở từng mức độ'),
    specification(set),
  ]);
}

function matrixTable(set: TestSet): PaperNode {
  const { parts, levels, total } = set.form;
  const percent = (some: readonly Asked[]): string => showNumber((pointsOf(some) * 100) / total);
  const asked = askedIn(set);
  // Each kind at each level, then each level over all kinds.
  const cells = [...parts.map(({ kind }) => kind), null].flatMap((kind) => LEVELS.map((level) => ({ kind, level })));
  const pick = (some: readonly Asked[], { kind, level }: (typeof cells)[number]) =>
    some.filter(({ question }) => (kind === null || question.kind === kind) && question.level === level);
  const counts = (some: readonly Asked[]) =>
    cells.map((cell) => pick(some, cell).length).map((n) => [centred(n ? String(n) : '')]);
  const bold = (text: string) => [centred(text, true)];
  const name = (text: string) => [paragraph({ text, bold: true })];
  return {
    type: 'table',
    // A name over three levels stands on one line.
    columns: [8, 24, 90, ...cells.map(() => 9), 11],
    frame: 'grid',
    groups: [
      { spans: [], columns: 3 },
      ...parts.map(({ short }) => ({ spans: [{ text: short }], columns: LEVELS.length })),
      { spans: [{ text: 'Tổng' }], columns: LEVELS.length },
      { spans: [], columns: 1 },
    ],
    head: ['TT', 'Chủ đề', 'Nội dung', ...cells.map(({ level }) => levels[level].short), '%'].map(bold),
    rows: [
      ...askedAbout(set).map((row, i) => [
        [centred(String(i + 1))],
        [paragraph({ text: row.topic })],
        [paragraph({ text: row.objective })],
        ...counts(row.asked),
        [centred(percent(row.asked))],
      ]),
      [[], [], name('Tổng số câu'), ...counts(asked), bold(String(asked.length))],
      [
        [],
        [],
        name('Tổng số điểm'),
        ...cells.map((cell) => [centred(pick(asked, cell).length ? showNumber(pointsOf(pick(asked, cell))) : '')]),
        bold(showNumber(pointsOf(asked))),
      ],
      [
        [],
        [],
        name('Tỉ lệ % điểm'),
        ...cells.map((cell) => [centred(cell.kind === null ? percent(pick(asked, cell)) : '')]),
        bold(percent(asked)),
      ],
    ],
  };
}

const pointsOf = (some: readonly Asked[]): number => some.reduce((total, { points }) => total + points, 0);
