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
