/** Word files as an office program that is not ours reads them: LibreOffice opens a lesson’s papers and prints them. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { cutAll } from '../../src/curriculum/cut.ts';
import { handOuts, spanText, words, wordsOf, type Paper, type PaperNode } from '../../src/document/paper.ts';
import { countPages } from '../../src/print/count-pages.ts';
import { loadFonts } from '../../src/print/fonts.ts';
import { print } from '../../src/print/print.ts';
import { goldenPlan } from '../made/golden-paper.ts';
import { readCurriculum } from '../../src/reading/read-curriculum.ts';
import { targetsIn } from '../../src/targets/addresses.ts';
import { DOCX } from '../../src/targets/file-types.ts';
import { makePapers } from '../../src/targets/papers.ts';
import { makeWorksheet } from '../../src/teaching/worksheet.ts';
import { write } from '../../src/word/write.ts';

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
const why = office
  ? ''
  : ' — BỎ QUA: máy chưa có LibreOffice; cài libreoffice-writer (Debian: apt-get install --no-install-recommends libreoffice-writer) rồi chạy lại';
if (!office) console.warn(`Kiểm thử Word${why}.`);

describe.skipIf(!office)(`Tệp Word mở bằng LibreOffice${why}`, () => {
  let folder: string;
  let papers: Paper[];
  const convert = (files: string[], to = 'pdf') => {
    // A profile of its own: an office that is open on this machine would otherwise take the command and do nothing.
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile'))}`;
    execFileSync(
      office!,
      [profile, '--headless', '--convert-to', to, '--outdir', folder, ...files.map((file) => path.join(folder, file))],
      { timeout: 110_000, stdio: 'pipe' },
    );
  };

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'khien-word-'));
    const lesson = cutAll((await readCurriculum(path.resolve('test/golden/content'))).curriculum!)[0]!;
    papers = makePapers(lesson);
    for (const paper of papers) writeFileSync(path.join(folder, `${paper.kind}.docx`), await write(paper));
    convert(papers.map(({ kind }) => `${kind}.docx`));
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('a lesson’s papers keep their headings', async () => {
    expect(papers.length).toBeGreaterThanOrEqual(4);
    for (const paper of papers) {
      const outline = await (await open(folder, paper)).getOutline();
      expect(titlesOf(outline), paper.kind).toEqual(headingsOf(paper.body));
    }
  });

  test('a lesson’s papers keep their words, in order', async () => {
    for (const paper of papers)
      expect(await printedWords(await open(folder, paper), paper), paper.kind).toEqual(
        wordsOf(paper.body).filter(isWord),
      );
  });

  test('every page is A4 and ends with the paper’s foot and its number', async () => {
    for (const paper of papers) {
      const pdf = await open(folder, paper);
      for (let number = 1; number <= pdf.numPages; number++) {
        const page = await pdf.getPage(number);
        expect(page.view.map(Math.round)).toEqual([0, 0, 595, 842]);
        // A long foot breaks into lines, in a code's hyphen too: its letters are what counts.
        const text = (await itemsOf(pdf, number))
          .map(({ str }) => str)
          .join('')
          .normalize('NFC')
          .replace(/\s/g, '');
        expect(text).toContain(paper.footer.replace(/\s/g, ''));
        expect(text).toMatch(endOfFoot(number, pdf.numPages, paper));
      }
    }
  });

  test('a lesson of each band has no more pages in Word than on paper, and each version of its test begins with page 1', async () => {
    const lessons = cutAll((await readCurriculum(path.resolve('content'))).curriculum!);
    const chosen = [2, 5, 8, 11].flatMap((grade) => lessons.filter((lesson) => lesson.grade === grade).slice(-1));
    const files = chosen.flatMap((lesson) =>
      makePapers(lesson)
        .filter(({ kind }) => targetsIn(lesson, DOCX).includes(kind))
        .map((paper) => ({ name: `${lesson.grade}-${paper.kind}`, paper })),
    );
    for (const { name, paper } of files) writeFileSync(path.join(folder, `${name}.docx`), await write(paper));
    convert(files.map(({ name }) => `${name}.docx`));
    for (const { name, paper } of files) {
      const pdf = await openPdf(path.join(folder, `${name}.pdf`));
      expect(pdf.numPages, name).toBeLessThanOrEqual(countPages(await print(paper, loadFonts())));
      if (paper.kind !== 'test') continue;
      const feet = await Promise.all(
        Array.from({ length: pdf.numPages }, async (_, i) =>
          (await itemsOf(pdf, i + 1)).map(({ str }) => str).join(''),
        ),
      );
      expect(
        feet.filter((text) => /Trang 1(?!\d)/.test(text)),
        name,
      ).toHaveLength(handOuts(paper.body).length);
    }
  }, 300_000);

  test('a pupil’s worksheet of grades 1 to 3 is one sheet in Word too', async () => {
    const lessons = cutAll((await readCurriculum(path.resolve('content'))).curriculum!).filter(
      ({ grade }) => grade <= 3,
    );
    const sheets = lessons.map((lesson) => ({
      name: `phieu-${lesson.grade}-${lesson.slug}`,
      paper: makeWorksheet(lesson),
    }));
    for (const { name, paper } of sheets) writeFileSync(path.join(folder, `${name}.docx`), await write(paper));
    convert(sheets.map(({ name }) => `${name}.docx`));
    for (const { name } of sheets)
      expect((await openPdf(path.join(folder, `${name}.pdf`))).numPages, name).toBeLessThanOrEqual(2);
  }, 300_000);

  test('a paper with every kind of node opens too', async () => {
    const paper: Paper = { ...goldenPlan, kind: 'plan' };
    writeFileSync(path.join(folder, 'moi-loai.docx'), await write(paper));
    convert(['moi-loai.docx'], 'txt:Text (encoded):UTF8');
    const text = readFileSync(path.join(folder, 'moi-loai.txt'), 'utf8').replace(/^\uFEFF/, '');
    expect(words(text).filter(isWord)).toEqual(wordsOf(paper.body).filter(isWord));
  });
});

/** Bullets, boxes to tick and lone dashes are drawn by every program in its own way. */
const isWord = (word: string): boolean => /[\p{L}\p{N}]/u.test(word);

const openPdf = (file: string): Promise<PDFDocumentProxy> =>
  getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
const open = (folder: string, { kind }: Paper): Promise<PDFDocumentProxy> => openPdf(path.join(folder, `${kind}.pdf`));

async function itemsOf(pdf: PDFDocumentProxy, number: number) {
  const { items } = await (await pdf.getPage(number)).getTextContent();
  return items.filter((item) => 'str' in item);
}

/**
 * What the foot of a page ends with: its number, of all pages unless the paper is several, each handed out by itself.
 */
const endOfFoot = (number: number, pages: number, { kind }: Paper): RegExp =>
  kind === 'test' ? /Trang\d/ : new RegExp(`Trang${number}/${pages}`);

/** The words between head and foot of every page. */
async function printedWords(pdf: PDFDocumentProxy, paper: Paper): Promise<string[]> {
  const { margins } = paper.style;
  // A running head may reach a little into the room for the text.
  const top = 842 - Math.max((margins.top * 72) / 25.4, 45);
  const yOf = ({ transform }: { transform: number[] }) => transform[5]!;
  let text = '';
  for (let number = 1; number <= pdf.numPages; number++) {
    const items = await itemsOf(pdf, number);
    // Drawn before what stands over it or after, the foot is the lowest that begins as it does.
    const foot = Math.min(...items.filter(({ str }) => str && paper.footer.startsWith(str.slice(0, 12))).map(yOf));
    expect(foot, `${paper.kind} ${number}`).toBeLessThan(842 / 6);
    for (const item of items) if (yOf(item) < top && yOf(item) > foot + 1) text += item.str + (item.hasEOL ? '\n' : '');
    text += '\n';
  }
  return words(text).filter(isWord);
}

type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;
const titlesOf = (outline: Outline): string[] =>
  (outline ?? []).flatMap(({ title, items }) => [
    title.normalize('NFC').replace(/\s+/g, ' ').trim(),
    ...titlesOf(items),
  ]);

const headingsOf = (nodes: readonly PaperNode[]): string[] =>
  nodes.flatMap((node) => {
    if (node.type === 'heading') return [spanText(node.spans).normalize('NFC').replace(/\s+/g, ' ').trim()];
    if (node.type === 'table') return [...(node.head ?? []), ...node.rows.flat()].flatMap(headingsOf);
    return 'children' in node ? headingsOf(node.children) : node.type === 'list' ? node.items.flatMap(headingsOf) : [];
  });
