/** Light on a photo: unevenness, shadows, glare, blur, the camera's noise. */
import type { Chance } from './chance.ts';
import type { Light } from './first.ts';
import type { Picture } from './photo.ts';

/** Every room is lit from a side; with `shadow` something stands in the light, its edge hard or soft. */
export function shade({ width, height, data }: Light, chance: Chance, shadow: boolean): Light {
  const angle = chance.between(0, 2 * Math.PI);
  const slope = chance.between(0, 0.22);
  const edge = chance.between(0, 2 * Math.PI);
  const place = chance.between(-0.3, 0.3) * width;
  const soft = chance.pick([3, 12, 40, 120]);
  const depth = shadow ? chance.between(0.3, 0.6) : 0;
  const curve = chance.between(0, 0.3) * width;
  const shaded = new Float32Array(data.length);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++) {
      const [cx, cy] = [x - width / 2, y - height / 2];
      let factor = 1 - slope * (0.5 + (cx * Math.cos(angle) + cy * Math.sin(angle)) / (width * 1.5));
      if (depth) {
        const far = cx * Math.cos(edge) + cy * Math.sin(edge);
        const along = -cx * Math.sin(edge) + cy * Math.cos(edge);
        const within = far - place + curve * Math.sin(along / (width * 0.25));
        factor *= 1 - depth / (1 + Math.exp(-within / (soft / 4)));
      }
      shaded[at] = data[at]! * factor;
    }
  return { width, height, data: shaded };
}

/** One or two bright spots in which the print is lost. */
export function glare({ width, height, data }: Light, chance: Chance): Light {
  const spots = Array.from({ length: chance.between() < 0.5 ? 1 : 2 }, () => ({
    x: chance.between(0.1, 0.9) * width,
    y: chance.between(0.1, 0.9) * height,
    wide: chance.between(0.02, 0.07) * width,
    tall: chance.between(0.02, 0.07) * width,
    bright: chance.between(90, 260),
  }));
  const lit = data.slice();
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++)
      for (const spot of spots) {
        const far = ((x - spot.x) / spot.wide) ** 2 + ((y - spot.y) / spot.tall) ** 2;
        if (far < 9) lit[at]! += spot.bright * Math.exp(-far / 2);
      }
  return { width, height, data: lit };
}

/** A hand that shakes: along a line of so many pixels. */
export function smear({ width, height, data }: Light, length: number, angle: number): Light {
  const steps = Math.ceil(length);
  const smeared = new Float32Array(data.length);
  for (let i = 0; i < steps; i++) {
    const along = (i / Math.max(1, steps - 1) - 0.5) * length;
    const [dx, dy] = [Math.round(Math.cos(angle) * along), Math.round(Math.sin(angle) * along)];
    for (let y = 0, at = 0; y < height; y++) {
      const row = Math.min(Math.max(y + dy, 0), height - 1) * width;
      for (let x = 0; x < width; x++, at++)
        smeared[at]! += data[row + Math.min(Math.max(x + dx, 0), width - 1)]! / steps;
    }
  }
  return { width, height, data: smeared };
}

/** Out of focus: Gauss, so many pixels wide, across and then down. */
export function blur({ width, height, data }: Light, wide: number): Light {
  const reach = Math.ceil(wide * 2.5);
  const raw = Array.from({ length: 2 * reach + 1 }, (_, i) => Math.exp(-((i - reach) ** 2) / (2 * wide * wide)));
  const sum = raw.reduce((a, b) => a + b, 0);
  const kernel = Float32Array.from(raw, (value) => value / sum);
  const across = new Float32Array(data.length);
  const line = new Float32Array(width + 2 * reach);
  for (let y = 0; y < height; y++) {
    // A row with its ends drawn out, so that no pixel asks whether it is at the edge.
    line.set(data.subarray(y * width, (y + 1) * width), reach);
    line.fill(data[y * width]!, 0, reach).fill(data[(y + 1) * width - 1]!, width + reach);
    for (let x = 0, at = y * width; x < width; x++, at++) {
      let value = 0;
      for (let i = 0; i < kernel.length; i++) value += kernel[i]! * line[x + i]!;
      across[at] = value;
    }
  }
  const down = new Float32Array(data.length);
  for (let y = 0; y < height; y++)
    for (let i = 0; i < kernel.length; i++) {
      const from = Math.min(Math.max(y + i - reach, 0), height - 1) * width;
      const part = kernel[i]!;
      for (let x = 0, at = y * width; x < width; x++, at++) down[at]! += part * across[from + x]!;
    }
  return { width, height, data: down };
}

/** Whole numbers from 0 to 255, with the noise of a small camera. */
export function developed({ width, height, data }: Light, chance: Chance, noise: number): Picture {
  const table = Float32Array.from({ length: 4096 }, () => chance.error() * noise);
  const exposed = chance.between(0.8, 1.1);
  const grey = new Uint8Array(data.length);
  let place = 0;
  for (let i = 0; i < grey.length; i++) {
    // A walk through the table that does not repeat along rows.
    place = (place + 1 + ((i * 2654435761) >>> 22)) & 4095;
    grey[i] = Math.min(255, Math.max(0, data[i]! * exposed + table[place]!));
  }
  return { width, height, data: grey };
}
