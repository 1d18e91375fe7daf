import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { lessonPage } from '../../src/curriculum/address.ts';
import { GOLDEN, scratch, startScript } from '../folders.ts';

test('what is written while one looks is on the page a moment later; of what is wrong the page keeps the last that was right', async () => {
  const content = path.join(await scratch('dev'), 'content');
  cpSync(GOLDEN, content, { recursive: true });
  const { address, complained, stop } = await startScript('dev', ['--content', content], /vừa xem: (\S+)/);
  onTestFinished(stop);
  const page = async () => (await fetch(new URL(lessonPage(4, 'mau'), address))).text();
  const file = path.join(content, 'lessons/mau/lop-4-5/bai.mdx');
  const text = readFileSync(file, 'utf8');
  const write = (words: string) => writeFileSync(file, text.replaceAll('bà gọi Y Minh ra hiên', words));
  const until = (isSo: () => boolean | Promise<boolean>) => vi.waitUntil(isSo, { timeout: 120_000 });
  expect(await page()).toContain('bà gọi Y Minh ra hiên');
  write('cô gọi Y Minh ra hiên');
  await until(async () => (await page()).includes('cô gọi Y Minh ra hiên'));
  write('<Sotry />');
  await until(() => complained().includes('Sotry'));
  expect(await page()).toContain('cô gọi Y Minh ra hiên');
  write('ông gọi Y Minh ra hiên');
  await until(async () => (await page()).includes('ông gọi Y Minh ra hiên'));
});
