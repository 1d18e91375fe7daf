import { expect, test } from 'vitest';
import { countPages } from '../print/count-pages.ts';
import { loadFonts } from '../print/fonts.ts';
import { print } from '../print/print.ts';
import { testPaper } from '../teaching/test-paper.ts';
import { drawTest } from '../teaching/test-set.ts';
import { sampleLessons } from '../../test/lessons.ts';
import { readPdf } from '../../test/read-pdf.ts';
import { paperNeeded } from './paper-needed.ts';

const fonts = loadFonts();
const lessons = await sampleLessons();

test.each([
  [2, 1, 4],
  [2, 1, 1],
  [5, 2, 2],
  [8, 1, 1],
  [8, 3, 4],
])('a test of grade %i from %i lessons in %i versions takes the paper that was said', async (grade, from, count) => {
  const own = lessons.filter((lesson) => lesson.grade === grade).slice(0, from);
  const set = drawTest(own, { count });
  const printed = await print(testPaper(set), fonts);
  const filled = (await readPdf(printed)).pages.filter(({ words }) => words.length > 0).length;
  expect(paperNeeded(set, fonts)).toEqual({
    pages: filled / count,
    sheets: Math.ceil(countPages(printed) / 2 / count),
    answerSheets: grade > 5 ? 1 : 0,
  });
});

test('of a longer test more paper is said', () => {
  const set = drawTest(lessons.filter(({ grade }) => grade === 8).slice(0, 3));
  const parts = set.versions.map((version) => ({
    ...version,
    parts: version.parts.map((part) => ({ ...part, asked: [...part.asked, ...part.asked, ...part.asked] })),
  }));
  expect(paperNeeded({ ...set, versions: parts }, fonts).sheets).toBeGreaterThan(paperNeeded(set, fonts).sheets);
});
