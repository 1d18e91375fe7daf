import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { knownDrawings } from './known-drawings.ts';
import { bad, checkWith, QUESTIONS, requires, TEXT } from './testing.ts';

requires(
  'the picture of an answer is a drawing of content/hinh',
  knownDrawings,
  { [QUESTIONS]: 'known-drawings.bad.mdx' },
  ['cau-hoi.mdx:6:25', 'cau-hoi.mdx:17:12', 'cau-hoi.mdx:26:23'],
);

requires('so is that of an exercise in a lesson', knownDrawings, { [TEXT]: 'known-drawings.bad.text.mdx' }, [
  'bai.mdx:13:31',
  'bai.mdx:15:25',
]);

test('a near name is put forward', async () => {
  const { problems } = await checkWith({ [QUESTIONS]: await bad('known-drawings.bad.mdx') });
  expect(problems.find(({ rule }) => rule === 'ten-hinh')!.fix).toBe('Có phải ý bạn là “to-phieu-do”?');
});

test('whoever copies the golden lesson finds its drawings in the content', async () => {
  const at = (folder: string) => readdir(path.resolve(import.meta.dirname, '../..', folder, 'hinh'));
  expect(await at('content')).toEqual(expect.arrayContaining(await at('test/golden/content')));
});
