/** A picture in greys, 0 black to 255 white, row by row. */
export interface Grey {
  width: number;
  height: number;
  data: Uint8Array;
}

/** Half as wide and high, each pixel the middle of four. */
export function halve({ width, height, data }: Grey): Grey {
  const [w, h] = [width >> 1, height >> 1];
  const half = new Uint8Array(w * h);
  for (let y = 0, to = 0; y < h; y++)
    for (let x = 0, from = 2 * y * width; x < w; x++, from += 2)
      half[to++] = (data[from]! + data[from + 1]! + data[from + width]! + data[from + width + 1]! + 2) >> 2;
  return { width: w, height: h, data: half };
}

/** The greys of a picture in red, green, blue and opacity, as a canvas gives it. */
export function toGrey(width: number, height: number, rgba: Uint8ClampedArray | Uint8Array): Grey {
  const data = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < data.length; i++, at += 4)
    data[i] = (rgba[at]! * 77 + rgba[at + 1]! * 150 + rgba[at + 2]! * 29) >> 8;
  return { width, height, data };
}

/** How light a picture is between its pixels; beyond its edge as at the edge. */
export function lightAt({ width, height, data }: Grey, x: number, y: number): number {
  const cx = Math.min(Math.max(x, 0), width - 1.001);
  const cy = Math.min(Math.max(y, 0), height - 1.001);
  const left = cx | 0;
  const top = cy | 0;
  const [fx, fy] = [cx - left, cy - top];
  const at = top * width + left;
  const upper = data[at]! + (data[at + 1]! - data[at]!) * fx;
  const lower = data[at + width]! + (data[at + width + 1]! - data[at + width]!) * fx;
  return upper + (lower - upper) * fy;
}
