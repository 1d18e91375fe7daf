import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { GOLDEN, PROJECT } from '../../test/folders.ts';
import { goldenLessons } from '../../test/lessons.ts';
import { makeMoodle } from '../targets/moodle/moodle.ts';
import { EXPORTS, writeExports } from './write-exports.ts';

const temporary = () => mkdtemp(path.join(os.tmpdir(), 'khien-mang-di-'));
const PLACE = { project: PROJECT, content: GOLDEN };
const wish = { grade: '4', lessons: 'mau', formats: 'moodle' };

test('every format that there is can be asked for, and each is a file of its own', async () => {
  const out = await temporary();
  // What is made of finished pages waits for them: test/scorm.test.ts.
  const quick = EXPORTS.filter((id) => !id.startsWith('scorm'));
  const result = await writeExports(PLACE, out, { ...wish, formats: quick.join(',') });
  expect(result).toMatchObject({ problems: [], files: expect.arrayContaining(['mau-cau-hoi-azota.docx']) as string[] });
  const [folder] = await readdir(out);
  expect(await readdir(path.join(out, folder!))).toHaveLength(quick.length);
});

test('the file is what the target makes, and asking again writes nothing anew', async () => {
  const out = await temporary();
  await writeExports(PLACE, out, wish);
  await writeExports(PLACE, out, wish);
  expect(await readdir(out)).toEqual(['lop-4-moodle']);
  const [lesson] = await goldenLessons();
  expect(await readFile(path.join(out, 'lop-4-moodle/mau-cau-hoi-moodle.xml'), 'utf8')).toBe(makeMoodle(lesson!));
});

test('nobody’s files are written over: a folder that holds something else stays, and so does a file of its name', async () => {
  const out = await temporary();
  await mkdir(path.join(out, 'lop-4-moodle'));
  await writeFile(path.join(out, 'lop-4-moodle/cua-em.txt'), 'giữ');
  await writeFile(path.join(out, 'lop-4-moodle-2'), 'giữ');
  const result = await writeExports(PLACE, out, wish);
  expect(result).toMatchObject({ folder: path.join(out, 'lop-4-moodle-3') });
  expect((await readdir(out)).sort()).toEqual(['lop-4-moodle', 'lop-4-moodle-2', 'lop-4-moodle-3']);
  expect(await readFile(path.join(out, 'lop-4-moodle/cua-em.txt'), 'utf8')).toBe('giữ');
});

test('whatever is wrong with what is asked for is told at once, in words, and nothing is written', async () => {
  const out = await temporary();
  const result = await writeExports(PLACE, out, { grade: '13', lessons: 'maau', formats: 'modle' });
  expect(result.problems.map(({ what, fix }) => `${what} ${fix}`)).toEqual([
    expect.stringMatching(/^Không có dạng “modle”\. .*“moodle”/),
    expect.stringMatching(/^“13” không phải một lớp\. /),
    expect.stringMatching(/^Không có bài “maau”\. .*“mau”/),
  ]);
  expect(
    (await writeExports(PLACE, out, { grade: undefined, lessons: undefined, formats: undefined })).problems,
  ).toHaveLength(3);
  expect(await readdir(out)).toEqual([]);
});
