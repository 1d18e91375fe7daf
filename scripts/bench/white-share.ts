import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { Paper } from '../../src/document/paper.ts';
import { loadFonts } from '../../src/print/fonts.ts';
import { print } from '../../src/print/print.ts';

/** Millimetres: about a line of small type. */
const CELL = 5;
/** Pixels a millimetre. */
const FINE = 2;
const INK = 200;

let library: Promise<PDFiumLibrary> | undefined;

/** What part of a paper's type area has no ink, in cells of 5 mm: what is to be written in is white inside. */
export async function whiteShare(paper: Paper): Promise<number> {
  const document = await (await (library ??= PDFiumLibrary.init())).loadDocument(await print(paper, loadFonts()));
  const { margins } = paper.style;
  let [white, all] = [0, 0];
  try {
    for (const page of document.pages()) {
      const { originalWidth, originalHeight } = page.getOriginalSize();
      const [width, height] = [originalWidth, originalHeight].map((points) => Math.round((points / 72) * 25.4 * FINE));
      const { data } = await page.render({ width: width!, height: height!, colorSpace: 'Gray', render: 'bitmap' });
      const side = CELL * FINE;
      for (let y = margins.top * FINE; y + side <= height! - margins.bottom * FINE; y += side)
        for (let x = margins.left * FINE; x + side <= width! - margins.right * FINE; x += side) {
          all++;
          if (isWhite(data, width!, x, y, side)) white++;
        }
    }
  } finally {
    document.destroy();
  }
  return white / all;
}

function isWhite(greys: Uint8Array, width: number, left: number, top: number, side: number): boolean {
  for (let y = top; y < top + side; y++)
    for (let x = left; x < left + side; x++) if (greys[y * width + x]! < INK) return false;
  return true;
}
