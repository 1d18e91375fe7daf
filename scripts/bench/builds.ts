import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { median, measure, show, showLoad, type Measured } from './measure.ts';
import { sampleContent } from '../../test/sample.ts';
import { grow } from './synthetic.ts';

export interface BuildOptions {
  project: string;
  runs: number;
  /** How many times the sample the largest synthetic build is. */
  largest: number;
}

/** Times builds of the real content, whole and after one change, and of the sample as it is, 10 and 100 times. */
export async function benchBuilds({ project, runs, largest }: BuildOptions): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'khien-bench-'));
  const run = (...words: string[]): Promise<Measured> =>
    measure(process.execPath, ['scripts/run.mjs', ...words], project);
  const build = (content: string, name: string): Promise<Measured> =>
    run('build', '--content', content, '--out', path.join(folder, name, 'dist'));
  const content = path.join(folder, 'content');
  await cp(path.join(project, 'content'), content, { recursive: true });
  // A text that was released is changed with a line of its lesson's history, which is on the papers of every grade.
  await rm(path.join(content, 'releases'), { recursive: true });

  const clean: Measured[] = [];
  const unchanged: Measured[] = [];
  const changed: Measured[] = [];
  let peak: number | null = null;
  let pairs = 0;
  for (let turn = 0; turn < runs; turn++) {
    await rm(path.join(folder, 'site'), { recursive: true, force: true });
    const first = await build(content, 'site');
    peak = Math.max(peak ?? 0, first.peak ?? 0) || null;
    pairs = pairsOf(first);
    clean.push(first);
    unchanged.push(await build(content, 'site'));
    await changeOneLesson(content, turn);
    changed.push(await build(content, 'site'));
  }
  const row = (what: string, seconds: number, more = '') =>
    console.log(`${what.padEnd(44)} ${show(seconds).padStart(8)} giây  ${more}`);
  const timeOf = (builds: readonly Measured[]) => median(builds.map(({ seconds }) => seconds));
  const workOf = (builds: readonly Measured[]) => median(builds.map(({ processor }) => processor ?? NaN));
  const each = timeOf(clean) / pairs;
  row(
    'Dựng từ đầu (trung vị)',
    timeOf(clean),
    `${show(each)} giây một bài theo lớp (${pairs}), ${show(workOf(clean) / pairs)} giây bộ xử lí; bộ nhớ đỉnh ${show(peak ?? NaN, 0)} MB`,
  );
  for (const [what, builds] of [
    ['Dựng lại, không đổi gì', unchanged],
    ['Dựng lại sau khi sửa một bài', changed],
  ] as const)
    row(what, timeOf(builds), `× ${show(timeOf(builds) / timeOf(clean))}; ${show(workOf(builds))} giây bộ xử lí`);

  // The sample is 30 pairs, as the content was when the limits were set.
  let small = NaN;
  for (const times of [1, 10, 100].filter((n) => n <= largest)) {
    const grown = path.join(folder, `content-${times}`, 'content');
    await grow(await sampleContent(), grown, times);
    const built = await run('bench/build-grown', grown, path.join(folder, `site-${times}`, 'dist'));
    const pairs = pairsOf(built);
    const one = built.seconds / pairs;
    if (times === 1) small = one;
    row(
      `Bài mẫu gấp ${times}`,
      built.seconds,
      `${show(one)} giây một bài theo lớp (${pairs}), × ${show(one / small)} so với một lần; ${show((built.processor ?? NaN) / pairs)} giây bộ xử lí; bộ nhớ đỉnh ${show(built.peak ?? NaN, 0)} MB`,
    );
    await rm(path.join(folder, `site-${times}`), { recursive: true, force: true });
  }
  await rm(folder, { recursive: true, force: true });
  console.log(showLoad());
}

/** How many pairs of lesson and grade a build was of, as it tells. */
const pairsOf = ({ output }: Measured): number => Number(/(\d+) bài theo lớp/.exec(output)![1]);

async function changeOneLesson(content: string, run: number): Promise<void> {
  const file = path.join(content, 'lessons/mao-danh/lop-6-7/bai.mdx');
  const text = await readFile(file, 'utf8');
  const changed = text.replace(/<Story [^>]*title="/, `$&Lần ${run + 1}: `);
  if (changed === text) throw new Error(`${file} has no story to rename: nothing would be measured`);
  await writeFile(file, changed);
}
