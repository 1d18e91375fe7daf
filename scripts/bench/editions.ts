import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { measure, show, showLoad } from './measure.ts';

/**
 * Times editions of the real content over one base: the first, cold, and how much less each further one takes of the
 * machine, which makes several at once.
 */
export async function benchEditions({ project, runs }: { project: string; runs: number }): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'khien-editions-'));
  const names = Array.from({ length: runs + 1 }, (_, i) => `xa-${String(i + 1).padStart(2, '0')}`);
  for (const name of names) {
    const layer = path.join(folder, 'don-vi', name);
    await mkdir(layer, { recursive: true });
    await writeFile(path.join(layer, 'layer.yaml'), `base: ${path.relative(layer, path.join(project, 'content'))}\n`);
    await writeFile(path.join(layer, 'office.yaml'), `name: Đơn vị ${name}\nletterhead: [UBND XÃ ${name}]\n`);
  }
  const make = (...more: string[]) => {
    const args = ['scripts/run.mjs', 'editions', path.join(folder, 'don-vi'), '--out', path.join(folder, 'cac-ban')];
    return measure(process.execPath, [...args, ...more], project);
  };
  const first = await make('--only', names[0]!);
  // Of the first nothing is made any more.
  const further = await make();
  const told = (output: string) => [...output.matchAll(/^xa-\d+: .* giây, làm mới (\d+) tài liệu, dùng lại (\d+)/gm)];
  const made = told(further.output);
  if (made.length !== names.length) throw new Error(`Chỉ có ${made.length} trong ${names.length}:\n${further.output}`);
  const each = { seconds: further.seconds / runs, processor: (further.processor ?? NaN) / runs };
  const work = (one: { processor: number | null }) => `${show(one.processor ?? NaN)} giây bộ xử lí`;
  const row = (what: string, { seconds }: { seconds: number }, more: string) =>
    console.log(`${what.padEnd(44)} ${show(seconds).padStart(8)} giây  ${more}`);
  row('Đơn vị đầu tiên', first, `${work(first)}; làm mới ${told(first.output)[0]![1]} tài liệu`);
  row(
    `Mỗi đơn vị sau (trung bình của ${runs})`,
    each,
    `× ${show(each.seconds / first.seconds)} (mức: 0,10); ${work(each)}, × ${show(each.processor / (first.processor ?? NaN))}; làm mới ${made[1]![1]} tài liệu, dùng lại ${made[1]![2]}`,
  );
  await rm(folder, { recursive: true, force: true });
  console.log(showLoad());
}
