import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { GOLDEN, PROJECT, scratch } from '../../../test/folders.ts';
import { checkContent } from '../../checks/check-content.ts';
import { isLayer, openContent } from '../../reading/open-content.ts';
import { takeProject } from './make-portable.ts';
import { SYSTEMS } from './systems.ts';

test('an office that lies on a base takes all of it along: the copy is checked where there is no base', async () => {
  const folder = await scratch('portable-layer');
  const [base, own, copy] = ['nen/content', 'xa/content', 'ban/khien'].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  await cp(GOLDEN, base, { recursive: true });
  await mkdir(own, { recursive: true });
  await writeFile(path.join(own, 'layer.yaml'), 'base: ../../nen/content\n');
  await writeFile(path.join(own, 'office.yaml'), 'name: Xã Thử\n');
  const opened = await openContent(own);
  expect(opened.problems).toEqual([]);
  await takeProject(PROJECT, opened.folder, SYSTEMS.linux.opens, copy);
  await rm(base, { recursive: true });
  const content = path.join(copy, 'content');
  expect(isLayer(content)).toBe(false);
  const { problems, curriculum } = await checkContent(content);
  expect(problems).toEqual([]);
  expect([curriculum!.office.name, curriculum!.lessons.map(({ slug }) => slug)]).toEqual(['Xã Thử', ['mau']]);
  expect(await readFile(path.join(copy, 'scripts/run.mjs'), 'utf8')).toContain('import');
});

test.each(['windows', 'linux'] as const)(
  'what is pressed twice on %s finds the Node that comes along',
  async (name) => {
    const { opens, node } = SYSTEMS[name];
    const copy = path.join(await scratch('portable-opens'), 'khien');
    await takeProject(PROJECT, GOLDEN, opens, copy);
    const [ending, opener] = name === 'windows' ? ['.cmd', 'scripts\\open.cmd'] : ['.sh', 'scripts/open.sh'];
    const read = (file: string) => readFile(path.join(copy, file), 'utf8');
    for (const file of opens) {
      const told = await read(file);
      expect(told.includes(opener) || told.includes(`cong-bo${ending}`), file).toBe(true);
    }
    const own = `scripts/open${ending}`;
    expect((await read(own)).replaceAll('\\', '/')).toContain(path.posix.dirname(node.to));
    // Windows ends a line by two characters.
    for (const file of name === 'windows' ? [...opens, own] : [])
      expect(
        (await read(file))
          .split('\n')
          .slice(0, -1)
          .every((line) => line.endsWith('\r')),
        file,
      ).toBe(true);
  },
);
