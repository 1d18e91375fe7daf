import { readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { GOLDEN } from '../../test/folders.ts';
import { checkContent } from '../checks/check-content.ts';
import { keepPhoto } from './photo.ts';
import { Refused } from './shelf.ts';

const traced = readFileSync(path.join(import.meta.dirname, '../checks/photo-traces.bad.jpg'));
/** The same photograph without what a camera wrote beside it. */
const PHOTO = Buffer.concat([traced.subarray(0, 2), traced.subarray(traced.indexOf('JFIF') - 4)]);
const PAGE_COPY = Buffer.from('UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=', 'base64');

let content: string;
beforeEach(async () => {
  content = path.join(await mkdtemp(path.join(tmpdir(), 'khien-')), 'content');
  await cp(GOLDEN, content, { recursive: true });
});
afterEach(() => rm(path.dirname(content), { recursive: true }));
const photos = () => readdirSync(path.join(content, 'lessons/mau/hinh')).filter((name) => !name.endsWith('.svg'));
const small = { print: PHOTO, page: PAGE_COPY };

test('a photograph lies beside the texts under a name made of its own; another of that name gets the next, the same none', async () => {
  const darker = { ...small, print: Buffer.concat([PHOTO.subarray(0, -2), Buffer.from([0, 0xff, 0xd9])]) };
  expect(await keepPhoto(content, 'mau', 'Ảnh Tờ phiếu (1).JPG', small)).toBe('hinh/anh-to-phieu-1.jpg');
  expect(await keepPhoto(content, 'mau', 'ảnh tờ phiếu 1.jpeg', small)).toBe('hinh/anh-to-phieu-1.jpg');
  expect(await keepPhoto(content, 'mau', 'ảnh tờ phiếu 1.jpeg', darker)).toBe('hinh/anh-to-phieu-1-2.jpg');
  expect(await keepPhoto(content, 'mau', '照片.png', small)).toBe('hinh/anh.jpg');
  expect(photos()).toHaveLength(6);
  // Each is read with its lighter copy.
  const { pictures } = (await checkContent(content)).curriculum!.lessons[0]!;
  expect(pictures['hinh/anh.jpg']).toMatchObject({ format: 'jpeg', onPage: PAGE_COPY.toString('base64') });
});

test('over a base a photograph lies here beside its lesson’s texts, and hides none that the base has', async () => {
  const base = content;
  expect(await keepPhoto(base, 'mau', 'a.jpg', small)).toBe('hinh/a.jpg');
  content = path.join(path.dirname(base), 'xa');
  await mkdir(content);
  await writeFile(path.join(content, 'layer.yaml'), 'base: ../content\n');
  expect(await keepPhoto(content, 'mau', 'a.jpg', small)).toBe('hinh/a-2.jpg');
  expect(photos()).toEqual(['a-2.jpg', 'a-2.trang.webp']);
});

test('what is not small, not whole, or for no lesson is refused in a sentence, and nothing is written', async () => {
  const wrong: [lesson: string, print: Buffer, page: Buffer][] = [
    ['mau', Buffer.concat([PHOTO, Buffer.alloc(50_000)]), PAGE_COPY],
    ['mau', PHOTO.subarray(0, 40), PAGE_COPY],
    ['mau', PHOTO, PHOTO],
    ['mau', PHOTO, PAGE_COPY.subarray(0, -4)],
    ['..', PHOTO, PAGE_COPY],
    ['khong-co', PHOTO, PAGE_COPY],
  ];
  for (const [lesson, print, page] of wrong)
    await expect(keepPhoto(content, lesson, 'a.jpg', { print, page })).rejects.toThrow(Refused);
  expect(photos()).toEqual([]);
});
