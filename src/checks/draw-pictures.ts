/**
 * Draws a picture with every engine that a release uses: resvg (Word, slides), svg-to-pdfkit and pdfkit (paper), pdfium
 * (the small picture of a page). Run by try-pictures as a process of its own, because what an engine cannot draw may
 * throw, never end, or end the process: a picture comes in, `step` says which engine is at it, and `end` or `error`
 * goes out.
 */
import type { Paper, Picture } from '../document/paper.ts';
import { drawFirstPage } from '../pictures/draw-first-page.ts';
import { drawSvg } from '../pictures/draw-svg.ts';
import { loadFonts } from '../print/fonts.ts';
import { print } from '../print/print.ts';

export type Engine = 'word' | 'paper' | 'page';
/** `done`: nothing of the failed picture can still be under way, so the next may come. */
export type Report = { step: Engine } | { end: true } | { error: string; done: boolean };

/** Pixels of a drawing once it is a PNG; more than this is no picture, and no machine of a school could hold it. */
const MOST_PIXELS = 30_000_000;

const send = (report: Report) => void process.send?.(report);
const fail = (error: unknown, done = false) =>
  send({ error: error instanceof Error ? error.message : String(error), done });
// pdfkit unpacks a PNG in a callback: what is thrown there reaches nobody else.
process.on('uncaughtException', (error) => fail(error));
process.on('unhandledRejection', (error) => fail(error));
process.on('disconnect', () => process.exit());
process.on('message', (picture: Picture) => void draw(picture).catch((error) => fail(error, isPlain(picture))));

/** Lines only, no photograph inside, which would be unpacked later. */
const isPlain = ({ format, data }: Picture): boolean =>
  format === 'svg' && !Buffer.from(data, 'base64').toString('utf8').includes('data:');

async function draw(picture: Picture): Promise<void> {
  send({ step: 'word' });
  if (picture.format === 'svg') {
    const width = Math.min(picture.width * 2, 2400);
    if ((width * width * picture.height) / picture.width > MOST_PIXELS) throw new Error('too large');
    drawSvg(picture);
  }
  send({ step: 'paper' });
  const pdf = await print(paperOf(picture), loadFonts());
  send({ step: 'page' });
  await drawFirstPage(pdf);
  send({ end: true });
}

const paperOf = (picture: Picture): Paper => ({
  kind: 'worksheet',
  title: 'Hình',
  style: { face: 'sans', size: 12, justify: false, margins: { top: 20, right: 20, bottom: 20, left: 20 } },
  footer: '',
  revised: '2026-01-01',
  body: [{ type: 'figure', picture, alt: 'Hình' }],
});
