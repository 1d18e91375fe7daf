/** The only user of pdfium: the first page of a PDF as a picture, small and grey, to know the paper by. */
import { PDFiumLibrary } from '@hyzyla/pdfium';
import UPNG from 'upng-js';

export const WIDTH = 240;
/** Drawn this many times larger and brought down, which sets small letters where they belong. */
const FINER = 3;
/** Few greys make a light file. They lie closer near white, so that a pale wash is not lost. */
const GREYS = [0, 51, 92, 133, 170, 205, 232, 255];
const NEAREST = Uint8Array.from({ length: 256 }, (_, level) =>
  GREYS.reduce((best, grey) => (Math.abs(grey - level) < Math.abs(best - level) ? grey : best)),
);

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
    return new Uint8Array(UPNG.encode([toRgba(data, height).buffer as ArrayBuffer], WIDTH, height, 0));
  } finally {
    document.destroy();
  }
}

/** Every pixel is the middle of FINER × FINER greys. */
function toRgba(greys: Uint8Array, height: number): Uint8Array {
  const rgba = new Uint8Array(WIDTH * height * 4).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < WIDTH; x++) {
      let sum = 0;
      for (let down = 0; down < FINER; down++)
        for (let right = 0; right < FINER; right++)
          sum += greys[(y * FINER + down) * WIDTH * FINER + x * FINER + right]!;
      rgba.fill(NEAREST[Math.round(sum / FINER ** 2)]!, (y * WIDTH + x) * 4, (y * WIDTH + x) * 4 + 3);
    }
  }
  return rgba;
}
