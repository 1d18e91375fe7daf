import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GOLDEN } from './folders.ts';
import { hasTold, linesApart, openDesk, openFile, save, writeAfter, writeIn, type Desk } from './edit-in-browser.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk(GOLDEN);
});
afterAll(() => desk.close());

const TEXT = 'lessons/mau/lop-4-5/bai.mdx';

/** Words that a form in English would show. */
const ENGLISH =
  /\b(the|of|to|is|are|this|new|save|create|entry|entries|item|items|select|paragraph|heading|remove|must|required|edit|delete|loading|draft)\b/i;

test('a word changes its line and no other, in a text, in questions and in a warning', async () => {
  for (const file of [TEXT, 'lessons/mau/lop-4-5/cau-hoi.mdx', 'alerts/mau.yaml']) {
    const before = desk.read(file);
    await openFile(desk, file);
    await writeIn(desk, file, ' thật thế');
    expect(await save(desk), file).toBe(200);
    const { gone, come } = linesApart(before, desk.read(file));
    expect(gone, file).toHaveLength(1);
    expect(come, file).toHaveLength(1);
    expect(come[0]).toContain('thật thế');
  }
});

test('beside the form stand what is wrong, the sheet and the page, as one writes', async () => {
  const { page } = desk;
  await openFile(desk, TEXT);
  expect(await page.locator('#problems').innerText()).toBe('Không thấy lỗi nào.');
  await writeAfter(desk, 'bà gọi Y Minh ra hiên', ' 漢');
  await hasTold(page, /Có chỗ chưa lưu/);
  // No face has this character: that is told of any words.
  await page.locator('#problems li').first().waitFor();
  expect(await page.locator('#problems li').first().innerText()).toMatch(/Vì sao: .*\n+Cách sửa: .*\n+.*dòng \d+/);
  await page.getByRole('tab', { name: 'Phiếu' }).click();
  await page.locator('#sheet iframe[src^="/xem/phieu.pdf"]').waitFor({ state: 'attached' });
  const sheet = await page.request.get(`${desk.address}xem/phieu.pdf`);
  expect((await sheet.body()).subarray(0, 5).toString()).toBe('%PDF-');
  await page.getByRole('tab', { name: 'Trang' }).click();
  const shown = page.frameLocator('#page iframe');
  // Said once, this is kept for all pages to come.
  await shown.getByRole('button', { name: 'Xem cả bài' }).click();
  await shown.getByText('漢').first().waitFor();
});

test('what another wrote meanwhile is not written over, and nothing is lost', async () => {
  const file = 'alerts/mau.yaml';
  await openFile(desk, file);
  const other = desk.read(file).replace('Học sinh hay chơi', 'Các em hay chơi');
  desk.write(file, other);
  await writeIn(desk, file, ' nữa');
  expect(await save(desk)).toBe(409);
  expect(desk.read(file)).toBe(other);
  await desk.form.getByText('chưa ghi đè').first().waitFor();
  expect(await desk.form.locator('textarea').first().inputValue()).toContain('nữa');
});

test('all that is seen is Vietnamese', async () => {
  await desk.page.goto(`${desk.address}keystatic`);
  const seen: string[] = [];
  for (const place of ['', '/collection/canh-bao', '/collection/canh-bao/create', '/singleton/don-vi']) {
    await desk.page.goto(`${desk.address}keystatic${place}`);
    await desk.page.getByRole('heading').first().waitFor();
    await desk.page
      .locator(place.includes('create') || place.includes('don-vi') ? 'input' : 'a')
      .first()
      .waitFor();
    seen.push(...(await desk.page.locator('body').innerText()).split('\n'));
  }
  expect(seen.filter((line) => ENGLISH.test(line.replace(/content\/\S+|\S+\.example|GitHub Pages/g, '')))).toEqual([]);
});

test('no request leaves this machine, and none from elsewhere is answered', async () => {
  const foreign = desk.requests.filter((url) => !/^(http:\/\/127\.0\.0\.1:\d+\/|data:|blob:|chrome)/.test(url));
  expect(foreign).toEqual([]);
  expect(desk.errors.filter((error) => !error.includes('Failed to load resource'))).toEqual([]);
  const { port } = new URL(desk.address);
  const status = await new Promise((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', path: '/api/keystatic/tree', headers: { Host: 'khien.example' } });
    asked
      .on('response', (answer) => resolve(answer.statusCode))
      .on('error', reject)
      .end();
  });
  expect(status).toBe(403);
});
