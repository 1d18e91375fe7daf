/** The grey that a printer without colour makes of one: each between 0 and 255. */
export const greyOf = (red: number, green: number, blue: number): number =>
  Math.round(0.299 * red + 0.587 * green + 0.114 * blue);

/** How two greys stand out from each other, as WCAG counts it: between 1 and 21. */
export function contrast(a: number, b: number): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** WCAG asks as much of text. */
export const LEAST = 4.5;

const luminance = (grey: number): number =>
  grey / 255 <= 0.04045 ? grey / 255 / 12.92 : ((grey / 255 + 0.055) / 1.055) ** 2.4;
