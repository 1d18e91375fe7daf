import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { checkContent } from '../checks/check-content.ts';
import { testFiles, testName } from '../maker/test-files.ts';
import type { Curriculum } from '../curriculum/curriculum.ts';
import type { Problem } from '../curriculum/problem.ts';
import { loadFonts } from '../print/fonts.ts';
import { problemAt, START } from '../reading/document.ts';
import { slugsIn } from '../teaching/choose-lessons.ts';
import { chooseTest, type TestWish } from '../teaching/choose-test.ts';
import { inLargePrint } from '../teaching/large-print.ts';
import { findReworded, findUnreleased, recallPaper, sayReworded } from '../teaching/recall-paper.ts';
import type { Refusal } from '../teaching/refusal.ts';
import { VERSIONS, type TestSet } from '../teaching/test-set.ts';
import { makeFolder } from './make-folder.ts';
import { writeWhole } from './write-whole.ts';

export interface WrittenTest {
  problems: [];
  folder: string;
  files: string[];
  codes: string[];
  /** Lessons whose revision is in no release. */
  unreleased: string[];
  /** What is to be said of questions that read otherwise than when they were printed. */
  reworded: string | null;
}

/** What is asked for: a test to be drawn, or the one that `code` names; every part as it was typed. */
export type PaperWish = Partial<TestWish> & { code?: string | undefined; large?: boolean };

/**
 * Writes a test with its key, sheet and matrix as PDF and DOCX into a folder of its own below `out`, named after what
 * was asked. A folder that holds another paper stays as it is: this one's name then ends in a number.
 */
export async function writeTest(
  content: string,
  out: string,
  wish: PaperWish,
): Promise<WrittenTest | { problems: Problem[] }> {
  const beside = wish.code === undefined ? [] : besideCode(wish);
  if (beside.length) return { problems: beside };
  const { curriculum, problems } = await checkContent(content);
  if (!curriculum) return { problems };
  const made = await makeTest(curriculum, wish);
  if (!('set' in made)) return made;
  const { set, name, files } = made;
  const codes = set.versions.map(({ code: own }) => own);
  const folder = await freeFolder(path.join(out, name), files);
  await makeFolder(folder);
  for (const [file, data] of files) await writeWhole(path.join(folder, file), data);
  return {
    problems: [],
    folder,
    files: [...files.keys()],
    codes,
    unreleased: findUnreleased(set, curriculum.ledger),
    reworded: wish.code === undefined ? null : sayReworded(findReworded(set, curriculum.ledger)),
  };
}

/** The same, before it is written: the test, the name of its folder, and the bytes of each file by its name. */
export async function makeTest(
  curriculum: Curriculum,
  wish: PaperWish,
): Promise<{ set: TestSet; name: string; files: ReadonlyMap<string, Uint8Array> } | { problems: Problem[] }> {
  const { grade, lessons, count = String(VERSIONS), minutes, drawing = '1', code, large = false } = wish;
  const { set, refusals } =
    code === undefined
      ? chooseTest(curriculum, { grade, lessons, count, minutes, drawing })
      : recallPaper(curriculum, code, slugsIn(lessons));
  if (!set) return { problems: refusals.map(toProblem) };
  const files = new Map<string, Uint8Array>();
  for (const { name, make } of testFiles(set, loadFonts(), large ? inLargePrint : undefined))
    files.set(name, await make());
  return { set, name: `${testName(set, code !== undefined)}${large ? '-chu-lon' : ''}`, files };
}

/** The first folder of this name, or this name and a number, that has none of these files with other bytes. */
async function freeFolder(wanted: string, files: ReadonlyMap<string, Uint8Array>): Promise<string> {
  for (let number = 1; ; number++) {
    const folder = number === 1 ? wanted : `${wanted}-${number}`;
    const there = await Promise.all(
      [...files].map(async ([name, data]) => {
        const known = await readFile(path.join(folder, name)).catch(() => null);
        return known === null || known.equals(data);
      }),
    );
    if (there.every(Boolean)) return folder;
  }
}

/** What a code says already: to be told something else beside it would be to guess which is meant. */
function besideCode(wish: PaperWish): Problem[] {
  const given = (['grade', 'count', 'minutes', 'drawing'] as const).filter((field) => wish[field] !== undefined);
  return given.map((field) =>
    problemAt(
      `npm run paper ${OPTIONS[field].option}`,
      START,
      'ma-tai-lieu',
      `${OPTIONS[field].option} không đi cùng --ma.`,
      'Mã tài liệu đã nói đủ lớp, bài, mẫu đề, bộ đề và mã đề.',
      `Bỏ ${OPTIONS[field].option}, hoặc bỏ --ma để ra đề mới.`,
    ),
  );
}

/** Where each part of a wish is typed, and how. */
const OPTIONS: Record<Refusal['field'], { option: string; how: string }> = {
  grade: { option: '--lop', how: 'Lớp đứng sau --lop.' },
  lessons: { option: '--bai', how: 'Sau --bai là tên thư mục của các bài, cách nhau bằng dấu phẩy.' },
  count: { option: '--so-ma', how: 'Số mã đề đứng sau --so-ma.' },
  minutes: { option: '--phut', how: 'Số phút của mẫu đề đứng sau --phut; mẫu đủ thì không ghi --phut.' },
  drawing: { option: '--bo', how: 'Bộ đề đứng sau --bo.' },
  code: {
    option: '--ma',
    how: 'Sổ phát hành nằm trong content/releases, do “npm run release” ghi; --bai cho biết đó là những bài nào.',
  },
};

export function toProblem({ field, what, why, fix }: Refusal): Problem {
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
