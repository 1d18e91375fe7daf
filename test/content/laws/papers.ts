/** What must hold of the files that are printed of a lesson. */
import { expect } from 'vitest';
import type { GradeLesson } from '../../../src/curriculum/cut.ts';
import { wordsOf, type Paper } from '../../../src/document/paper.ts';
import { countPages } from '../../../src/print/count-pages.ts';
import { loadFonts } from '../../../src/print/fonts.ts';
import { print } from '../../../src/print/print.ts';
import { targetsIn } from '../../../src/targets/addresses.ts';
import { PDF } from '../../../src/targets/file-types.ts';
import { makePapers } from '../../../src/targets/papers.ts';
import { printPack } from '../../print-pack.ts';
import { readUa } from '../../pdf-ua/read-ua.ts';
import { findFlaws } from '../../pdf-ua/rules.ts';
import { readPdf } from '../../read-pdf.ts';
import type { Laws } from './law.ts';

export const printed = (work: Parameters<typeof print>[0]): Promise<Uint8Array> => print(work, loadFonts());
export const flawsOf = async (bytes: Uint8Array) => findFlaws(await readUa(bytes));

/** A lesson with its papers, each printed once for all laws. */
export interface PrintedLesson {
  lesson: GradeLesson;
  papers: Paper[];
  files: Awaited<ReturnType<typeof printPack>>;
}
export async function printLesson(lesson: GradeLesson): Promise<PrintedLesson> {
  return { lesson, papers: makePapers(lesson), files: await printPack(lesson, printed) };
}

export const paperLaws: Laws<PrintedLesson> = {
  'a pack has every kind of paper of its grade, and its cover is one page': ({ lesson, files }) => {
    expect(files.map(({ kind }) => kind)).toEqual(targetsIn(lesson, PDF));
    expect(countPages(files.find(({ kind }) => kind === 'cover')!.data)).toBe(1);
  },

  'the words of every paper, read back from its PDF, are the words of the model in order': async ({
    papers,
    files,
  }) => {
    for (const paper of papers) {
      const read = await readPdf(files.find(({ kind }) => kind === paper.kind)!.data);
      expect(read.words, paper.kind).toEqual(wordsOf(paper.body));
      expect(read.lang).toBe('vi-VN');
      expect(read.title).toBe(paper.title);
      expect(read.outline.length, paper.title).toBeGreaterThan(0);
    }
  },
};

/** What blocks and looks decide, which the grades of one text share: held of one of them. */
export const taggedLaws: Laws<PrintedLesson> = {
  'every paper keeps all rules of PDF/UA': async ({ files }) => {
    for (const { kind, data } of files) expect(await flawsOf(data), kind).toEqual([]);
  },
};
