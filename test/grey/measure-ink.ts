/**
 * Runs inside a browser's page: draws a PDF as a grey printer would and measures how every text stands out from what is
 * behind it.
 */
import type { PDFPageProxy } from 'pdfjs-dist';
import { contrast, greyOf } from './contrast.ts';

export interface Ink {
  page: number;
  text: string;
  /** As WCAG counts it, between 1 and 21. */
  contrast: number;
}

export interface Drawn {
  pages: number;
  inks: Ink[];
  /** The pages where anything has a colour. */
  coloured: number[];
}

interface Grey {
  bytes: Uint8Array;
  width: number;
  height: number;
  coloured: boolean;
}

const DPI = 150;
/** What a browser leaves free around a page that it prints, 0.4 inches. */
const MARGIN = 0.4 * DPI;
/** How far apart red, green and blue may lie by rounding. */
const TINGE = 4;

export async function measureInk(pdfjs: typeof import('pdfjs-dist'), url: string, most: number): Promise<Drawn> {
  const task = pdfjs.getDocument({ url, verbosity: 0 });
  const file = await task.promise;
  const drawn: Drawn = { pages: file.numPages, inks: [], coloured: [] };
  // A line that the end of a page cuts is told on both pages, and seen on the second.
  let cut: Ink[] = [];
  for (let number = 1; number <= Math.min(most, file.numPages); number++) {
    const page = await file.getPage(number);
    const viewport = page.getViewport({ scale: DPI / 72 });
    const grey = await drawGrey(page, viewport);
    if (grey.coloured) drawn.coloured.push(number);
    const unseen: Ink[] = [];
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || !item.str.trim()) continue;
      const [, , up, size, x, y] = pdfjs.Util.transform(viewport.transform, item.transform) as [
        number,
        number,
        number,
        number,
        number,
        number,
      ];
      const height = Math.hypot(up, size);
      // From the top of an x to the baseline and a little more: the lines above and below are not its ink.
      const box = {
        left: x,
        top: y - height * 0.62,
        right: x + item.width * viewport.scale,
        bottom: y + height * 0.08,
      };
      const ink = { page: number, text: item.str, contrast: contrastIn(grey, box) };
      const isUnseen = ink.contrast === 1 && y > viewport.height - MARGIN - height;
      if (isUnseen) unseen.push(ink);
      else drawn.inks.push(ink);
    }
    const here = new Set(drawn.inks.filter(({ page }) => page === number).map(({ text }) => text));
    drawn.inks.push(...cut.filter(({ text }) => !here.has(text)));
    cut = unseen;
  }
  drawn.inks.push(...(most < file.numPages ? [] : cut));
  await task.destroy();
  return drawn;
}

async function drawGrey(page: PDFPageProxy, viewport: ReturnType<PDFPageProxy['getViewport']>): Promise<Grey> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(viewport.width);
  canvas.height = Math.ceil(viewport.height);
  await page.render({ canvas, viewport }).promise;
  const { data, width, height } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  const bytes = new Uint8Array(width * height);
  let coloured = false;
  for (let i = 0, p = 0; p < bytes.length; i += 4, p++) {
    const [r, g, b] = [data[i]!, data[i + 1]!, data[i + 2]!];
    bytes[p] = greyOf(r, g, b);
    coloured ||= Math.max(r, g, b) - Math.min(r, g, b) > TINGE;
  }
  return { bytes, width, height, coloured };
}

/**
 * Between the commonest grey of a box and the one in it that is furthest from it; edges are blurred, so that a few
 * pixels decide, not one.
 */
function contrastIn(
  { bytes, width, height }: Grey,
  box: { left: number; top: number; right: number; bottom: number },
): number {
  const counts = new Uint32Array(256);
  let all = 0;
  for (let y = Math.max(0, Math.floor(box.top)); y < Math.min(height, Math.ceil(box.bottom)); y++) {
    for (let x = Math.max(0, Math.floor(box.left)); x < Math.min(width, Math.ceil(box.right)); x++, all++)
      counts[bytes[y * width + x]!]!++;
  }
  const few = Math.max(3, all * 0.004);
  const darkest = reach(counts, few, 0, 1);
  const lightest = reach(counts, few, 255, -1);
  const behind = counts.indexOf(Math.max(...counts));
  return Math.max(contrast(behind, darkest), contrast(behind, lightest));
}

/** The grey at which so many pixels have been passed, from one end. */
function reach(counts: Uint32Array, few: number, from: number, step: number): number {
  let passed = 0;
  for (let grey = from; grey >= 0 && grey < 256; grey += step) if ((passed += counts[grey]!) >= few) return grey;
  return from;
}
