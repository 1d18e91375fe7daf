/** A zip, its bytes by zlib: written in JavaScript, as the libraries do it, it took several times as long. */
import { crc32, deflateRawSync } from 'node:zlib';

/** A file of a zip; level 0 stores it as it is, 9 makes it smallest. */
export interface ZipEntry {
  name: string;
  data: Uint8Array | Pressed;
  level: number;
  /** A program stays one where a system asks for it. */
  program?: boolean;
}

/** A file as it stands in another zip, at the level it is wanted; `size`: its bytes before it was pressed. */
export interface Pressed {
  packed: Uint8Array;
  crc: number;
  size: number;
}

/** How a file is pressed. Who writes many zips of the same files may remember what came out: publish/press-once.ts. */
export type Press = (data: Uint8Array, level: number) => Uint8Array;
export const deflate: Press = (data, level) => deflateRawSync(data, { level });

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** The first version that knows folders and deflate. */
const VERSION = 20;
/** Names are UTF-8. */
const UTF8 = 1 << 11;
const DEFLATED = 8;
/** Of a file that anybody may read and run; only a zip that was made on Unix can say so. */
const UNIX = 3 << 8;
const RUNS = 0o100_755 * 2 ** 16;
/** Not Node's Buffer: in a browser that is 7 kB more. */
const NAMES = new TextEncoder();

/**
 * The files in their order, each dated noon of the day (YYYY-MM-DD). The same files, day and Node give the same bytes
 * anywhere: a zip notes local times, and here no clock and no zone is asked. Less than 4 GB, as zip64 is not written.
 */
export function writeZip(entries: Iterable<ZipEntry>, day: string, press: Press = deflate): Uint8Array {
  const parts: Uint8Array[] = [];
  let count = 0;
  const index: Uint8Array[] = [];
  let at = 0;
  const put = (...bytes: Uint8Array[]) => {
    parts.push(...bytes);
    for (const { length } of bytes) at += length;
  };
  for (const { name, data, level, program } of entries) {
    count++;
    const { packed, crc, size } =
      'packed' in data ? data : { packed: level ? press(data, level) : data, crc: crc32(data), size: data.length };
    const nameBytes = NAMES.encode(name);
    const about = [
      ...[VERSION, nameBytes.length > name.length ? UTF8 : 0, level ? DEFLATED : 0, 12 << 11, dayOf(day)].map(two),
      ...[crc, packed.length, size].map(four),
      ...[nameBytes.length, 0].map(two),
    ];
    const [made, looks] = program ? [UNIX | VERSION, RUNS] : [VERSION, 0];
    index.push(...[four(CENTRAL), two(made), ...about, two(0), two(0), two(0), four(looks), four(at), nameBytes]);
    put(four(LOCAL), ...about, nameBytes, packed);
  }
  const start = at;
  for (const bytes of index) put(bytes);
  put(four(END), ...[0, 0, count, count].map(two), ...[at - start, start].map(four), two(0));
  const zip = new Uint8Array(at);
  let from = 0;
  for (const part of parts) {
    zip.set(part, from);
    from += part.length;
  }
  return zip;
}

/** A day as MS-DOS had it: years since 1980, month, day. */
function dayOf(day: string): number {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return ((year - 1980) << 9) | (month << 5) | date;
}

const two = (n: number): Uint8Array => Uint8Array.of(n & 255, n >> 8);
const four = (n: number): Uint8Array => Uint8Array.of(n & 255, (n >> 8) & 255, (n >> 16) & 255, n >>> 24);
