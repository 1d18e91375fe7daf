import { mkdtempSync, readFileSync, rmSync, symlinkSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { CHROMIUM_FLAGS, findBrowser } from '../../test/find-browser.ts';
import { charactersInUse, cutWebFonts } from './pages/web-fonts.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const SITE = 'http://khien.example';

test('a browser asks for the lender only on a page with such a letter, and then sets it', async () => {
  const project = mkdtempSync(path.join(tmpdir(), 'khien-'));
  symlinkSync(path.join(PROJECT, 'node_modules'), path.join(project, 'node_modules'));
  mkdirSync(path.join(project, 'src'));
  const folder = await cutWebFonts(project, await charactersInUse(project, path.join(PROJECT, 'content')));
  const style = readFileSync(path.join(PROJECT, 'src/styles/fonts.css'), 'utf8').replaceAll('khien-fonts/', `${SITE}/`);
  const browser = await chromium.launch({ executablePath: findBrowser()!, args: CHROMIUM_FLAGS });
  try {
    const page = await browser.newPage();
    const asked: string[] = [];
    let words = '';
    await page.route('**/*', async (route) => {
      const name = path.basename(new URL(route.request().url()).pathname);
      if (!name) {
        const body = `<!doctype html><meta charset="utf-8"><style>${style} body{font:700 1rem 'Be Vietnam Pro', khien-lender}</style><p>${words}</p>`;
        return route.fulfill({ contentType: 'text/html', body });
      }
      asked.push(name);
      return route.fulfill({ contentType: 'font/woff2', body: readFileSync(path.join(folder, name)) });
    });
    const show = async (text: string) => {
      words = text;
      asked.length = 0;
      await page.goto(`${SITE}/`);
      await page.evaluate(() => document.fonts.ready);
      return asked.toSorted();
    };
    expect(await show('Buôn Ma Thuột, xã Ea Kar')).toEqual(['be-vietnam-pro-700.woff2']);
    expect(await show('buôn \u0180ih')).toEqual(['arimo-700.woff2', 'be-vietnam-pro-700.woff2']);
    // As high as its neighbours: the line is no taller than one without it.
    const tall = () => page.evaluate(() => document.querySelector('p')!.getBoundingClientRect().height);
    const lent = await tall();
    await show('buôn bih');
    expect(lent).toBe(await tall());
  } finally {
    await browser.close();
    rmSync(project, { recursive: true });
  }
});
