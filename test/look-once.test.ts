import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { scratch } from './folders.ts';
import { lookOnce, lookOnceAtPage, lookSince } from './look-once.ts';

let folder: string;
let looks: number;
beforeEach(async () => {
  folder = await scratch('looks');
  looks = 0;
});
const look = (seen: string) => () => (looks++, [seen]);

test('the same bytes are looked at once, others and another question anew', async () => {
  for (const [what, bytes] of [
    ['links', 'a'],
    ['links', 'a'],
    ['links', 'b'],
    ['letters', 'a'],
  ] as const)
    expect(await lookOnce(what, bytes, look(what + bytes), folder)).toEqual([what + bytes]);
  expect(looks).toBe(3);
});

test('a page is the same whatever release it is of, and another when a word of it is', async () => {
  const page = (release: string, word: string) => `<meta name="khien-release" content="${release}"><p>${word}</p>`;
  await lookOnceAtPage('links', page('1', 'a'), look('a'), folder);
  await lookOnceAtPage('links', page('2', 'a'), look('a'), folder);
  expect(looks).toBe(1);
  expect(await lookOnceAtPage('links', page('2', 'b'), look('b'), folder)).toEqual(['b']);
});

test('what was kept and is cut short is looked at anew, and what was found the last time is handed on', async () => {
  await lookOnce('links', 'a', look('a'), folder);
  const [name] = await readdir(folder);
  await writeFile(path.join(folder, name!), '["a');
  expect(await lookOnce('links', 'a', look('a'), folder)).toEqual(['a']);
  expect(looks).toBe(2);
  const told: (number | undefined)[] = [];
  for (let i = 0; i < 2; i++) await lookSince<number>('edition', async (last) => (told.push(last), i), folder);
  expect(told).toEqual([undefined, 0]);
});

test('without marks everything is looked at each time', async () => {
  for (let i = 0; i < 2; i++) await lookOnce('links', 'a', look('a'));
  expect(looks).toBe(2);
});
