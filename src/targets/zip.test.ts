import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zip } from './zip.ts';

const files = { 'ke-hoach-bai-day.pdf': new Uint8Array([1, 2, 3]), 'dap-an.pdf': new Uint8Array([4]) };

test('a zip gives back its files', () => {
  expect(unzipSync(zip(files, '2026-11-24'))).toEqual(files);
});

test('the same files and day give the same bytes in any time zone', () => {
  const zone = process.env.TZ;
  process.env.TZ = 'America/New_York';
  const west = zip(files, '2026-11-24');
  process.env.TZ = 'Asia/Ho_Chi_Minh';
  const east = zip(files, '2026-11-24');
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
  expect(Buffer.from(west)).toEqual(Buffer.from(east));
});
