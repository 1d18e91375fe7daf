import { cp } from 'node:fs/promises';
import path from 'node:path';
import { openPages } from '../../src/editor/preview-pages.ts';
import { readCurriculum } from '../../src/reading/read-curriculum.ts';
import { GOLDEN, PROJECT, scratch } from '../folders.ts';

/** A script: shows a page as the editor does, and says of whom else anything in this process has asked something. */
const asked: string[] = [];
globalThis.fetch = (to) => {
  asked.push(to instanceof Request ? to.url : String(to));
  return Promise.reject(new Error('no way out'));
};
const work = await scratch('show-page');
await cp(GOLDEN, path.join(work, 'content'), { recursive: true });
const { curriculum } = await readCurriculum(path.join(work, 'content'));
const pages = openPages(PROJECT, work);
console.log(await pages.show(curriculum!, '/'));
await pages.stop();
console.log(`Hỏi: ${asked.join(' ') || 'không ai'}`);
process.exit(0);
