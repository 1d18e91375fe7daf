import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { writeZip } from '../../curriculum/write-zip.ts';
import { pressedIn } from './pressed-in.ts';

const files = [
  { name: 'bài/một.html', data: Buffer.from('khiên '.repeat(400)), level: 6 },
  { name: 'hinh.png', data: new Uint8Array(randomBytes(900)), level: 0 },
  { name: 'trống.txt', data: new Uint8Array(), level: 6 },
];

test('what stands in a zip makes the bytes of a zip written from nothing, on another day and beside other files', () => {
  const known = pressedIn(writeZip(files, '2026-11-24'));
  expect([...known.keys()]).toEqual(files.map(({ name }) => name));
  const again = files.map(({ name, level }) => ({ name, level, data: known.get(name)! }));
  const more = { name: 'mới.txt', data: Buffer.from('mới'), level: 6 };
  expect(writeZip([more, ...again], '2026-11-30')).toEqual(writeZip([more, ...files], '2026-11-30'));
});
