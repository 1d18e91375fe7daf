import { cp, mkdir, readFile, realpath, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { hashes } from '../files.ts';
import { GOLDEN, runScript, scratch } from '../folders.ts';

const NAMES = ['xa-a', 'xa-b', 'xa-c'];

test('three processes that share one cache make three editions of a base, each what it is when made in one go', async () => {
  const folder = await scratch('editions');
  await cp(GOLDEN, path.join(folder, 'nen/content'), { recursive: true });
  const layers = path.join(folder, 'don-vi');
  for (const name of NAMES) {
    await mkdir(path.join(layers, name), { recursive: true });
    await writeFile(path.join(layers, name, 'layer.yaml'), 'base: ../../nen/content\n');
    await writeFile(path.join(layers, name, 'office.yaml'), `name: Đơn vị ${name}\n`);
  }
  const [out, alone] = [path.join(folder, 'cac-ban'), path.join(folder, 'rieng')];
  const make = (to: string, only: string) =>
    runScript('editions', [layers, '--out', to, '--only', only, '--usb', 'khong']);
  const ran = await Promise.all(NAMES.map((name) => make(out, name)));
  for (const { code, output } of ran) expect(code, output).toBe(0);
  const { code, output } = await make(alone, NAMES.join());
  expect(code, output).toBe(0);
  // The second prints only what the office's name is on; what the first made is taken.
  const [, made, reused] = /xa-b: .*làm mới (\d+) tài liệu, dùng lại (\d+)/.exec(output)!.map(Number);
  expect(made!).toBeLessThan(reused!);
  for (const name of NAMES)
    expect(await hashes(await realpath(path.join(out, name)))).toEqual(
      await hashes(await realpath(path.join(alone, name))),
    );
  expect(await readFile(path.join(out, 'xa-b/index.html'), 'utf8')).toContain('do Đơn vị xa-b công bố');
}, 1_800_000);
