import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { checkContent } from '../checks/check-content.ts';
import { PAPER_FILES } from '../model/address.ts';
import type { Ledger } from '../model/ledger.ts';
import type { Paper } from '../model/paper.ts';
import type { Problem } from '../model/problem.ts';
import { loadFonts } from '../print/fonts.ts';
import { print } from '../print/print.ts';
import { testPapers } from '../teaching/make-papers.ts';
import type { TestSet } from '../teaching/test-set.ts';
import { write } from '../word/write.ts';
import { chooseTest, type TestWish } from './choose-test.ts';
import { recallPaper, type Recalled } from './recall-paper.ts';

export interface WrittenTest {
  problems: [];
  folder: string;
  files: string[];
  codes: string[];
  /** Lessons whose revision is in no release: until it is, their codes can be printed again only while nothing changes. */
  unreleased: string[];
}

/** Writes a test with its key, sheet and matrix as PDF and DOCX into a folder of its own: a new one, or the one that `code` names. */
export async function writeTest(content: string, out: string, wish: TestWish & { code?: string | undefined }): Promise<WrittenTest | { problems: Problem[] }> {
  const { curriculum, problems } = await checkContent(content);
  if (!curriculum) return { problems };
  const slugs = wish.lessons?.split(',').map((slug) => slug.trim());
  const chosen: Recalled = wish.code === undefined ? chooseTest(curriculum, wish) : recallPaper(curriculum, wish.code, slugs);
  const { set } = chosen;
  if (!set) return { problems: chosen.problems };
  const codes = set.versions.map(({ code }) => code);
  const folder = path.join(out, codes[0]!);
  return { problems: [], folder, files: await writePapers(testPapers(set), folder), codes, unreleased: findUnreleased(set, curriculum.ledger) };
}

async function writePapers(papers: readonly Paper[], folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const fonts = loadFonts();
  const files: string[] = [];
  for (const paper of papers) {
    const name = PAPER_FILES[paper.kind];
    await writeFile(path.join(folder, name), await print(paper, fonts));
    await writeFile(path.join(folder, name.replace(/pdf$/, 'docx')), await write(paper));
    files.push(name, name.replace(/pdf$/, 'docx'));
  }
  return files;
}

const findUnreleased = ({ lessons, grade }: TestSet, ledger: Ledger): string[] => {
  const released = ledger.flatMap(({ cuts }) => cuts).filter((cut) => cut.grade === grade);
  return lessons.filter(({ slug, revision }) => !released.some((cut) => cut.lesson === slug && cut.revision.number === revision.number)).map(({ slug }) => slug);
};
