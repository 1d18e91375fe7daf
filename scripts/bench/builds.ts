import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { median, measure, show, type Measured } from './measure.ts';
import { grow } from './synthetic.ts';

export interface BuildOptions {
  project: string;
  runs: number;
  /** How many times the content the largest synthetic build is. */
  largest: number;
}

/** Times builds of the real content, whole and after one change, and of content 10 and 100 times as large. */
export async function benchBuilds({ project, runs, largest }: BuildOptions): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'khien-bench-'));
  const build = (content: string, name: string, usb = 'ca-bo'): Promise<Measured> =>
    measure(
      process.execPath,
      ['scripts/run.mjs', 'build', '--content', content, '--out', path.join(folder, name, 'dist'), '--usb', usb],
      project,
    );
  const content = path.join(folder, 'content');
  await cp(path.join(project, 'content'), content, { recursive: true });

  const clean: number[] = [];
  const unchanged: number[] = [];
  const changed: number[] = [];
  let peak: number | null = null;
  for (let run = 0; run < runs; run++) {
    await rm(path.join(folder, 'site'), { recursive: true, force: true });
    const first = await build(content, 'site');
    peak = first.peak;
    clean.push(first.seconds);
    unchanged.push((await build(content, 'site')).seconds);
    await changeOneLesson(content, run);
    changed.push((await build(content, 'site')).seconds);
  }
  const row = (what: string, seconds: number, more = '') =>
    console.log(`${what.padEnd(44)} ${show(seconds).padStart(8)} giây  ${more}`);
  row('Dựng từ đầu (trung vị)', median(clean), `bộ nhớ đỉnh ${show(peak ?? NaN, 0)} MB`);
  row('Dựng lại, không đổi gì', median(unchanged), `× ${show(median(unchanged) / median(clean))}`);
  row('Dựng lại sau khi sửa một bài', median(changed), `× ${show(median(changed) / median(clean))}`);

  for (const times of [10, 100].filter((n) => n <= largest)) {
    const grown = path.join(folder, `content-${times}`, 'content');
    await grow(path.join(project, 'content'), grown, times);
    // An edition above 25 MB fails a build, and so much content makes one of every grade: it is not for a stick.
    const { seconds, peak } = await build(grown, `site-${times}`, 'khong');
    row(
      `Nội dung gấp ${times}`,
      seconds,
      `× ${show(seconds / median(clean), 1)} so với một lần; bộ nhớ đỉnh ${show(peak ?? NaN, 0)} MB`,
    );
    await rm(path.join(folder, `site-${times}`), { recursive: true, force: true });
  }
  await rm(folder, { recursive: true, force: true });
}

async function changeOneLesson(content: string, run: number): Promise<void> {
  const file = path.join(content, 'lessons/mao-danh/lop-6-7/bai.mdx');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/<Story title="/, `$&Lần ${run + 1}: `));
}
