import { cp } from 'node:fs/promises';
import path from 'node:path';
import { CONTENT, scratch } from './folders.ts';

/**
 * The lessons that prove the code, besides the golden one: these and no more, so that tests take as long when there are
 * four times as many. What must hold of every lesson is held by `npm run test:content`.
 *
 * The first has all grades; the others give a grade several packs, a second lesson of a test, and every period length.
 */
export const SAMPLE = ['phieu-trung-thuong', 'mao-danh', 'giu-cho-rieng-em'];

let made: Promise<string> | undefined;
/** A content folder with the lessons of the sample alone, made from the real one at first use. */
export const sampleContent = (): Promise<string> => (made ??= makeSample());

async function makeSample(): Promise<string> {
  const folder = path.join(await scratch('sample'), 'content');
  const lessons = path.join(CONTENT, 'lessons');
  await cp(CONTENT, folder, {
    recursive: true,
    filter: (file) => path.dirname(file) !== lessons || SAMPLE.includes(path.basename(file)),
  });
  return folder;
}
