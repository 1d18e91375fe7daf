import path from 'node:path';
import { readFile, writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readOnce } from '../../../test/lessons.ts';
import { sampleContent } from '../../../test/sample.ts';
import { CoverageFile, coverageOf, NO_COVERAGE, rowsOf, type Coverage } from '../../curriculum/coverage.ts';
import { GRADES } from '../../curriculum/grade.ts';
import { checkContent } from '../check-content.ts';
import { bad, keepGolden, LESSON, withGolden } from '../testing.ts';
import { freeAll, writeHoles } from './write-holes.ts';

const TODAY = '2026-11-28';
const COVERAGE = 'coverage.yaml';
const GOLDEN = path.resolve(import.meta.dirname, '../../../test/golden/content');
const REAL = path.resolve(import.meta.dirname, '../../../content');
const check = (files: Record<string, string | null>, today = TODAY) =>
  withGolden(files, (folder) => checkContent(folder, today, keepGolden));
const told = ({ problems }: Awaited<ReturnType<typeof check>>) =>
  problems
    .filter(({ rule }) => rule === 'do-phu')
    .map(({ file, line, column }) => `${path.basename(file)}:${line}:${column}`);

const states = (coverage: Coverage) => [
  ...new Set(rowsOf(coverage).flatMap(({ cells }) => cells.map(({ state }) => state))),
];

test('a hole fails the check, and so does a line of the list that is not true', async () => {
  const found = await check({ [COVERAGE]: await bad('coverage.bad.yaml', import.meta.dirname) });
  expect(found.curriculum).toBeNull();
  expect(told(found)).toEqual([
    'coverage.yaml:1:1', // grade 4 has no lesson of the case
    'coverage.yaml:1:24', // no such list
    'coverage.yaml:6:26', // an outcome of grade 5 is not one of grade 6
    'coverage.yaml:8:59', // past its day
    'coverage.yaml:9:12', // no such row
    'coverage.yaml:10:25', // grade 3: told above
    'coverage.yaml:10:25', // grade 4: taught by now
  ]);
});

test('a hole is excused until its day, and no longer', async () => {
  const until = (day: string) => `holes:\n  - { row: D5.1, grades: 5, why: Chưa viết, until: ${day} }\n`;
  const draft = (await bad(`../../test/golden/content/${LESSON}`, path.join(import.meta.dirname, '..'))).replace(
    'status: published',
    'status: draft',
  );
  const free = 'free:\n  - { row: D4.1, grades: 4, why: Thử }\n  - { row: 4.2.CB2a, grades: 4-5, why: Thử }\n';
  expect(told(await check({ [LESSON]: draft, [COVERAGE]: free }))).toEqual(['coverage.yaml:1:1']);
  expect(told(await check({ [LESSON]: draft, [COVERAGE]: free + until(TODAY) }))).toEqual([]);
  expect(told(await check({ [LESSON]: draft, [COVERAGE]: free + until('2026-11-27') }))).toEqual([
    'coverage.yaml:5:52',
  ]);
});

test('what could not be read is not told to be missing, and a content without the list is no content', async () => {
  expect(told(await check({ 'frameworks/outcomes.yaml': 'outcomes: [' }))).toEqual([]);
  const { problems } = await check({ [COVERAGE]: null });
  expect(problems.map(({ what }) => what)).toEqual(['Thiếu tệp content/coverage.yaml.']);
});

test('a list that cannot be read is left as it is', async () => {
  const source = 'holes:\n<<<<<<< HEAD\n  - row: [\n';
  await withGolden({}, async (folder) => {
    const { content } = await checkContent(folder, TODAY, keepGolden);
    expect(writeHoles(source, content.curriculum, TODAY)).toBe(source);
  });
});

test('holes written anew are just those there are; reasons, days and comments stay', async () => {
  const source = await bad('coverage.bad.yaml', import.meta.dirname);
  await withGolden({ [COVERAGE]: `# Lời dặn\n${source}` }, async (folder) => {
    const { content } = await checkContent(folder, TODAY, keepGolden);
    const written = writeHoles(`# Lời dặn\n${source}`, content.curriculum, TODAY);
    expect(written).toMatch(/^# Lời dặn\n/);
    expect((parse(written) as { holes: unknown }).holes).toEqual([
      { row: 'B10', grades: '3', why: 'Chưa viết', until: '2027-03-28' },
      // What was late has a new day, and its reason still.
      { row: 'B10', grades: '1-2, 12', why: 'Chưa viết', until: '2027-03-28' },
      { row: 'vu-viec-mau', grades: '1-3, 5-12', why: 'Chưa viết', until: '2027-03-28' },
      { row: 'vu-viec-mau', grades: '4', why: 'Chưa viết', until: '2027-03-28' },
    ]);
    await writeFile(
      path.join(folder, COVERAGE),
      written.replace('Danh sách lạ', 'Danh sách mẫu').replace(/^.*row: D5.1.*\n/m, ''),
    );
    expect(told(await checkContent(folder, TODAY, keepGolden))).toEqual([]);
  });
});

test('whatever lessons there are: a cell is taught just when a lesson of its grade is, and each cell is told once', async () => {
  const { curriculum } = await checkContent(GOLDEN, TODAY);
  const [lesson] = curriculum!.lessons;
  const [text] = lesson!.texts;
  const any = fc.record({
    grades: fc.subarray([...GRADES], { minLength: 1 }),
    outcomes: fc.subarray(['D4.1', 'D5.1', 'D5.2']),
    competences: fc.subarray(['4.2.CB2a']),
    forms: fc.subarray(['B10', 'F22'], { minLength: 1 }),
    status: fc.constantFrom('draft' as const, 'published' as const),
    // What the text itself names stands before what its lesson names.
    own: fc.option(fc.subarray(['F22'], { minLength: 1 }), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 6 }), (lessons) => {
      const made = lessons.map(({ forms, own: named, status, ...own }) => ({
        ...lesson!,
        forms,
        status,
        texts: [{ ...text!, ...own, forms: named }],
      }));
      const coverage = coverageOf({
        ...curriculum!,
        lessons: made,
        coverage: { ...NO_COVERAGE, lists: ['Danh sách mẫu'] },
      });
      expect(coverage.tricks.map(({ id }) => id)).toEqual(['B10']); // never what is MEMORY
      for (const { id, cells } of rowsOf(coverage)) {
        expect(new Set(cells.map(({ grade }) => grade)).size).toBe(cells.length);
        for (const { grade, lessons: count, state } of cells) {
          const own = lessons.filter(
            ({ grades, status, forms, own: named, outcomes, competences }) =>
              status === 'published' &&
              grades.includes(grade) &&
              [...(named ?? forms), ...outcomes, ...competences].includes(id),
          );
          expect([count, state]).toEqual([own.length, own.length ? 'taught' : 'hole']);
        }
      }
      const free = CoverageFile.parse(freeAll(curriculum!, 'Thử'));
      expect(states(coverageOf({ ...curriculum!, lessons: [], coverage: free }))).toEqual(['free']);
    }),
  );
});

test('the 17 confirmed forms of the national list and the case of 2024 are rows of the real table', async () => {
  const file = CoverageFile.parse(parse(await readFile(path.join(REAL, COVERAGE), 'utf8')));
  // The sample has the real lists and fewer lessons.
  const { partial } = await readOnce(await sampleContent());
  const rows = coverageOf({ ...partial, coverage: file }).tricks.map(({ id }) => id);
  const forms = Array.from({ length: 17 }, (_, i) => `F${String(i + 1).padStart(2, '0')}`);
  expect(rows).toEqual([...forms, 'cong-van-2024']);
});
