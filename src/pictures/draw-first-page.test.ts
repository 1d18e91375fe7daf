import PDFDocument from 'pdfkit';
import UPNG from 'upng-js';
import { expect, test } from 'vitest';
import { drawFirstPage, WIDTH } from './draw-first-page.ts';

/** A PDF of one page of this size and as many as wanted after it. */
async function pdf(size: [number, number], draw: (page: PDFKit.PDFDocument) => void): Promise<Uint8Array> {
  const document = new PDFDocument({ size, info: { CreationDate: new Date(0) } });
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve) =>
    document.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', resolve),
  );
  draw(document);
  document.end();
  await ended;
  return Buffer.concat(chunks);
}
function read(png: Uint8Array) {
  const { width, height } = UPNG.decode(png.slice().buffer);
  const pixels = new Uint8Array(UPNG.toRGBA8(UPNG.decode(png.slice().buffer))[0]!);
  return {
    width,
    height,
    at: (x: number, y: number) => pixels[(y * width + x) * 4]!,
    levels: new Set(pixels.filter((_, i) => i % 4 === 0)),
  };
}

test('the first page keeps its form, upright or lying, and shows what is on it where it is', async () => {
  for (const [width, length, height] of [
    [600, 800, 320],
    [800, 600, 180],
  ] as const) {
    const png = await drawFirstPage(
      await pdf([width, length], (page) =>
        page
          .rect(0, 0, width / 2, length)
          .fill('black')
          .addPage()
          .rect(0, 0, width, length)
          .fill('black'),
      ),
    );
    const picture = read(png);
    expect([picture.width, picture.height]).toEqual([WIDTH, height]);
    expect([picture.at(10, 10), picture.at(WIDTH - 10, 10)]).toEqual([0, 255]);
  }
});

test('the same PDF is the same picture, an empty page is all white, a pale wash is seen', async () => {
  const washed = await pdf([600, 800], (page) => page.rect(0, 0, 600, 400).fill('#eeeeee'));
  expect(await drawFirstPage(washed)).toEqual(await drawFirstPage(washed));
  expect(read(await drawFirstPage(washed)).at(50, 50)).toBeLessThan(255);
  expect(read(await drawFirstPage(await pdf([600, 800], () => {}))).levels).toEqual(new Set([255]));
});

test('what is no PDF is refused', async () => {
  await expect(drawFirstPage(Buffer.from('chữ'))).rejects.toThrow();
});
