/** The only user of pdfium: the first page of a PDF as a picture, small and grey, to know the paper by. */
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { writePng } from './write-png.ts';

export const WIDTH = 240;
/** Drawn this many times larger and brought down, which sets small letters where they belong. */
const FINER = 3;
/** Few greys make a light file. They lie closer near white, so that a pale wash is not lost. */
const GREYS = [0, 51, 92, 133, 170, 205, 232, 255];
const PALETTE = GREYS.map((grey) => grey * 0x010101);
/** For each sum of FINER × FINER greys which of the few comes nearest to their middle. */
const NEAREST = Uint8Array.from({ length: 255 * FINER ** 2 + 1 }, (_, sum) => {
  const level = Math.round(sum / FINER ** 2);
  return GREYS.reduce((best, grey, i) => (Math.abs(grey - level) < Math.abs(GREYS[best]! - level) ? i : best), 0);
});

let library: Promise<PDFiumLibrary> | undefined;

/** The same PDF is the same bytes of PNG on every machine: pdfium runs as WebAssembly, with the fonts in the file. */
export async function drawFirstPage(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await (await (library ??= PDFiumLibrary.init())).loadDocument(pdf);
  try {
    const page = document.getPage(0);
    const { originalWidth, originalHeight } = page.getOriginalSize();
    const height = Math.round((WIDTH * originalHeight) / originalWidth);
    const { data } = await page.render({
      width: WIDTH * FINER,
      height: height * FINER,
      colorSpace: 'Gray',
      render: 'bitmap',
    });
    return writePng({ width: WIDTH, height, indexes: bringDown(data, height), palette: PALETTE });
  } finally {
    document.destroy();
  }
}

/** Every pixel is the middle of FINER × FINER greys. */
function bringDown(greys: Uint8Array, height: number): Uint8Array {
  const indexes = new Uint8Array(WIDTH * height);
  const sums = new Uint16Array(WIDTH);
  for (let y = 0, from = 0; y < height; y++) {
    sums.fill(0);
    for (let down = 0; down < FINER; down++)
      for (let x = 0; x < WIDTH; x++) for (let right = 0; right < FINER; right++) sums[x]! += greys[from++]!;
    for (let x = 0; x < WIDTH; x++) indexes[y * WIDTH + x] = NEAREST[sums[x]!]!;
  }
  return indexes;
}
