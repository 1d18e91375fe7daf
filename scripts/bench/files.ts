import path from 'node:path';
import { measure, median, show, showLoad } from './measure.ts';
import type { Timed } from './time-files.ts';

/**
 * What the files of a pair of lesson and grade take of one processor, by format: the median of several processes, each
 * as cold as a build's worker. Year books and what a build does besides (pages, USB editions) are not in it.
 */
export async function benchFiles({ project, runs }: { project: string; runs: number }): Promise<void> {
  const times: Timed[] = [];
  for (let run = 0; run < runs; run++) {
    const script = path.join(import.meta.dirname, 'time-files.ts');
    const args = ['--disable-warning=ExperimentalWarning', script, path.join(project, 'content')];
    times.push(JSON.parse((await measure(process.execPath, args, project)).output) as Timed);
  }
  const { pairs, formats } = times[0]!;
  const rows = formats.map(({ format, files }) => ({
    format,
    files: files / pairs,
    time: median(times.map((one) => one.formats.find((other) => other.format === format)!.milliseconds / pairs)),
  }));
  const whole = rows.reduce((sum, { time }) => sum + time, 0);
  console.log(`Bộ xử lí mất cho một bài của một lớp (trung vị của ${runs} lần, ${pairs} bài theo lớp):`);
  for (const { format, files, time } of rows.toSorted((a, b) => b.time - a.time)) {
    const each = `${show(files, 1).padStart(4)} tệp, mỗi tệp ${show(time / files, 1).padStart(5)} ms`;
    console.log(`  ${format.padEnd(5)} ${show(time, 0).padStart(5)} ms  ${each}  × ${show(time / whole)} tất cả`);
  }
  console.log(`  cộng  ${show(whole, 0).padStart(5)} ms`);
  console.log(showLoad());
}
