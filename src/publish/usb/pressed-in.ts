import type { Pressed } from '../../curriculum/write-zip.ts';

/** The files of a zip that writeZip wrote, as they stand in it. */
export function pressedIn(zip: Uint8Array): Map<string, Pressed> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - END;
  const pressed = new Map<string, Pressed>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left; left--) {
    const [crc, length, size] = [16, 20, 24].map((place) => view.getUint32(at + place, true)) as [
      number,
      number,
      number,
    ];
    const nameEnd = at + CENTRAL + view.getUint16(at + 28, true);
    const name = zip.subarray(at + CENTRAL, nameEnd);
    const from = view.getUint32(at + 42, true) + LOCAL + name.length;
    pressed.set(NAMES.decode(name), { packed: zip.subarray(from, from + length), crc, size });
    at = nameEnd;
  }
  return pressed;
}

/** How long what stands before a file, tells of it, and ends the zip is, without names. */
const [LOCAL, CENTRAL, END] = [30, 46, 22];
const NAMES = new TextDecoder();
