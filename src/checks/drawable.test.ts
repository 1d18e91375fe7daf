import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { PROJECT } from '../../test/folders.ts';
import { createCanvasPng } from '../../test/made/golden-picture.ts';
import { drawable } from './drawable.ts';
import { closuresOf } from '../publish/code-of.ts';
import { bad, checkWith, placesOf } from './testing.ts';
import { CODE, tryPictures } from './try-pictures.ts';

const svg = (inside: string, root = 'viewBox="0 0 96 96"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${root}>\n${inside}\n</svg>`;
const picture = (source: string) => ({
  format: 'svg' as const,
  data: Buffer.from(source).toString('base64'),
  width: 96,
  height: 96,
});
const kept = await mkdtemp(path.join(tmpdir(), 'khien-'));
afterAll(() => rm(kept, { recursive: true }));

test('a small drawing that no engine can draw is told at what it stumbles over; the golden pictures are drawn', async () => {
  const { problems } = await checkWith({ 'hinh/mat-troi.svg': await bad('drawable.bad.svg') });
  const own = problems.filter(({ rule }) => rule === drawable.id);
  expect(own.map(({ file, line, column, what }) => `${file}:${line}:${column} ${what}`)).toEqual([
    'content/hinh/mat-troi.svg:3:7 Hình “mat-troi.svg” không vẽ được (bộ in PDF); có một màu không có tên như vậy ở đây.',
  ]);
  expect(own[0]!.fix).not.toMatch(/[a-z]+Error|slice/);
  expect(await placesOf(drawable, {})).toEqual([]);
});

/** Each stopped a build without a place, or ended its process. */
const HOSTILE: Record<string, [source: string, place: string]> = {
  'a link': [svg('<a href="#x"><path d="M0 0h9"/></a>'), '2:1'],
  'text along an empty path': [
    svg('<path id="p" d=""/><text><textPath href="#p" xlink:href="#p">a</textPath></text>'),
    '2:26',
  ],
  'colours that refer to each other': [
    svg(
      '<linearGradient id="a" xlink:href="#b"/><linearGradient id="b" xlink:href="#a"/><path fill="url(#a)" d="M0 0h9v9z"/>',
    ),
    '2:1',
  ],
  'a field without room': [svg('<path d="M0 0h9"/>', 'width="9" height="9" viewBox="0 0 0 0"'), '1:105'],
  'a drawing within the drawing that has no room': [svg('<svg width="0" height="0"><path d="M0 0h9"/></svg>'), '2:1'],
  'a drawing within the drawing without a field': [svg('<svg viewBox="0 0 0 0"><path d="M0 0h9"/></svg>'), '2:1'],
  'a point out of reach': [svg('<path d="M0 0L1e30 1e30"/>'), '2:15'],
  'a colour that is a word of the program': [svg('<path fill="toString" d="M0 0h9v9z"/>'), '2:7'],
  'a stroke that ends the process': [
    svg('<path stroke="#000" stroke-width="1000000000" d="M-1 31S-3 -310000 18 -170000"/>'),
    '2:35',
  ],
  'copies of copies of copies': [
    svg(
      `${Array.from({ length: 9 }, (_, i) => `<g id="g${i + 1}">${`<use xlink:href="#g${i}"/>`.repeat(10)}</g>`).join('')}<path id="g0" d="M0 0h9"/>`,
    ),
    '1:1',
  ],
  'a field much too long': [svg('<path d="M0 0h9"/>', 'viewBox="0 0 90 9000000"'), '1:100'],
  // Written wrong, as XML.
  'a tag that stays open': [svg('<path>'), '3:1'],
  'a bare &': [svg('<text>a & b</text>'), '2:9'],
  'an entity of HTML': [svg('<text>a&nbsp;b</text>'), '2:8'],
  'words after the end': [`${svg('')}chữ`, '3:7'],
  'no xmlns': ['<svg viewBox="0 0 96 96"><path d="M0 0h9"/></svg>', '1:1'],
};

test('each is told with its place, all in one run', async () => {
  const names = Object.keys(HOSTILE).map((_, i) => `thu-${String(i).padStart(2, '0')}.svg`);
  const files = Object.values(HOSTILE).map(([source], i) => [`lessons/mau/hinh/${names[i]}`, source]);
  const expected = Object.entries(HOSTILE).map(([name, [, place]], i) => `${name}: ${names[i]}:${place}`);
  const found = await placesOf(drawable, Object.fromEntries(files));
  expect(found.map((place, i) => `${Object.keys(HOSTILE)[i]}: ${place}`)).toEqual(expected);
});

test('what is drawn without end is stopped, and what comes after it is drawn all the same', async () => {
  const endless = svg(
    '<filter id="f"><feTurbulence baseFrequency=".1" numOctaves="1000000"/></filter><rect filter="url(#f)" width="96" height="96"/>',
  );
  const failed = await tryPictures([picture(endless), picture(svg('<path d="M0 0h9"/>')), picture(endless)], {
    longest: 1500,
    kept,
  });
  expect([...failed]).toEqual([0, 2].map((index) => [index, { engine: 'word', said: 'too long' }]));
});

test('a picture that was drawn is not drawn again, one that failed is', async () => {
  const before = (await readdir(kept)).length;
  const lastMark = async () =>
    Math.max(
      ...(await Promise.all((await readdir(kept)).map(async (name) => (await stat(path.join(kept, name))).mtimeMs))),
    );
  const pictures = [picture(svg('<path d="M1 1h9"/>')), picture(svg('<path fill="toString" d="M1 1h9"/>'))];
  const all = async () => [...(await tryPictures(pictures, { kept })).keys()];
  expect(await all()).toEqual([1]);
  expect(await readdir(kept)).toHaveLength(before + 1);
  const marked = await lastMark();
  expect(await tryPictures(pictures.slice(0, 1), { kept })).toEqual(new Map());
  expect(await lastMark(), 'nothing was drawn and marked anew').toBe(marked);
});

test('whatever draws a picture decides whether one that was drawn still stands', async () => {
  const drawer = 'src/checks/draw-pictures.ts';
  const closure = (await closuresOf(PROJECT, [drawer]))[drawer]!;
  expect(closure.length).toBeGreaterThan(20);
  // Links and their dotted squares, which no picture has.
  const others = ['src/curriculum/openable.ts', 'src/curriculum/qr.ts'];
  expect(closure.filter((file) => !CODE.some((place) => path.matchesGlob(file, place)))).toEqual(others);
});

test('a photograph is drawn too, and told without a place inside it', async () => {
  const png = { format: 'png' as const, data: createCanvasPng(), width: 64, height: 32 };
  const broken = { ...png, data: Buffer.from('\x89PNG\r\n\x1a\nabc').toString('base64') };
  expect([...(await tryPictures([png, broken], { kept })).keys()]).toEqual([1]);
});
