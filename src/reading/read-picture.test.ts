import { crc32, deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { checkWith } from '../checks/testing.ts';
import { createCanvasPng } from '../../test/made/golden-picture.ts';
import { readPicture } from './read-picture.ts';

const svg = (inside: string, xmlns = 'xmlns="http://www.w3.org/2000/svg"') =>
  Buffer.from(`<svg ${xmlns} viewBox="0 0 96 48">${inside}</svg>`);
const PNG = Buffer.from(createCanvasPng(), 'base64');
/** Grey, 8 × 8. */
const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQH/wAALCAAIAAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==',
  'base64',
);
const GIF = Buffer.from('R0lGODlhAQABAAAAACw=', 'base64');
const WEBP = Buffer.from('UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=', 'base64');

test('a whole picture is read, with its size', () => {
  expect(readPicture('a.svg', svg('<path d="M0 0h9"/>'))).toMatchObject({ format: 'svg', width: 96, height: 48 });
  expect(readPicture('a.png', PNG)).toMatchObject({ format: 'png', width: 64, height: 32 });
  for (const name of ['a.jpg', 'a.JPEG'])
    expect(readPicture(name, JPEG)).toMatchObject({ format: 'jpeg', width: 8, height: 8 });
});

test('a picture under the name of another format is none', () => {
  for (const [name, bytes] of [
    ['a.png', WEBP],
    ['a.png', GIF],
    ['a.png', JPEG],
    ['a.jpg', PNG],
    ['a.svg', PNG],
    ['a.png', svg('')],
    ['a.webp', WEBP],
  ] as const)
    expect(readPicture(name, bytes), name).toBeNull();
});

test('a picture that is cut off or damaged anywhere is none', () => {
  for (let length = 0; length < PNG.length; length++) {
    expect(readPicture('a.png', PNG.subarray(0, length)), `${length}`).toBeNull();
    const damaged = Buffer.from(PNG);
    damaged[length]! ^= 1;
    expect(readPicture('a.png', damaged), `${length}`).toBeNull();
  }
  for (let length = 0; length < JPEG.length; length++)
    expect(readPicture('a.jpg', JPEG.subarray(0, length)), `${length}`).toBeNull();
});

/** A PNG with other points in it, each chunk sealed again. */
function packed(points: Uint8Array): Buffer {
  const chunk = (type: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  return Buffer.concat([PNG.subarray(0, 33), chunk('IDAT', points), chunk('IEND', new Uint8Array())]);
}

test('a PNG whose points do not unpack, or are too few or too many, is none', () => {
  // 64 × 32 points in grey, and one byte a row for its filter.
  const points = new Uint8Array((64 + 1) * 32);
  expect(readPicture('a.png', packed(deflateSync(points)))).not.toBeNull();
  for (const broken of [
    Buffer.from('không phải zlib'),
    new Uint8Array(),
    deflateSync(points).subarray(0, 12),
    deflateSync(points.subarray(1)),
    deflateSync(new Uint8Array(points.length + 1)),
    deflateSync(new Uint8Array(200_000_000)),
  ])
    expect(readPicture('a.png', packed(broken))).toBeNull();
});

test('a drawing without a size is none', () => {
  for (const size of ['viewBox="0 0 1600 0.2"', 'width="0" height="9"', 'viewBox="0;0;9;9"'])
    expect(readPicture('a.svg', Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${size}/>`)), size).toBeNull();
});

test('it is told with the name of its file', async () => {
  const { problems } = await checkWith({
    'lessons/mau/hinh/zalo.png': WEBP,
    'lessons/mau/hinh/cut.png': PNG.subarray(0, 40),
    'hinh/khong-co.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'lessons/mau/hinh/vo.png': packed(Buffer.from('không phải zlib')),
  });
  expect(
    problems.filter(({ rule }) => rule === 'hinh-hong').map(({ file, line, column }) => `${file}:${line}:${column}`),
  ).toEqual([
    'content/hinh/khong-co.svg:1:1',
    'content/lessons/mau/hinh/cut.png:1:1',
    'content/lessons/mau/hinh/vo.png:1:1',
    'content/lessons/mau/hinh/zalo.png:1:1',
  ]);
});
