import type { PaperNode } from '../model/paper.ts';
import { LEVEL_NAMES, LEVELS } from '../model/question.ts';
import { centred, paragraph } from './parts.ts';
import { testParts } from './test-parts.ts';
import { askedIn, type Asked, type TestSet } from './test-set.ts';

/** The specification: for each lesson, objective and level, how many questions of each kind. */
export function specification(set: TestSet): PaperNode {
  const parts = testParts(set.grade);
  const asked = askedIn(set);
  const count = (some: readonly Asked[]) => parts.map(({ kind }) => some.filter(({ question }) => question.kind === kind).length).map((n) => [centred(n ? String(n) : '')]);
  const rows = set.lessons.flatMap((lesson) =>
    lesson.objectives.flatMap(({ id, text }) =>
      LEVELS.map((level) => ({ lesson, text, level, asked: asked.filter((one) => one.lesson.slug === lesson.slug && one.question.objective === id && one.question.level === level) })),
    ),
  ).filter((row) => row.asked.length);
  const isFirst = (i: number, key: (row: (typeof rows)[number]) => string) => i === 0 || key(rows[i]!) !== key(rows[i - 1]!);
  return {
    type: 'table',
    columns: [3, 9, 1.9, ...parts.map(() => 1.6)],
    frame: 'grid',
    groups: [{ spans: [], columns: 3 }, { spans: [{ text: 'Số câu' }], columns: parts.length }],
    head: ['Bài', 'Yêu cầu cần đạt', 'Mức độ', 'Nhiều lựa chọn', 'Đúng – sai', 'Trả lời ngắn', 'Tự luận'].map((text) => [centred(text, true)]),
    rows: [
      ...rows.map((row, i) => [
        [paragraph({ text: isFirst(i, ({ lesson }) => lesson.slug) ? row.lesson.title : '' })],
        [paragraph({ text: isFirst(i, ({ lesson, text }) => lesson.slug + text) ? row.text : '' })],
        [centred(LEVEL_NAMES[row.level])],
        ...count(row.asked),
      ]),
      [[paragraph({ text: 'Tổng', bold: true })], [], [], ...count(asked)],
    ],
  };
}
