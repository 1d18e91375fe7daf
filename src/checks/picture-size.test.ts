import { readFile } from 'node:fs/promises';
import path from 'node:path';
import UPNG from 'upng-js';
import { expect, test } from 'vitest';
import { bad, checkWith, TEXT } from './testing.ts';

/** Numbers that no packing makes smaller, the same each time. */
const noise = (count: number): number[] => {
  let state = 1;
  return Array.from({ length: count }, () => (state = (state * 48271) % 0x7fffffff) % 256);
};
/** Opaque: upng cuts off what no packing makes smaller when it is transparent too. */
const photo = (width: number, height: number) =>
  png(
    width,
    height,
    noise(width * height * 4).map((value, i) => (i % 4 === 3 ? 255 : value)),
  );
const png = (width: number, height: number, pixels: number[]): Uint8Array =>
  new Uint8Array(UPNG.encode([Uint8Array.from(pixels).buffer], width, height, 0));
const scribble = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200"><path d="M${noise(6000).join(' ')}"/></svg>`;

test('a picture with too many pixels, or too heavy for its page, is told with its figure and the size to save it in', async () => {
  const { problems } = await checkWith({
    [TEXT]: await bad('picture-size.bad.mdx'),
    'lessons/mau/hinh/rong.png': png(2000, 50, Array(2000 * 50 * 4).fill(255)),
    'lessons/mau/hinh/anh.png': photo(120, 80),
    'lessons/mau/hinh/roi.svg': scribble,
  });
  const own = problems
    .filter(({ rule }) => rule === 'co-hinh')
    .map(({ line, column, what, fix }) => `${line}:${column} ${what} ${fix}`);
  expect(own).toHaveLength(3);
  expect(own[0]).toMatch(
    /^9:14 Hình “hinh\/rong.png” có khổ 2000 × 50 điểm ảnh, cạnh dài hơn 1600\. Lưu lại ở khổ 1600 × 40\.$/,
  );
  expect(own[1]).toMatch(
    /^11:14 Hình “hinh\/anh.png” nặng 29 kB; các hình của một trang nặng \d\d kB, nhiều hơn 5 kB\. Nên vẽ lại bằng nét/,
  );
  expect(own[2]).toMatch(/^15:14 Hình “hinh\/roi.svg” nặng .+ kB; .+ Vẽ bằng ít nét hơn/);
});

test('a photograph a little too heavy is told the size that fits; small drawings are left alone', async () => {
  const figures = (await bad('picture-size.bad.mdx'))
    .replace(/\n<Figure src="hinh\/rong.png".*\n/, '')
    .replace(/<Grades.*[^]*/, '');
  const { problems } = await checkWith({ [TEXT]: figures, 'lessons/mau/hinh/anh.png': photo(450, 4) });
  expect(problems.filter(({ rule }) => rule === 'co-hinh').map(({ fix }) => fix)).toEqual([
    expect.stringMatching(/^Lưu lại ở khổ 4\d\d × 3, hoặc vẽ lại/),
  ]);
  expect((await checkWith({})).problems).toEqual([]);
});

test('a photograph as a phone took it is told once, by its own file, with its weight and what makes it small', async () => {
  const text = (await bad('picture-size.bad.mdx'))
    .replace(/rong\.png|anh\.png/g, 'IMG_2041.JPG')
    .replace(/<Grades.*[^]*/, '');
  const traced = await readFile(path.join(import.meta.dirname, 'photo-traces.bad.jpg'));
  const end = traced.subarray(-2);
  const heavy = Buffer.concat([traced.subarray(0, -2), Buffer.alloc(20_000_000), end]);
  const { problems } = await checkWith({ [TEXT]: text, 'lessons/mau/hinh/IMG_2041.JPG': heavy });
  const about = problems.filter(({ file, what }) => `${file} ${what}`.includes('IMG_2041'));
  expect(about.map(({ file, rule, what }) => `${file} ${rule} ${what}`)).toEqual([
    'content/lessons/mau/hinh/IMG_2041.JPG co-hinh Ảnh “IMG_2041.JPG” nặng 20,0 MB, khổ 8 × 8: còn như khi vừa chụp hay vừa tải về.',
  ]);
  expect(about[0]!.why).toContain('nơi chụp');
  expect(about[0]!.fix).toMatch(/trình soạn bài .* thả ảnh vào/);
});

test('a photograph with a lighter copy for the page weighs there what the copy does', async () => {
  const text = (await bad('picture-size.bad.mdx'))
    .replace(/rong\.png|anh\.png/g, 'anh.jpg')
    .replace(/<Grades.*[^]*/, '');
  const traced = await readFile(path.join(import.meta.dirname, 'photo-traces.bad.jpg'));
  const jpeg = Buffer.concat([traced.subarray(0, 2), traced.subarray(traced.indexOf('JFIF') - 4, -2)]);
  const heavy = Buffer.concat([jpeg, Buffer.from(noise(30_000)), traced.subarray(-2)]);
  const copy = Buffer.from('UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=', 'base64');
  const rulesOf = async (files: Record<string, Uint8Array>) =>
    (await checkWith({ [TEXT]: text, ...files })).problems.map(({ rule }) => rule).filter((rule) => /hinh/.test(rule));
  const photo = { 'lessons/mau/hinh/anh.jpg': heavy };
  expect(await rulesOf(photo)).toContain('co-hinh');
  expect(await rulesOf({ ...photo, 'lessons/mau/hinh/anh.trang.webp': copy })).not.toContain('co-hinh');
  // Alone, or cut off, it is no picture.
  expect(await rulesOf({ ...photo, 'lessons/mau/hinh/khac.trang.webp': copy })).toContain('hinh-hong');
  expect(await rulesOf({ ...photo, 'lessons/mau/hinh/anh.trang.webp': copy.subarray(0, 30) })).toContain('hinh-hong');
});
