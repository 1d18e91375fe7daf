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
