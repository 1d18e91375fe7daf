import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { expect } from 'vitest';
import { words } from '../src/document/paper.ts';
import type { ReadBox, ReadSlide } from './read-pptx.ts';

export const textOf = ({ paragraphs }: ReadBox) =>
  paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join(' ');
export const wordsOfFile = (slides: readonly ReadSlide[]) =>
  slides.flatMap(({ boxes }) => boxes.flatMap((box) => words(textOf(box))));
const load = (file: string) =>
  create(readFileSync(new URL(import.meta.resolve(`@expo-google-fonts/arimo/${file}`)))) as Font;
const faces = { regular: load('400Regular/Arimo_400Regular.ttf'), bold: load('700Bold/Arimo_700Bold.ttf') };
const known = new Map<string, number>();

/** Measured anew with the whole shaping of the font, so that a slip of the layout's own sums would show. */
export function widthOf(text: string, bold: boolean, size: number): number {
  const key = `${bold}${text}`;
  const face = bold ? faces.bold : faces.regular;
  if (!known.has(key)) known.set(key, face.layout(text).advanceWidth / face.unitsPerEm);
  return known.get(key)! * size;
}

/** What a box's words need beyond its height; above 0 and they run over. */
function overflow(box: ReadBox): number {
  const heights = box.paragraphs.map(({ runs, leading, after, indent }, i) => {
    const room = box.width - indent;
    let rows = 1;
    let used = 0;
    const pieces = runs.flatMap(({ text, bold, size }) =>
      text
        .split(/(?<=[ ])/)
        // A word wider than its box is broken at its hyphens by every program.
        .flatMap((piece) => (widthOf(piece.trimEnd(), bold, size) > room ? piece.split(/(?<=-)/) : [piece]))
        .map((piece) => widthOf(piece.trimEnd(), bold, size) + (piece.endsWith(' ') ? widthOf(' ', bold, size) : 0)),
    );
    for (const width of pieces) {
      if (used > 0 && used + width - widthOf(' ', false, runs[0]!.size) > room) {
        rows++;
        used = 0;
      }
      used += width;
    }
    return rows * leading + (i + 1 < box.paragraphs.length ? after : 0);
  });
  return heights.reduce((sum, h) => sum + h, 0) - box.height;
}

/** No words run out of their box, no box off the slide or into its foot. */
export function fitsItsBox({ boxes }: ReadSlide): void {
  for (const box of boxes) {
    expect(overflow(box), textOf(box)).toBeLessThan(0.5);
    expect(box.x).toBeGreaterThanOrEqual(40);
    expect(box.y).toBeGreaterThanOrEqual(20);
    expect(box.x + box.width, textOf(box)).toBeLessThanOrEqual(920);
    expect(box.y + box.height, textOf(box)).toBeLessThanOrEqual(490);
  }
}
