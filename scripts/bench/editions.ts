import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { measure, median, show, showLoad } from './measure.ts';

/** Times editions of the real content over one base: the first, cold, and how much less each further one takes. */
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
  const { output } = await measure(process.execPath, args, project);
  const told = [...output.matchAll(/^xa-\d+: ([\d.]*,?\d*) giây, làm mới (\d+) tài liệu, dùng lại (\d+)/gm)];
  const seconds = told.map(([, time]) => Number(time!.replace('.', '').replace(',', '.')));
  const [first, ...further] = seconds;
  const each = median(further);
  console.log(`${'Đơn vị đầu tiên'.padEnd(44)} ${show(first!).padStart(8)} giây  làm mới ${told[0]![2]} tài liệu`);
  console.log(
    `${`Mỗi đơn vị sau (trung vị của ${further.length})`.padEnd(44)} ${show(each).padStart(8)} giây  × ${show(each / first!)} (mức: 0,10); làm mới ${told[1]![2]} tài liệu, dùng lại ${told[1]![3]}`,
  );
  await rm(folder, { recursive: true, force: true });
  console.log(showLoad());
}
