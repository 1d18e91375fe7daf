import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { freeAll } from '../src/checks/coverage/write-holes.ts';
import { writeFree } from '../src/checks/gates/write-debts.ts';
import type { Keep } from '../src/curriculum/keep.ts';
import { readCurriculum } from '../src/reading/read-curriculum.ts';
import { CONTENT, scratch } from './folders.ts';

/**
 * The lessons that prove the code, besides the golden one: these and no more, so that tests take as long when there are
 * four times as many. What must hold of every lesson is held by `npm run test:content`.
 *
 * They are free of every gate, and nothing is missed in what they teach: that depends on the lessons that are not here.
 * The first has all grades; the others give a grade several packs, a second lesson of a test, and every period length.
 */
export const SAMPLE: readonly string[] = ['phieu-trung-thuong', 'mao-danh', 'giu-cho-rieng-em'];

/** A file that names lessons: the year plan in its order, a warning those that teach it. */
interface Named {
  order: readonly string[];
  lessons: readonly string[];
}

const trees = new Map<string, unknown>();
/** The tree of a file, for whoever reads it again in this worker: the sample is read once to be made, and then used. */
export const keepTrees: Keep = async <T>(order: string, work: () => T | Promise<T>) => {
  if (!trees.has(order)) trees.set(order, await work());
  return trees.get(order) as T;
};

let made: Promise<string> | undefined;
/** A content folder with the lessons of the sample alone, made from the real one at first use. */
export const sampleContent = (): Promise<string> => (made ??= makeSample());

async function makeSample(): Promise<string> {
  const folder = path.join(await scratch('sample'), 'content');
  const lessons = path.join(CONTENT, 'lessons');
  const drawings = path.join(CONTENT, 'hinh');
  const shown = await drawingsOf(SAMPLE.map((slug) => path.join(lessons, slug)));
  // The help page's too.
  for (const [, name] of (await readFile(path.join(CONTENT, 'help.yaml'), 'utf8')).matchAll(/ picture: (\S+)/g))
    shown.add(name!);
  await cp(CONTENT, folder, {
    recursive: true,
    filter: (file) => {
      // What was released promises all lessons.
      if (file === path.join(CONTENT, 'releases')) return false;
      if (path.dirname(file) === lessons) return SAMPLE.includes(path.basename(file));
      // A drawing that no question shows is a fault.
      return path.dirname(file) !== drawings || shown.has(path.basename(file, '.svg'));
    },
  });
  const why = 'Bài mẫu cho kiểm thử mã';
  await writeFile(path.join(folder, 'debts.yaml'), writeFree(SAMPLE, why));
  // Neither the year nor a warning names a lesson that is not there.
  const change = async (file: string, by: (was: Named) => Partial<Named>): Promise<void> => {
    const was = parse(await readFile(file, 'utf8')) as Named;
    await writeFile(file, stringify({ ...was, ...by(was) }));
  };
  await change(path.join(folder, 'forms/nam-hoc.yaml'), () => ({ order: SAMPLE }));
  const alerts = path.join(folder, 'alerts');
  for (const name of await readdir(alerts))
    await change(path.join(alerts, name), (was) => ({ lessons: was.lessons.filter((one) => SAMPLE.includes(one)) }));
  const { partial } = await readCurriculum(folder, keepTrees);
  await writeFile(path.join(folder, 'coverage.yaml'), stringify(freeAll(partial, why)));
  return folder;
}

/** The names of the drawings that the questions of these lessons show. */
async function drawingsOf(lessons: readonly string[]): Promise<Set<string>> {
  const names = new Set<string>();
  for (const lesson of lessons)
    for (const file of await readdir(lesson, { recursive: true }))
      if (file.endsWith('.mdx'))
        for (const [, name] of (await readFile(path.join(lesson, file), 'utf8')).matchAll(/ picture="([^"]+)"/g))
          names.add(name!);
  return names;
}
