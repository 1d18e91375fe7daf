import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { newDevice } from '../browser.ts';
import type { Drawn } from './measure-ink.ts';

const PLACE = 'http://khien.example';
const pdfjs = (name: string) => readFile(fileURLToPath(import.meta.resolve(`pdfjs-dist/build/${name}`)), 'utf8');

/** A page of a real browser where PDFs are drawn: the first `most` pages of each. Nothing is fetched from anywhere. */
export async function openPress(): Promise<(pdf: Uint8Array, most?: number) => Promise<Drawn>> {
  const {
    outputFiles: [measure],
  } = await build({
    entryPoints: [path.join(import.meta.dirname, 'measure-ink.ts')],
    bundle: true,
    format: 'esm',
    write: false,
  });
  const start =
    "import * as pdfjs from '/pdf.min.mjs'; import { measureInk } from '/measure-ink.mjs'; pdfjs.GlobalWorkerOptions.workerSrc = '/pdf.worker.min.mjs'; window.measureInk = (most) => measureInk(pdfjs, '/work.pdf', most);";
  let work = new Uint8Array();
  const files: Record<string, () => string | Buffer | Promise<string>> = {
    '/': () => `<!DOCTYPE html><script type="module">${start}</script>`,
    '/pdf.min.mjs': () => pdfjs('pdf.min.mjs'),
    '/pdf.worker.min.mjs': () => pdfjs('pdf.worker.min.mjs'),
    '/measure-ink.mjs': () => measure!.text,
    '/work.pdf': () => Buffer.from(work),
  };
  const page = await (await newDevice()).newPage();
  await page.route('**', async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = files[pathname];
    if (!file) return route.fulfill({ status: 404 });
    const contentType = pathname.endsWith('.mjs')
      ? 'text/javascript'
      : pathname.endsWith('.pdf')
        ? 'application/pdf'
        : 'text/html';
    return route.fulfill({ contentType, body: await file() });
  });
  await page.goto(`${PLACE}/`);
  await page.waitForFunction(() => 'measureInk' in window);
  return async (pdf, most = 99) => {
    work = Uint8Array.from(pdf);
    return page.evaluate(
      (count) => (window as unknown as { measureInk(most: number): Promise<Drawn> }).measureInk(count),
      most,
    );
  };
}
