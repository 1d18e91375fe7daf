import { unzipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { crc32 as crc32InBrowser } from '../maker/stand-ins/zlib.ts';
import { deflate, writeZip } from './write-zip.ts';

const words = Buffer.from('123456789');
const entries = [
  { name: 'Kế hoạch bài dạy.pdf', data: Buffer.from('Chậm lại – Kiểm tra – Dừng lại, hỏi. '.repeat(999)), level: 9 },
  { name: 'hinh/dau.png', data: words, level: 0 },
  { name: 'trống.txt', data: new Uint8Array(), level: 6 },
];

test('a zip gives back its files, in their order, by names with marks', () => {
  const read = unzipSync(writeZip(entries, '2026-11-24'));
  expect(Object.keys(read)).toEqual(entries.map(({ name }) => name));
  for (const { name, data } of entries) expect(Buffer.from(read[name]!)).toEqual(Buffer.from(data));
});

test('it notes the day, the sum and the size where readers look for them', () => {
  const zip = Buffer.from(writeZip(entries.slice(1, 2), '2026-11-24'));
  for (const at of [10, zip.indexOf('PK\x01\x02', 0, 'latin1') + 12]) {
    const date = zip.readUInt16LE(at + 2);
    expect([date >> 9, (date >> 5) & 15, date & 31, zip.readUInt16LE(at) >> 11]).toEqual([46, 11, 24, 12]);
    expect(zip.readUInt32LE(at + 4)).toBe(0xcbf43926); // of 123456789, as every table of CRC-32 has it
    expect([zip.readUInt32LE(at + 8), zip.readUInt32LE(at + 12)]).toEqual([9, 9]);
  }
});

test('whoever is given a way to press uses it for what is pressed, and no other zip does', () => {
  const press = vi.fn(deflate);
  const pressed = writeZip(entries, '2026-11-24', press);
  expect(press.mock.calls.map(([data]) => data)).toEqual([entries[0]!.data, entries[2]!.data]);
  expect(writeZip(entries, '2026-11-24')).toEqual(pressed);
  expect(press).toHaveBeenCalledTimes(2);
});

test('the sum is the same in a browser', () => expect(crc32InBrowser(words)).toBe(0xcbf43926));
