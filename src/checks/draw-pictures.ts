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
export type Report = { step: Engine } | { end: true } | { error: string; done: boolean };

/** Pixels of a drawing once it is a PNG; more than this is no picture, and no machine of a school could hold it. */
const MOST_PIXELS = 30_000_000;

/** Microseconds of the processor that this process had taken when the engine at work began. */
const began = new Float64Array(new SharedArrayBuffer(8));
const start = (step: Engine): void => {
  const { user, system } = process.cpuUsage();
  began[0] = user + system;
  send({ step });
};
/**
 * Watches from a thread of its own, for an engine lets no other code run: `longest` is milliseconds of the processor
 * for an engine, which a busy machine does not stretch. An engine that gives up ends the process by another signal.
 */
function watch(longest: number): void {
  const code = `
    const { began, longest } = require('node:worker_threads').workerData;
    setInterval(() => {
      const { user, system } = process.cpuUsage();
      if (began[0] && user + system - began[0] > longest * 1000) process.kill(process.pid, 'SIGTERM');
    }, 200);`;
  new Worker(code, { eval: true, workerData: { began, longest } }).unref();
}
if (process.send) watch(Number(process.argv[2]));

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
  start('word');
  if (picture.format === 'svg') {
    const width = Math.min(picture.width * 2, 2400);
    if ((width * width * picture.height) / picture.width > MOST_PIXELS) throw new Error('too large');
    drawSvg(picture);
  }
  start('paper');
  const pdf = await print(paperOf(picture), loadFonts());
  start('page');
  await drawFirstPage(pdf);
  began[0] = 0;
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
