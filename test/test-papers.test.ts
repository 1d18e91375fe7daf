import { beforeAll, expect, test } from 'vitest';
import { wordsOf, type Paper } from '../src/document/paper.ts';
import { loadFonts } from '../src/print/fonts.ts';
import { print } from '../src/print/print.ts';
import { DOCX } from '../src/targets/file-types.ts';
import { TARGETS } from '../src/targets/registry.ts';
import { testPapers } from '../src/targets/test-targets.ts';
import { drawTest } from '../src/teaching/test-set.ts';
import { readDocx, wordsOfDocx } from './read-docx.ts';
import { write } from '../src/word/write.ts';
import { readPdf } from './read-pdf.ts';
import { sampleLessons } from './lessons.ts';

const fonts = loadFonts();
let papers: Paper[];
beforeAll(async () => {
  const cuts = await sampleLessons();
  papers = [2, 8].flatMap((grade) => testPapers(drawTest(cuts.filter((lesson) => lesson.grade === grade))));
});

test('the papers of a term say the same words in PDF and in Word, headings over several columns included', async () => {
  expect(papers.map(({ kind }) => kind)).toEqual(['test', 'key', 'test', 'answer-sheet', 'key', 'key-sheet', 'matrix']);
  for (const paper of papers) {
    const words = wordsOf(paper.body);
    const pdf = await readPdf(await print(paper, fonts));
    expect(pdf.words, paper.title).toEqual(words);
    if (TARGETS[paper.kind as 'key'].types.some((type) => type === DOCX))
      expect(wordsOfDocx(readDocx(await write(paper))), paper.title).toEqual(words);
  }
});

test('a heading over several columns says so to those who cannot see it, and to Word', async () => {
  const matrix = papers.at(-1)!;
  const bytes = Buffer.from(await print(matrix, fonts)).toString('latin1');
  // Four kinds and the total over three levels each, and the blank before them.
  expect(bytes.match(/\/ColSpan 3\b/g)).toHaveLength(6);
  expect(readDocx(await write(matrix)).document.match(/<w:gridSpan w:val="3"\/>/g)).toHaveLength(6);
});

test('each version starts on a page of its own', async () => {
  for (const paper of papers.filter(({ kind }) => kind === 'test')) {
    const { pages } = await readPdf(await print(paper, fonts));
    const starts = pages.filter((page) => /Mã đề 10\d/.test(page.words.join(' ')));
    expect(starts).toHaveLength(4);
    for (const { words } of starts) expect(words.join(' ')).toMatch(/^UBND/);
  }
});
