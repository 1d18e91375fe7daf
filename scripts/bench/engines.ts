import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { Paper } from '../../src/document/paper.ts';
import { loadFonts } from '../../src/print/fonts.ts';
import { print } from '../../src/print/print.ts';
import { CHROMIUM_FLAGS, getWholeBrowser } from '../../test/find-browser.ts';
import type { SampleText } from './sample-text.ts';

/** Something that makes a PDF of a text: A4, margins 20/15/20/30 mm, Tinos 13 pt, justified, tagged, vi. */
export interface Engine {
  name: string;
  make: (text: SampleText) => Promise<Uint8Array>;
  /** Housekeeping between documents, outside the measured time. */
  rest?: () => void;
  close: () => Promise<void>;
}

const FONTS = path.join(import.meta.dirname, '../../node_modules/@expo-google-fonts/tinos');
const REGULAR = path.join(FONTS, '400Regular/Tinos_400Regular.ttf');
const BOLD = path.join(FONTS, '700Bold/Tinos_700Bold.ttf');

/** Khiên's own printer, its fonts read before the clock runs. */
export function ours(): Engine {
  const fonts = loadFonts();
  const margins = { top: 20, right: 15, bottom: 20, left: 30 };
  return {
    name: 'Khiên',
    make: ({ title, parts }) =>
      print(
        {
          kind: 'plan',
          title,
          footer: '',
          revised: '2026-11-24',
          style: { face: 'serif', size: 13, justify: true, margins },
          body: [
            { type: 'heading', level: 1, spans: [{ text: title }] },
            ...parts.flatMap(({ heading, paragraphs }): Paper['body'] => [
              { type: 'heading', level: 2, spans: [{ text: heading }] },
              ...paragraphs.map((text): Paper['body'][number] => ({ type: 'paragraph', spans: [{ text }] })),
            ]),
          ],
        },
        fonts,
      ),
    close: async () => {},
  };
}

/** Typst in this process, warm: one compiler for all documents. */
export async function typst(): Promise<Engine> {
  const { NodeCompiler } = createRequire(import.meta.url)(
    '@myriaddreamin/typst-ts-node-compiler',
  ) as typeof import('@myriaddreamin/typst-ts-node-compiler');
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [readFileSync(REGULAR), readFileSync(BOLD)] }] });
  return {
    name: 'Typst',
    async make({ title, parts }) {
      const body = parts.map(({ heading, paragraphs }) => `== ${heading}\n\n${paragraphs.join('\n\n')}`).join('\n\n');
      return compiler.pdf({
        mainFileContent: `#set document(title: "${title}")
#set page(paper: "a4", margin: (top: 20mm, right: 15mm, bottom: 20mm, left: 30mm), footer: context align(right)[#text(size: 8pt)[Trang #counter(page).display()]])
#set text(font: "Tinos", size: 13pt, lang: "vi", hyphenate: false)
#set par(justify: true, leading: 0.62em, spacing: 0.9em)
#show heading: set text(size: 14pt)
= ${title}

${body}`,
      });
    },
    // As "typst watch" does after each document: what ten documents have not asked for is forgotten.
    rest: () => compiler.evictCache(10),
    close: async () => {},
  };
}

/** A browser that prints a page of HTML; without one it cannot be measured, and throws. */
export async function browser(): Promise<Engine> {
  const executablePath = getWholeBrowser(console.log);
  if (!executablePath) throw new Error('no browser');
  const opened = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  const page = await opened.newPage();
  const face = (weight: number, file: string) =>
    `@font-face{font-family:T;font-weight:${weight};src:url(data:font/ttf;base64,${readFileSync(file).toString('base64')})}`;
  const style = `<style>${face(400, REGULAR)}${face(700, BOLD)}@page{size:A4;margin:20mm 15mm 20mm 30mm}body{margin:0;font:13pt/1.32 T;text-align:justify}p{margin:0 0 6pt}h1,h2{font-size:14pt;margin:12pt 0 6pt}</style>`;
  return {
    name: 'Chromium',
    async make({ title, parts }) {
      const body = parts
        .map(({ heading, paragraphs }) => `<h2>${heading}</h2>${paragraphs.map((text) => `<p>${text}</p>`).join('')}`)
        .join('');
      await page.setContent(
        `<!doctype html><html lang="vi"><head><title>${title}</title>${style}</head><body><h1>${title}</h1>${body}</body></html>`,
      );
      await page.evaluate(() => document.fonts.ready);
      return page.pdf({
        preferCSSPageSize: true,
        tagged: true,
        outline: true,
        displayHeaderFooter: true,
        headerTemplate: '<i></i>',
        footerTemplate: '<span style="font-size:8pt" class="pageNumber"></span>',
      });
    },
    close: () => opened.close(),
  };
}
