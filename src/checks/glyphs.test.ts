import { expect, test } from 'vitest';
import { glyphs } from './glyphs.ts';
import { bad, placesOf, requires, TEXT } from './testing.ts';

requires('the fonts have every letter', glyphs, { [TEXT]: 'glyphs.bad.mdx' }, [
  'bai.mdx:7:10',
  'bai.mdx:7:20',
  'bai.mdx:9:32',
  'bai.mdx:11:6',
]);

test('the letters of the highlands may be written', async () => {
  const text = await bad(`../../test/golden/content/${TEXT}`);
  const words = 'buôn \u0180ih, \u0243uôn, k\u012d, ê\u0306, ŏ';
  expect(await placesOf(glyphs, { [TEXT]: text.replace('</Activity>', `${words}\n\n</Activity>`) })).toEqual([]);
});

test('in a drawing, which has one font alone, they are told, as is any other that it lacks', async () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">
<title>★</title>
<text>buôn <tspan>\u0180ih</tspan> ☐</text>
</svg>`;
  expect(await placesOf(glyphs, { 'lessons/mau/hinh/buon.svg': svg })).toEqual(['buon.svg:3:19', 'buon.svg:3:31']);
});
