/**
 * Draws a picture with every engine that a release uses: resvg (Word, slides), svg-to-pdfkit and pdfkit (paper), pdfium
 * (the small picture of a page). Run by try-pictures as a process of its own, because what an engine cannot draw may
 * throw, never end, or end the process: a picture comes in, `step` says which engine is at it, and `end` or `error`
 * goes out.
 */
import { Worker } from 'node:worker_threads';
import type { Paper, Picture } from '../document/paper.ts';
import { drawFirstPage } from '../pictures/draw-first-page.ts';
import { drawSvg } from '../pictures/draw-svg.ts';
import { loadFonts } from '../print/fonts.ts';
import { print } from '../print/print.ts';

export type Engine = 'word' | 'paper' | 'page';
/** `done`: nothing of the failed picture can still be under way, so the next may come. */
/** `longest`: milliseconds of the processor for an engine. */
export interface Order {
  picture: Picture;
  longest: number;
}
export type Report = { step: Engine } | { end: true } | { error: string; done: boolean };

/** Pixels of a drawing once it is a PNG; more than this is no picture, and no machine of a school could hold it. */
const MOST_PIXELS = 30_000_000;

/** Microseconds of the processor of this process at which the engine at work has had its share; 0: none is at work. */
const deadline = new Float64Array(new SharedArrayBuffer(8));
function start(step: Engine, longest: number): void {
  const { user, system } = process.cpuUsage();
  deadline[0] = user + system + longest * 1000;
  send({ step });
}
/**
 * Watches from a thread of its own, for an engine lets no other code run. A busy machine does not stretch what the
 * processor counts. An engine that gives up ends the process by another signal.
 */
function watch(): void {
  const code = `
    const { deadline } = require('node:worker_threads').workerData;
    setInterval(() => {
      const { user, system } = process.cpuUsage();
      if (deadline[0] && user + system > deadline[0]) process.kill(process.pid, 'SIGTERM');
    }, 200);`;
  new Worker(code, { eval: true, workerData: { deadline } }).unref();
}
if (process.send) watch();

const send = (report: Report) => void process.send?.(report);
const fail = (error: unknown, done = false) =>
  send({ error: error instanceof Error ? error.message : String(error), done });
// pdfkit unpacks a PNG in a callback: what is thrown there reaches nobody else.
process.on('uncaughtException', (error) => fail(error));
process.on('unhandledRejection', (error) => fail(error));
process.on('disconnect', () => process.exit());
process.on('message', (order: Order) => void draw(order).catch((error) => fail(error, isPlain(order.picture))));

/** Lines only, no photograph inside, which would be unpacked later. */
const isPlain = ({ format, data }: Picture): boolean =>
  format === 'svg' && !Buffer.from(data, 'base64').toString('utf8').includes('data:');

async function draw({ picture, longest }: Order): Promise<void> {
  start('word', longest);
  if (picture.format === 'svg') {
    const width = Math.min(picture.width * 2, 2400);
    if ((width * width * picture.height) / picture.width > MOST_PIXELS) throw new Error('too large');
    drawSvg(picture);
  }
  start('paper', longest);
  const pdf = await print(paperOf(picture), loadFonts());
  start('page', longest);
  await drawFirstPage(pdf);
  deadline[0] = 0;
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
