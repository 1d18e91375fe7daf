import { halve, type Grey } from './grey.ts';

/** A square that no filled bubble holds: 5.3 mm. What is dark and smaller is ink; what is dark and wider is shadow. */
const REACH = 8;

/**
 * Every pixel as a part of the lightness of its paper: about 1 is paper, whatever shadow lies on it. The paper is what
 * is left when all that is dark and small is closed over, which keeps the edges of shadows where they are.
 */
export function partsOfPaper(grey: Grey): Float32Array {
  const half = halve(grey);
  const paper = close(soften(half), half.width, half.height);
  const parts = new Float32Array(grey.width * grey.height);
  for (let y = 0, at = 0; y < grey.height; y++) {
    const v = Math.min(Math.max((y - 0.5) / 2, 0), half.height - 1.001);
    const top = v | 0;
    const fy = v - top;
    for (let x = 0; x < grey.width; x++, at++) {
      const u = Math.min(Math.max((x - 0.5) / 2, 0), half.width - 1.001);
      const left = u | 0;
      const fx = u - left;
      const i = top * half.width + left;
      const upper = paper[i]! + (paper[i + 1]! - paper[i]!) * fx;
      const lower = paper[i + half.width]! + (paper[i + half.width + 1]! - paper[i + half.width]!) * fx;
      parts[at] = Math.min(1.15, grey.data[at]! / Math.max(8, upper + (lower - upper) * fy));
    }
  }
  return parts;
}

/** Each the middle of nine: the lightest of many would else be noise. */
function soften({ width, height, data }: Grey): Float32Array {
  const soft = Float32Array.from(data);
  for (let y = 1; y < height - 1; y++)
    for (let x = 1, i = y * width + 1; x < width - 1; x++, i++) {
      let sum = 0;
      for (let row = i - width - 1; row <= i + width - 1; row += width)
        sum += data[row]! + data[row + 1]! + data[row + 2]!;
      soft[i] = sum / 9;
    }
  return soft;
}

/** The lightest around each pixel, then the darkest of those: dark spots smaller than the square are gone. */
function close(values: Float32Array, width: number, height: number): Float32Array {
  const lightest = along(along(values, width, height, 1, true), width, height, width, true);
  return along(along(lightest, width, height, 1, false), width, height, width, false);
}

/**
 * The greatest (or least) of each value and of REACH on both sides, along rows (`step` 1) or columns (`step` the
 * width): of one more at first, then of as many more as are known, which takes four rounds and not sixteen.
 */
function along(values: Float32Array, width: number, height: number, step: number, greatest: boolean): Float32Array {
  let best = values;
  for (let done = 0, reach = 1; done < REACH; done += reach, reach = Math.min(done, REACH - done)) {
    const next = best.slice();
    const skip = reach * step;
    const [columns, rows] = step === 1 ? [reach, 0] : [0, reach];
    for (let y = 0; y < height - rows; y++) {
      const end = (y + 1) * width - columns;
      for (let i = y * width; i < end; i++) {
        const here = best[i]!;
        const there = best[i + skip]!;
        if (here === there) continue;
        if (here > there === greatest) {
          if (here > next[i + skip]! === greatest) next[i + skip] = here;
        } else if (there > next[i]! === greatest) next[i] = there;
      }
    }
    best = next;
  }
  return best;
}
