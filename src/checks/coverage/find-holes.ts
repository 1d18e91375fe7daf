import { coverageOf, rowsOf, type Cell, type CoverageFile, type CoverageRow } from '../../curriculum/coverage.ts';
import { showGrades, type Grade } from '../../curriculum/grade.ts';
import type { Problem } from '../../curriculum/problem.ts';
import { showDate } from '../../curriculum/show-date.ts';
import { hint } from '../../curriculum/suggest.ts';
import type { Path } from '../../reading/document.ts';
import { areWhole, documentsOf, isRead, rule, type Content } from '../rule.ts';

const UNKNOWN = 'Dòng này không có tác dụng gì, mà người đọc tưởng là có.';
const RENEW = 'npm run check -- --debts';

/**
 * Coverage is a table that can fail: what no lesson of a grade teaches, and what is wrong in the list that excuses it:
 * past its day, of a row or a grade that is not there, told twice, or taught by now. `today`: a day, YYYY-MM-DD.
 */
export async function findHoles(content: Content, today: string): Promise<Problem[]> {
  const held = rule('do-phu', ({ curriculum }, report) => {
    const [document] = documentsOf(content, 'coverage');
    if (!isKnown(content) || !document?.whole) return;
    const tell: Tell = (path, ...words) => report(document, () => document.placeOf(path), ...words);
    const rows = rowsOf(coverageOf(curriculum));
    const lists = curriculum.frameworks.forms.map(({ list }) => list);
    for (const [i, list] of curriculum.coverage.lists.entries())
      if (!lists.includes(list))
        tell(['lists', i], `scam-forms.yaml không có danh sách “${list}”.`, UNKNOWN, hint(list, lists));
    const listed = keysOf(curriculum.coverage.holes);
    for (const row of rows)
      tellHoles(row, (cell) => isBare(cell, today) && !listed.has(`${row.id} ${cell.grade}`), tell);
    tellList('free', curriculum.coverage, rows, today, tell);
    tellList('holes', curriculum.coverage, rows, today, tell);
  });
  return held.check(content);
}

type Tell = (path: Path, ...words: [what: string, why: string, fix: string]) => void;

/** Of what could not be read nobody knows whether it is taught. */
const isKnown = (content: Content): boolean =>
  (['outcomes', 'competences', 'scam-forms'] as const).every((kind) => isRead(content, kind)) && areWhole(content);

/** Nobody teaches it, and nothing excuses that any more. */
const isBare = (cell: Cell, today: string): boolean =>
  cell.state === 'hole' || (cell.state === 'owed' && cell.until < today);

function tellHoles({ id, name, cells }: CoverageRow, isHole: (cell: Cell) => boolean, tell: Tell): void {
  const bare = cells.filter(isHole).map(({ grade }) => grade);
  if (bare.length)
    tell(
      [],
      `Lớp ${showGrades(bare)} chưa có bài nào đã đăng dạy “${name}” (${id}).`,
      'Độ phủ là lời hứa với trường: ô trống mà không ai nói vì sao là lời hứa bị quên.',
      `Đăng một bài dạy điều ấy; chưa có thì ghi vào holes (lí do, ngày cuối) hoặc free (không cần dạy): ${RENEW} ghi giúp.`,
    );
}

function tellList(
  name: 'free' | 'holes',
  coverage: CoverageFile,
  rows: readonly CoverageRow[],
  today: string,
  tell: Tell,
): void {
  const seen = new Set<string>();
  const ids = rows.map(({ id }) => id);
  const excused = name === 'holes' ? keysOf(coverage.free) : new Set<string>();
  for (const [i, { row: id, grades, ...rest }] of coverage[name].entries()) {
    const row = rows.find((one) => one.id === id);
    if (!row) {
      tell([name, i, 'row'], `Bảng không có dòng “${id}”.`, UNKNOWN, hint(id, ids));
      continue;
    }
    const until = 'until' in rest ? (rest.until as string) : null;
    if (until && until < today)
      tell(
        [name, i, 'until'],
        `Ô trống của “${row.name}” đã quá ngày cuối (${showDate(until)}).`,
        'Một ô trống không có hạn thì không ai viết bài cho nó.',
        'Đăng bài dạy điều ấy; chưa kịp thì hẹn một ngày mới.',
      );
    const within = (test: (grade: Grade) => boolean) => grades.filter(test);
    const told = (which: Grade[], what: string, why: string, fix: string) =>
      which.length && tell([name, i, 'grades'], `Lớp ${showGrades(which)}: ${what}`, why, fix);
    const key = (grade: Grade) => `${id} ${grade}`;
    told(
      within((grade) => row.cells.every((cell) => cell.grade !== grade)),
      `“${row.name}” không dành cho lớp ấy.`,
      UNKNOWN,
      'Bỏ lớp ấy.',
    );
    told(
      within((grade) => seen.has(key(grade)) || excused.has(key(grade))),
      `“${row.name}” ghi hai lần.`,
      UNKNOWN,
      'Xoá một chỗ.',
    );
    // What need not be taught may be: nobody broke a promise.
    if (name === 'holes')
      told(
        within((grade) => row.cells.some((cell) => cell.grade === grade && cell.state === 'taught')),
        `“${row.name}” đã có bài.`,
        'Ô đã lấp mà còn ghi là trống thì lần sau mất bài không ai biết.',
        `Bỏ lớp ấy; hoặc chạy ${RENEW} để ghi lại.`,
      );
    for (const grade of grades) seen.add(key(grade));
  }
}

const keysOf = (list: readonly { row: string; grades: readonly Grade[] }[]): Set<string> =>
  new Set(list.flatMap(({ row, grades }) => grades.map((grade) => `${row} ${grade}`)));
