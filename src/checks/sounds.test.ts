import { expect, test } from 'vitest';
import { silentMp3 } from '../../test/made/sound.ts';
import { sounds } from './sounds.ts';
import { bad, LESSON, keepGolden, placesOf, QUESTIONS, requires, TEXT, withGolden } from './testing.ts';
import { readCurriculum } from '../reading/read-curriculum.ts';

const FOLDER = 'lessons/mau/lop-4-5/tieng';

requires('a recording bears the id of a part of its text', sounds, { [TEXT]: 'sounds.bad.mdx' }, [
  'chuyen.ede.opus:1:1',
  'chuyen.mp3:1:1',
]);

test('a question of the quiz may be read out, one that is kept for tests may not', async () => {
  const questions = await bad('../../test/golden/content/lessons/mau/lop-4-5/cau-hoi.mdx', import.meta.dirname);
  const files = { [`${FOLDER}/mau-01.mp3`]: silentMp3() };
  expect(await placesOf(sounds, files)).toEqual([]);
  const kept = { [QUESTIONS]: questions.replace('id="mau-01"', '$& use="test"') };
  expect(await placesOf(sounds, { ...files, ...kept })).toEqual(['mau-01.mp3:1:1']);
});

test('a piece of a task, an office’s contact and what only teachers have are no parts', async () => {
  const names = ['boi', 'tong-dai-111', 'that', 'tin-qua', 'bai-xep'];
  const files = Object.fromEntries(names.map((name) => [`${FOLDER}/${name}.mp3`, silentMp3()]));
  expect(await placesOf(sounds, files)).toEqual(['boi.mp3:1:1', 'that.mp3:1:1', 'tong-dai-111.mp3:1:1']);
});

test('a language is one that the lesson names', async () => {
  expect(await placesOf(sounds, { [`${FOLDER}/chuyen.mnong.mp3`]: silentMp3() })).toEqual(['chuyen.mnong.mp3:1:1']);
  const named = (await bad('../../test/golden/content/lessons/mau/lesson.yaml', import.meta.dirname)).replace(
    '{ code: ede',
    "{ code: mnong, name: M'Nông }\n  - { code: ede",
  );
  expect(await placesOf(sounds, { [LESSON]: named, [`${FOLDER}/chuyen.mnong.mp3`]: silentMp3() })).toEqual([]);
});

test('a part has one recording a language', async () => {
  expect(await placesOf(sounds, { [`${FOLDER}/chuyen.ede.mp3`]: silentMp3() })).toEqual(['chuyen.ede.opus:1:1']);
});

test('a recording weighs at most 600 kB, those of a text at most 3 MB, and each is told once', async () => {
  const weighing = (bytes: number) => silentMp3(Math.ceil(bytes / 144));
  expect(await placesOf(sounds, { [`${FOLDER}/tin-qua.mp3`]: weighing(590_000) })).toEqual([]);
  expect(await placesOf(sounds, { [`${FOLDER}/tin-qua.mp3`]: weighing(601_000) })).toEqual(['tin-qua.mp3:1:1']);
  const all = ['bai-dien', 'bai-tim', 'bai-xep', 'tin-lop', 'tin-qua', 'vi-sao'];
  const files = Object.fromEntries(all.map((name) => [`${FOLDER}/${name}.mp3`, weighing(590_000)]));
  const found = await withGolden(files, async (folder) => {
    const { partial, documents } = await readCurriculum(folder, keepGolden);
    return sounds.check({ curriculum: partial, documents });
  });
  expect(found.map(({ file, what }) => `${file} ${what}`)).toEqual([
    'content/lessons/mau/lop-4-5/tieng/vi-sao.mp3 Các bản thu của văn bản nặng 3,5 MB, nhiều hơn 3,0 MB.',
  ]);
});

test('a recording is not called lost while a file of its lesson cannot be read', async () => {
  expect(await placesOf(sounds, { [TEXT]: '<Story id="khac" title="a">\n\nChưa đóng.\n' })).toEqual([]);
});
