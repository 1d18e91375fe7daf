import { randomUUID } from 'node:crypto';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../curriculum/problem.ts';
import { hint } from '../curriculum/suggest.ts';
import { problemAt, START } from '../reading/document.ts';
import { FORMATS } from '../targets/exchange/loss-table.ts';
import { exchangeName } from '../targets/exchange/names.ts';
import { TARGETS, type CutId } from '../targets/registry.ts';
import { chooseLessons, slugsIn } from '../teaching/choose-lessons.ts';
import { checkKept } from './keep-checks.ts';
import makeFile from './make-file.ts';
import { makeFolder } from './make-folder.ts';
import { openCut, type Built } from './make-cut.ts';
import { withPages } from './pages/with-pages.ts';
import type { Workplace } from './workplace.ts';
import { writeWhole } from './write-whole.ts';

/** What is asked for, as it was typed: lists with commas between. */
export interface ExportWish {
  grade: string | undefined;
  lessons: string | undefined;
  formats: string | undefined;
}

/** What a format is asked for by: `moodle`. */
export const EXPORTS: readonly string[] = FORMATS.map(({ id }) => id);

/**
 * Writes the questions of some lessons as files for other programs, into a folder of its own below `out`: all of them
 * or none. A folder that holds anything else stays as it is: this one's name then ends in a number.
 */
export async function writeExports(
  { project, content }: Pick<Workplace, 'project' | 'content'>,
  out: string,
  wish: ExportWish,
): Promise<{ problems: []; folder: string; files: string[] } | { problems: Problem[] }> {
  const problems: Problem[] = [];
  const refuse = (field: keyof typeof OPTIONS, what: string, fix: string) => {
    const { option, how } = OPTIONS[field];
    problems.push(
      problemAt(`npm run export ${option}`, START, 'mang-di', what, 'Chưa đủ để ghi tệp.', `${fix} ${how}`),
    );
  };
  const formats = chooseFormats(wish.formats, refuse);
  const checked = await checkKept(content);
  if (!checked.curriculum) return { problems: checked.problems };
  const lessons = chooseLessons(checked.curriculum, wish, refuse);
  if (problems.length) return { problems };
  const files = new Map<string, Uint8Array>();
  const make = async (built?: Built) => {
    for (const lesson of lessons) {
      const wanted = formats.map((id) => ({ id, type: TARGETS[id].types[0] }));
      for (const { id, data } of await openCut(lesson, makeFile, built).makeFiles(wanted))
        files.set(exchangeName(lesson, id), data);
    }
  };
  if (formats.some((id) => TARGETS[id].subject === 'pages'))
    await withPages(project, content, checked.curriculum, lessons, make);
  else await make();
  const folder = await writeFolder(path.join(out, `lop-${wish.grade}-${formats.join('-')}`), files);
  return { problems: [], folder, files: [...files.keys()] };
}

function chooseFormats(
  typed: string | undefined,
  refuse: (field: 'formats', what: string, fix: string) => void,
): CutId[] {
  const names = [...new Set(slugsIn(typed))];
  if (!names.length) refuse('formats', 'Chưa cho biết mang đi đâu.', `Chọn trong: ${EXPORTS.join(', ')}.`);
  for (const name of names)
    if (!EXPORTS.includes(name)) refuse('formats', `Không có dạng “${name}”.`, hint(name, EXPORTS));
  return names as CutId[];
}

const OPTIONS = {
  grade: { option: '--lop', how: 'Lớp đứng sau --lop.' },
  lessons: { option: '--bai', how: 'Sau --bai là tên thư mục của các bài, cách nhau bằng dấu phẩy.' },
  formats: { option: '--dang', how: 'Viết sau --dang, cách nhau bằng dấu phẩy.' },
};

/** Writes a folder aside and names it last, so that nobody finds a part of it; one that is the same already stays. */
async function writeFolder(wanted: string, files: ReadonlyMap<string, Uint8Array>): Promise<string> {
  await makeFolder(path.dirname(wanted));
  const part = path.join(path.dirname(wanted), `.${path.basename(wanted)}.${randomUUID()}.part`);
  try {
    await makeFolder(part);
    for (const [name, data] of files) await writeWhole(path.join(part, name), data);
    for (let number = 1; ; number++) {
      const folder = number === 1 ? wanted : `${wanted}-${number}`;
      if (await isSame(folder, files)) return folder;
      const named = await rename(part, folder).catch((error: NodeJS.ErrnoException) => {
        if (!['ENOTEMPTY', 'EEXIST', 'ENOTDIR', 'EPERM'].includes(error.code ?? '')) throw error;
        return 'taken';
      });
      if (named !== 'taken') return folder;
      if (number > 999) throw new Error(`Đã có quá nhiều thư mục ${path.basename(wanted)}`);
    }
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}

async function isSame(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<boolean> {
  const names = await readdir(folder).catch(() => null);
  if (!names || names.length !== files.size) return false;
  const same = await Promise.all(
    names.map(async (name) => {
      const wanted = files.get(name);
      return wanted !== undefined && (await readFile(path.join(folder, name))).equals(wanted);
    }),
  );
  return same.every(Boolean);
}
