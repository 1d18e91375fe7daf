import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { photoTraces } from './photo-traces.ts';
import { checkWith, placesOf } from './testing.ts';

/** Eight by eight points; held sideways, and taken somewhere. */
const TRACED = readFileSync(path.join(import.meta.dirname, 'photo-traces.bad.jpg'));
const at = (tag: number) => TRACED.indexOf(Buffer.from([tag >> 8, tag & 255]));
/** The same without one of its two marks: under a tag that says nothing. */
function without(tag: number): Buffer {
  const bytes = Buffer.from(TRACED);
  bytes.writeUInt16BE(0x9999, at(tag));
  return bytes;
}

test('a photograph that tells where it was taken is told, one that lies on its side too, each once', async () => {
  const told = async (bytes: Buffer) => {
    const { problems } = await checkWith({ 'lessons/mau/hinh/chup.jpg': bytes });
    return problems.filter(({ rule }) => rule === photoTraces.id).map(({ file, what }) => `${file} ${what}`);
  };
  const name = 'content/lessons/mau/hinh/chup.jpg Ảnh “chup.jpg”';
  expect(await told(TRACED)).toEqual([`${name} còn ghi nơi chụp (toạ độ GPS).`]);
  expect(await told(without(0x8825))).toEqual([expect.stringContaining(`${name} nằm nghiêng`)]);
  expect(await told(Buffer.concat([TRACED.subarray(0, 20)]))).toEqual([]);
});

test('a photograph with neither, and one whose marks are cut off or nonsense, is left alone', async () => {
  const plain = without(0x8825);
  plain.writeUInt16BE(0x9998, at(0x0112));
  const far = Buffer.from(TRACED);
  far.writeUInt32BE(0x7fffffff, far.indexOf('MM') + 4);
  expect(await placesOf(photoTraces, { 'lessons/mau/hinh/a.jpg': plain, 'lessons/mau/hinh/b.jpg': far })).toEqual([]);
});
