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
  const args = ['scripts/run.mjs', 'editions', path.join(folder, 'don-vi'), '--out', path.join(folder, 'cac-ban')];
  const { output, seconds: whole } = await measure(process.execPath, args, project);
  const told = [...output.matchAll(/^xa-\d+: ([\d.]*,?\d*) giây, làm mới (\d+) tài liệu, dùng lại (\d+)/gm)];
  if (told.length !== names.length) throw new Error(`Chỉ có ${told.length} trong ${names.length} đơn vị:\n${output}`);
  const first = Number(told[0]![1]!.replace('.', '').replace(',', '.'));
  const each = (whole - first) / runs;
  console.log(`${'Đơn vị đầu tiên'.padEnd(44)} ${show(first).padStart(8)} giây  làm mới ${told[0]![2]} tài liệu`);
  console.log(
    `${`Mỗi đơn vị sau (trung bình của ${runs})`.padEnd(44)} ${show(each).padStart(8)} giây  × ${show(each / first)} (mức: 0,10); làm mới ${told[1]![2]} tài liệu, dùng lại ${told[1]![3]}`,
  );
  await rm(folder, { recursive: true, force: true });
  console.log(showLoad());
}
