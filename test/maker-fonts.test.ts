import { beforeAll, expect, test } from 'vitest';
import { cutFamily } from '../src/maker/cut-family.ts';
import { readFamily } from '../src/maker/read-family.ts';
import type { GradeLesson } from '../src/curriculum/cut.ts';
import { loadFonts, type Fonts } from '../src/print/fonts.ts';
import { print } from '../src/print/print.ts';
import { charactersInUse } from '../src/publish/pages/web-fonts.ts';
import { testPapers } from '../src/targets/test-targets.ts';
import { drawTest } from '../src/teaching/test-set.ts';
import { readPdf } from './read-pdf.ts';
import { CONTENT, PROJECT } from './folders.ts';
import { sampleLessons } from './lessons.ts';

const cut = async (characters: string): Promise<Fonts> => ({
  serif: readFamily(await cutFamily('serif', characters)),
  sans: readFamily(await cutFamily('sans', characters)),
});
let fonts: Fonts;
let lessons: GradeLesson[];
beforeAll(async () => {
  fonts = await cut(await charactersInUse(PROJECT, CONTENT));
  lessons = await sampleLessons();
});

test('the typefaces cut for the browser set a test of each band as the whole ones do: each word at its place', async () => {
  for (const grade of [1, 3, 5, 7, 8, 11]) {
    for (const paper of testPapers(
      drawTest(
        lessons.filter((lesson) => lesson.grade === grade),
        { count: 1 },
      ),
    )) {
      const [whole, small] = [await readPdf(await print(paper, loadFonts())), await readPdf(await print(paper, fonts))];
      expect(small.words, paper.title).toEqual(whole.words);
      expect(
        small.pages.map(({ texts }) => texts),
        paper.title,
      ).toEqual(whole.pages.map(({ texts }) => texts));
    }
  }
});

test('letters that are set as base and mark are there, and a letter that was cut away is told, never left blank', async () => {
  const [paper] = testPapers(drawTest(lessons.filter(({ grade }) => grade === 8)));
  const saying = (text: string) => ({ ...paper!, body: [{ type: 'paragraph' as const, spans: [{ text }] }] });
  const some = await cut('Đê̆kŏoơ̆ Trang/0123456789');
  expect(
    (await readPdf(await print({ ...saying('Đê̆k ŏ ơ̆'), footer: '', edition: undefined as never }, some))).words,
  ).toEqual(['Đê̆k', 'ŏ', 'ơ̆']);
  await expect(async () => print(saying('chữ'), some)).rejects.toThrow('không in được');
});
