import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hasTold, openDesk, openFile, openPlace, save, writeIn, type Desk } from './edit-in-browser.ts';
import { GOLDEN, scratch } from './folders.ts';

/** A commune that has nothing of its own yet, over the golden content. */
let desk: Desk;
beforeAll(async () => {
  const commune = await scratch('commune');
  writeFileSync(path.join(commune, 'layer.yaml'), `base: ${GOLDEN}\n`);
  desk = await openDesk(commune);
});
afterAll(() => desk.close());

const ALERT = 'alerts/mau.yaml';
const beside = (words: string) => desk.page.locator('#problems', { hasText: words }).waitFor();

test('a warning of the base is opened, changed and saved in its place; given back, the base’s stands again', async () => {
  const { page, form } = desk;
  await openFile(desk, ALERT);
  await beside(`${ALERT} là của nền.`);
  await writeIn(desk, ALERT, ' thật thế');
  await hasTold(page, /Có chỗ/);
  expect(await save(desk)).toBe(200);
  await beside(`${ALERT} là bản riêng, thay cho tệp của nền.`);
  expect(desk.read(ALERT)).toContain('thật thế');
  expect(desk.read('layer.yaml')).toContain(`file: ${ALERT}`);

  await openPlace(desk, '/keystatic/singleton/nen');
  await form.getByLabel('Thư mục nội dung của nền').waitFor();
  await beside(`${ALERT} là bản riêng`);
  await page.getByRole('button', { name: 'Mở', exact: true }).click();
  await page.locator('#state[data-file="alerts/mau.json"]').waitFor();
  await form.locator('textarea').first().waitFor();
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Bỏ bản riêng, dùng lại bản của nền' }).click();
  await beside(`${ALERT} là của nền.`);
  await form.locator('textarea').first().waitFor();
  expect(await form.locator('textarea').first().inputValue()).not.toContain('thật thế');
  expect(() => desk.read(ALERT)).toThrow('ENOENT');
  expect(desk.read('layer.yaml')).not.toContain(ALERT);
});

test('beside the base is told that nothing stands in its place, or what does', async () => {
  await openPlace(desk, '/keystatic/singleton/nen');
  await beside('Chưa thay tệp nào của nền.');
  expect(desk.errors.filter((error) => !error.includes('Failed to load resource'))).toEqual([]);
});
