/** What JPEG leaves of a grey picture: eight by eight cosines, rounded as a quality asks. No file is made. */
import type { Picture } from './photo.ts';

/** How coarsely each cosine is kept at quality 50 (ITU-T T.81, table K.1). */
const LUMINANCE = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51,
  87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101,
  72, 92, 95, 98, 112, 100, 103, 99,
];
const COSINES = Float32Array.from({ length: 64 }, (_, at) => {
  const [frequency, x] = [at >> 3, at & 7];
  return Math.cos(((2 * x + 1) * frequency * Math.PI) / 16) * (frequency ? 0.5 : Math.SQRT1_2 / 2);
});
const BACK = COSINES.map((_, at) => COSINES[(at & 7) * 8 + (at >> 3)]!);

export function throughJpeg(
  { width, height, data }: { width: number; height: number; data: Float32Array },
  quality: number,
): Picture {
  const scale = quality < 50 ? 50 / quality : 2 - quality / 50;
  const steps = LUMINANCE.map((step) => Math.max(1, Math.round(step * scale)));
  const out = new Uint8Array(data.length);
  const [block, half] = [new Float32Array(64), new Float32Array(64)];
  for (let top = 0; top < height; top += 8)
    for (let left = 0; left < width; left += 8) {
      const at = (x: number, y: number) => Math.min(height - 1, top + y) * width + Math.min(width - 1, left + x);
      for (let i = 0; i < 64; i++) block[i] = Math.max(0, Math.min(255, data[at(i & 7, i >> 3)]!)) - 128;
      turn(block, half, true);
      for (let i = 0; i < 64; i++) block[i] = Math.round(block[i]! / steps[i]!) * steps[i]!;
      turn(block, half, false);
      for (let i = 0; i < 64; i++)
        if (top + (i >> 3) < height && left + (i & 7) < width) out[at(i & 7, i >> 3)] = clamp(block[i]! + 128);
    }
  return { width, height, data: out };
}

const clamp = (grey: number): number => Math.max(0, Math.min(255, Math.round(grey)));

/** To cosines or back, by rows and then by columns, in place. */
function turn(block: Float32Array, half: Float32Array, forth: boolean): void {
  const table = forth ? COSINES : BACK;
  for (let i = 0; i < 64; i += 8)
    for (let to = 0; to < 64; to += 8) {
      let sum = 0;
      for (let from = 0; from < 8; from++) sum += block[i + from]! * table[to + from]!;
      half[i + (to >> 3)] = sum;
    }
  for (let i = 0; i < 8; i++)
    for (let to = 0; to < 64; to += 8) {
      let sum = 0;
      for (let from = 0; from < 8; from++) sum += half[from * 8 + i]! * table[to + from]!;
      block[to + i] = sum;
    }
}
