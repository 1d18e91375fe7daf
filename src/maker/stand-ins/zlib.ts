/** Of Node's zlib what print/ and zips ask for, for a browser. */
export { zlibSync as deflateSync, deflateSync as deflateRawSync } from 'fflate';

/** For each byte what eight steps of division make of it. */
const STEPS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

export function crc32(data: Uint8Array): number {
  let sum = -1;
  for (const byte of data) sum = STEPS[(sum ^ byte) & 255]! ^ (sum >>> 8);
  return ~sum >>> 0;
}
