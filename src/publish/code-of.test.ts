import { appendFile, cp, mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT, scratch } from '../../test/folders.ts';
import { closuresOf, codeOf } from './code-of.ts';
import { FORMATS } from './job.ts';

const WRITERS = FORMATS.map((format) => `src/publish/writers/${format}.ts`);

/** A copy of the checkout's code, to be changed. */
async function copy(): Promise<string> {
  const project = path.join(await scratch('code'), 'khien');
  await mkdir(project);
  for (const name of ['src', 'package.json', 'package-lock.json'])
    await cp(path.join(PROJECT, name), path.join(project, name), { recursive: true });
  await symlink(path.join(PROJECT, 'node_modules'), path.join(project, 'node_modules'));
  return project;
}

test('a change at the far end of what a writer imports makes its files anew, and nobody else’s', async () => {
  const project = await copy();
  const changed = async (file: string): Promise<string[]> => {
    const before = await codeOf(project, WRITERS);
    await appendFile(path.join(project, file), '\n');
    const after = await codeOf(project, WRITERS);
    return FORMATS.filter((_, i) => before[WRITERS[i]!] !== after[WRITERS[i]!]);
  };
  // The shield is drawn at the foot of papers in PDF, which no list of folders knew.
  expect(await changed('src/pictures/shield.ts')).toContain('pdf');
  expect(await changed('src/pictures/draw-svg.ts')).toEqual(expect.arrayContaining(['docx', 'pptx']));
  expect(await changed('src/print/icons.ts')).toEqual(['pdf']);
  expect(await changed('src/word/write.ts')).toEqual(['docx']);
  expect(await changed('src/teaching/plan.ts')).toEqual([]);
  expect(await changed('package-lock.json')).toEqual([...FORMATS]);
});

test('every file of each closure counts', async () => {
  const project = await copy();
  const closures = await closuresOf(project, WRITERS);
  for (const [at, writer] of WRITERS.entries()) {
    const last = closures[writer]!.toReversed().find((file) => file !== writer)!;
    const before = (await codeOf(project, [writer]))[writer];
    await appendFile(path.join(project, last), '\n');
    expect((await codeOf(project, [writer]))[writer], `${FORMATS[at]}: ${last}`).not.toBe(before);
  }
});
