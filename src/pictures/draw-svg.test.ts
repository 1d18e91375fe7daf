import { expect, test } from 'vitest';
import type { Picture } from '../document/paper.ts';
import { drawSvg } from './draw-svg.ts';

const picture: Picture = {
  format: 'svg',
  data: btoa('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 6"><path fill="#c2392a" d="M0 0h9v3h-9z"/></svg>'),
  width: 90,
  height: 60,
};

test('a copy of a picture is not drawn again; another size of it is', () => {
  expect(drawSvg({ ...picture })).toBe(drawSvg(picture));
  expect(drawSvg({ ...picture, width: 180, height: 120 }).png).not.toEqual(drawSvg(picture).png);
});
