import { expect, test } from 'vitest';
import { silentMp3, silentOpus } from '../../test/made/sound.ts';
import { checkWith } from '../checks/testing.ts';

const FOLDER = 'lessons/mau/lop-4-5/tieng';

/** What is told of files in the folder of recordings: name and what is wrong. */
async function told(files: Record<string, string | Uint8Array>): Promise<string[]> {
  const named = Object.entries(files).map(([name, bytes]) => [`${FOLDER}/${name}`, bytes]);
  const { problems } = await checkWith(Object.fromEntries(named));
  return problems.map(({ file, rule, what, why, fix }) => {
    for (const words of [what, why, fix]) expect(words).toMatch(/^\P{Ll}.*[.]$/su);
    return `${file.split('/').at(-1)} ${rule} ${what}`;
  });
}

test('the recordings of a text are read with their part, language, weight and the hash of their bytes', async () => {
  const { curriculum } = await checkWith({});
  expect(curriculum!.lessons[0]!.texts[0]!.sounds).toEqual([
    {
      id: 'chuyen',
      language: 'ede',
      format: 'opus',
      bytes: silentOpus().length,
      hash: expect.stringMatching(/^[0-9a-f]{16}$/),
      file: `content/${FOLDER}/chuyen.ede.opus`,
    },
    {
      id: 'chuyen',
      language: null,
      format: 'mp3',
      bytes: silentMp3().length,
      hash: expect.stringMatching(/^[0-9a-f]{16}$/),
      file: `content/${FOLDER}/chuyen.mp3`,
    },
  ]);
});

test('a file of another kind, or whose name says no part, is told', async () => {
  expect(await told({ 'tin-qua.m4a': 'x', 'tin-qua.MP3': silentMp3(), ghi: 'x', 'a.b.c.mp3': silentMp3() })).toEqual([
    'a.b.c.mp3 tieng-hong “a.b.c.mp3” không phải tên của một tệp thu tiếng.',
    'ghi tieng-hong “ghi” không phải tên của một tệp thu tiếng.',
    'tin-qua.m4a tieng-hong “tin-qua.m4a” không phải tên của một tệp thu tiếng.',
    'tin-qua.MP3 tieng-hong “tin-qua.MP3” không phải tên của một tệp thu tiếng.',
  ]);
});

test('what is not what its name says is told', async () => {
  const m4a = Buffer.from('\0\0\0 ftypM4A \0\0\0\0M4A mp42isom\0\0\0\0', 'latin1');
  const files = {
    'tin-qua.mp3': silentOpus(),
    'tin-lop.opus': silentMp3(),
    'vi-sao.mp3': m4a,
    'bon-goc.mp3': '',
    // One frame that nothing follows: cut off.
    've.mp3': silentMp3(2).subarray(0, 146),
  };
  expect((await told(files)).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual(
    ['bon-goc.mp3', 'tin-lop.opus', 'tin-qua.mp3', 've.mp3', 'vi-sao.mp3'].map((name) => `${name} tieng-hong`),
  );
});

test('an MP3 may begin with a tag, and be of any speed and version', async () => {
  const tag = Buffer.concat([Buffer.from([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 1, 0]), Buffer.alloc(128 + 40)]);
  // MPEG-2 at 22.05 kHz and 32 kbit/s: frames of 104 bytes.
  const slow = Buffer.alloc(104);
  slow.set([0xff, 0xf3, 0x40, 0xc4]);
  expect(
    await told({ 'tin-qua.mp3': Buffer.concat([tag, silentMp3()]), 'tin-lop.mp3': Buffer.concat([slow, slow, slow]) }),
  ).toEqual([]);
});
