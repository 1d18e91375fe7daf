/**
 * A process of its own, as a worker is one: makes every file of every published pair of lesson and grade, one after
 * another, and prints what each format took of the processor, as JSON (see Timed).
 */
import { checkContent } from '../../src/checks/check-content.ts';
import { cutAll } from '../../src/curriculum/cut.ts';
import type { Format, Job } from '../../src/publish/job.ts';
import { openCut, zipPack } from '../../src/publish/make-cut.ts';
import makeFile from '../../src/publish/make-file.ts';
import { releasedFiles } from '../../src/targets/addresses.ts';

export interface Timed {
  pairs: number;
  formats: { format: Format | 'zip'; files: number; milliseconds: number }[];
}

const { curriculum, problems } = await checkContent(process.argv[2]!);
if (!curriculum) throw new Error(`${problems.length} problems`);
const lessons = cutAll(curriculum);
const formats = new Map<Format | 'zip', { files: number; milliseconds: number }>();

/** One at a time, or what one takes would be told of another. */
let before: Promise<unknown> = Promise.resolve();
function make(job: Job): Promise<Uint8Array> {
  // A worker is sent a copy.
  const made = before.then(() => timed(job.format, () => makeFile(structuredClone(job))));
  before = made;
  return made;
}

async function timed<T>(format: Format | 'zip', work: () => T | Promise<T>): Promise<T> {
  const started = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(started);
  const sum = formats.get(format) ?? { files: 0, milliseconds: 0 };
  formats.set(format, { files: sum.files + 1, milliseconds: sum.milliseconds + (user + system) / 1000 });
  return result;
}

for (const lesson of lessons) {
  const files = await openCut(lesson, make).makeFiles(releasedFiles(lesson));
  await timed('zip', () => zipPack(files, lesson));
}
const timing: Timed = {
  pairs: lessons.length,
  formats: [...formats].map(([format, sum]) => ({ format, ...sum })),
};
console.log(JSON.stringify(timing));
