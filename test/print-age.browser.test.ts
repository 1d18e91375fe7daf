import { afterAll, beforeAll, expect, test } from 'vitest';
import { PRINT_AGE } from '../src/curriculum/address.ts';
import { writePrintCode } from '../src/curriculum/print-code.ts';
import { openSite, type OpenSite } from './browser.ts';
import { sampleLessons } from './lessons.ts';
import { builtSite } from './site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite(await builtSite('sample'));
});
afterAll(() => site.close());

const page = (hash = '') => new URL(PRINT_AGE.slice(1) + hash, site.url).href;
const codeOf = (slug: string, revision: number) => writePrintCode(5, [{ slug, revision }]);
const answer = () => site.page.locator('[data-answer]');

test('the code that a QR code brings is answered at once, and typed by hand it is answered too', async () => {
  const lesson = (await sampleLessons()).find(({ grade }) => grade === 5)!;
  const code = codeOf(lesson.slug, lesson.revision.number);
  await site.page.goto(page(`#${code.replace('-', '')}`));
  await expect.poll(() => answer().textContent()).toContain('Bản in này là bản mới nhất');
  expect(await answer().textContent()).toContain(lesson.title);
  await site.page.goto('about:blank');
  await site.page.goto(page());
  expect(await answer().isVisible()).toBe(false);
  await site.page.getByLabel('Mã bản in').fill(` ${code.toLowerCase()} `);
  await site.page.getByRole('button', { name: 'Xem' }).click();
  expect(await answer().textContent()).toContain('Bản in này là bản mới nhất');
});

test('a mistyped code, no code and a lesson that is not here are told apart', async () => {
  await site.page.goto(page());
  const ask = async (code: string) => {
    await site.page.getByLabel('Mã bản in').fill(code);
    await site.page.getByLabel('Mã bản in').press('Enter');
    return answer().textContent();
  };
  expect(await ask('xin chào')).toContain('không phải mã bản in');
  const code = codeOf('mao-danh', 1);
  expect(await ask(code.slice(0, -1) + (code.endsWith('A') ? 'B' : 'A'))).toContain('gõ nhầm');
  expect(await ask(codeOf('bai-khong-co', 1))).toContain('không có bài nào');
});

test('without a script the codes of all latest revisions stand there to compare', async () => {
  const html = await (await fetch(page())).text();
  for (const { grade, slug, revision } of await sampleLessons())
    expect(html).toContain(writePrintCode(grade, [{ slug, revision: revision.number }]));
  expect(html).toMatch(/<form[^>]*hidden/);
});
