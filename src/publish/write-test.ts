import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { checkContent } from '../checks/check-content.ts';
import { testFiles } from '../maker/test-files.ts';
import type { Problem } from '../curriculum/problem.ts';
import { loadFonts } from '../print/fonts.ts';
import { problemAt, START } from '../reading/document.ts';
import { chooseTest, slugsIn, type TestWish } from '../teaching/choose-test.ts';
import { findUnreleased, recallPaper } from '../teaching/recall-paper.ts';
import type { Refusal } from '../teaching/refusal.ts';

export interface WrittenTest {
  problems: [];
  folder: string;
  files: string[];
  codes: string[];
  /** Lessons whose revision is in no release. */
  unreleased: string[];
}

/**
 * Writes a test with its key, sheet and matrix as PDF and DOCX into a folder of its own: a new one, or the one that
 * `code` names.
 */
export async function writeTest(
  content: string,
  out: string,
  wish: TestWish & { code?: string | undefined },
): Promise<WrittenTest | { problems: Problem[] }> {
  const { curriculum, problems } = await checkContent(content);
  if (!curriculum) return { problems };
  const { set, refusals } =
    wish.code === undefined ? chooseTest(curriculum, wish) : recallPaper(curriculum, wish.code, slugsIn(wish.lessons));
  if (!set) return { problems: refusals.map(toProblem) };
  const codes = set.versions.map(({ code }) => code);
  const folder = path.join(out, codes[0]!);
  await mkdir(folder, { recursive: true });
  const files = testFiles(set, loadFonts());
  for (const { name, make } of files) await writeFile(path.join(folder, name), await make());
  return {
    problems: [],
    folder,
    files: files.map(({ name }) => name),
    codes,
    unreleased: findUnreleased(set, curriculum.ledger),
  };
}

/** Where each part of a wish is typed, and how. */
const OPTIONS: Record<Refusal['field'], { option: string; how: string }> = {
  grade: { option: '--lop', how: 'Lớp đứng sau --lop.' },
  lessons: { option: '--bai', how: 'Sau --bai là tên thư mục của các bài, cách nhau bằng dấu phẩy.' },
  count: { option: '--so-ma', how: 'Số mã đề đứng sau --so-ma.' },
  drawing: { option: '--bo', how: 'Bộ đề đứng sau --bo.' },
  code: {
    option: '--ma',
    how: 'Sổ phát hành nằm trong content/releases, do “npm run release” ghi; --bai cho biết đó là những bài nào.',
  },
};

function toProblem({ field, what, why, fix }: Refusal): Problem {
  const { option, how } = OPTIONS[field];
  return problemAt(
    `npm run paper ${option}`,
    START,
    field === 'code' ? 'ma-tai-lieu' : 'de-kiem-tra',
    what,
    why,
    `${fix} ${how}`,
  );
}
