import type { GradeLesson } from '../model/cut.ts';
import type { Paper, PaperNode } from '../model/paper.ts';
import { LEVEL_NAMES, LEVELS } from '../model/question.ts';
import { showNumber } from '../model/show-number.ts';
import { centred, heading, note, paragraph, title } from './parts.ts';
import { specification } from './specification.ts';
import { testParts } from './test-parts.ts';
import { askedIn, drawTest, type Asked, type TestSet } from './test-set.ts';
import { setPaper, titleOf } from './test-style.ts';

export const FORM = 'Theo cấu trúc Công văn 7991/BGDĐT-GDTrH; đối chiếu phụ lục khi nộp.';

export const makeMatrix = (lesson: GradeLesson): Paper => matrixPaper(drawTest([lesson]));

/** The matrix, then the specification: what the test asks, by lesson and objective, kind and level. The same for every version. */
export function matrixPaper(set: TestSet): Paper {
  return setPaper('matrix', set, [
    title(`Khung ma trận đề kiểm tra, lớp ${set.grade}`),
    { type: 'paragraph', align: 'center', spans: [{ text: titleOf(set), bold: true }] },
    note(FORM),
    note(`Dùng chung cho các mã đề ${set.versions.map(({ number }) => number).join(', ')}. Mỗi ô là số câu; B: biết, H: hiểu, VD: vận dụng.`),
    matrixTable(set),
    heading(2, 'Bản đặc tả'),
    specification(set),
  ]);
}

const SHORT = { biet: 'B', hieu: 'H', 'van-dung': 'VD' } as const;
/** The narrow names of the parts over three columns each. */
const PART_NAMES: Partial<Record<string, string>> = { single: 'Nhiều lựa chọn', 'true-false': 'Đúng – sai', 'short-answer': 'Trả lời ngắn', essay: 'Tự luận' };

function matrixTable(set: TestSet): PaperNode {
  const parts = testParts(set.grade);
  const cells = parts.flatMap(({ kind }) => LEVELS.map((level) => ({ kind, level })));
  const asked = askedIn(set);
  const pick = (some: readonly Asked[], { kind, level }: (typeof cells)[number]) => some.filter(({ question }) => question.kind === kind && question.level === level);
  const sum = (some: readonly Asked[]) => some.reduce((total, { points }) => total + points, 0);
  const count = (some: readonly Asked[]) => [centred(some.length ? String(some.length) : '')];
  const bold = (text: string) => [centred(text, true)];
  const rows = set.lessons.flatMap((lesson) =>
    lesson.objectives.map(({ id, text }) => ({ text, asked: asked.filter((one) => one.lesson.slug === lesson.slug && one.question.objective === id) })),
  );
  const used = rows.filter((row) => row.asked.length);
  return {
    type: 'table',
    columns: [8.5, 46, ...cells.map(() => 9.7), 10.5, 13],
    frame: 'grid',
    groups: [
      { spans: [], columns: 2 },
      ...parts.map(({ kind }) => ({ spans: [{ text: PART_NAMES[kind]! }], columns: LEVELS.length })),
      { spans: [{ text: 'Tổng' }], columns: 2 },
    ],
    head: ['TT', 'Nội dung', ...cells.map(({ level }) => SHORT[level]), 'Câu', 'Điểm'].map(bold),
    rows: [
      ...used.map((row, i) => [[centred(String(i + 1))], [paragraph({ text: row.text })], ...cells.map((cell) => count(pick(row.asked, cell))), count(row.asked), [centred(showNumber(sum(row.asked)))]]),
      [[], [paragraph({ text: 'Tổng số câu', bold: true })], ...cells.map((cell) => count(pick(asked, cell))), bold(String(asked.length)), []],
      [[], [paragraph({ text: 'Tổng số điểm', bold: true })], ...cells.map((cell) => [centred(pick(asked, cell).length ? showNumber(sum(pick(asked, cell))) : '')]), [], bold(showNumber(sum(asked)))],
      [[], [paragraph({ text: levelShares(asked, sum) })], ...cells.map(() => []), [], bold('100%')],
    ],
  };
}

/** `Tỉ lệ: Biết 30%, Hiểu 40%, Vận dụng 30%` */
const levelShares = (asked: readonly Asked[], sum: (some: readonly Asked[]) => number): string =>
  `Tỉ lệ điểm: ${LEVELS.map((level) => `${LEVEL_NAMES[level].toLowerCase()} ${showNumber(sum(asked.filter(({ question }) => question.level === level)) * 10)}%`).join(', ')}`;
