import path from 'node:path';
import { expect, test } from 'vitest';
import { goldenLessons } from '../../test/lessons.ts';
import { GOLDEN, PROJECT } from '../../test/folders.ts';
import { cutFile, lessonAddresses } from '../targets/addresses.ts';
import { makeGift } from '../targets/gift/gift.ts';
import type { CutId } from '../targets/registry.ts';
import { devPacks } from './dev-packs.ts';

/** Asks the plugin as Vite's server would. */
function ask(base: string): (address: string) => Promise<{ type: string; data: Uint8Array } | 'next'> {
  let handle: Parameters<Parameters<ReturnType<typeof devPacks>['configureServer']>[0]['middlewares']['use']>[0];
  devPacks({ project: PROJECT, content: GOLDEN, dist: path.join(PROJECT, 'dist'), usb: 'khong' }, base).configureServer(
    { middlewares: { use: (given) => void (handle = given) } },
  );
  return (url) =>
    new Promise((resolve) => {
      let type = '';
      const response = {
        setHeader: (_: string, value: string) => void (type = value),
        end: (data: Uint8Array) => resolve({ type, data }),
      };
      handle({ url }, response, () => resolve('next'));
    });
}

test('the dev server makes any download when asked, those too that no release has, and says what each is', async () => {
  const get = ask('/kho/');
  const [lesson] = await goldenLessons();
  const types: Partial<Record<CutId, string>> = { gift: 'text/plain; charset=utf-8', certificate: 'application/pdf' };
  for (const [id, type] of Object.entries(types)) {
    const answer = await get(`/kho${cutFile(4, 'mau', id as CutId)}`);
    expect(answer, id).toMatchObject({ type });
    if (id === 'gift' && answer !== 'next') expect(Buffer.from(answer.data).toString()).toBe(makeGift(lesson!).text);
  }
  expect(await get(`/kho${cutFile(4, 'mau', 'plan', 'docx')}`)).toMatchObject({
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  });
  expect(await get('/kho/tai-ve/lop-4/mau/khong-co.pdf')).toBe('next');
  expect(await get('/kho/lop-4/')).toBe('next');
  expect(lessonAddresses({ grade: 4, care: 'open', slug: 'mau' })).not.toContain(cutFile(4, 'mau', 'gift'));
});
