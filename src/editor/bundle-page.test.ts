import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from '../../test/folders.ts';
import { patch, WANTED } from './bundle-page.ts';

const dist = path.join(PROJECT, 'node_modules/@keystatic/core/dist');
const sources = globSync('*.js', { cwd: dist })
  .filter((file) => !/\.(node|worker|react-server)\.js$/.test(file))
  .map((file) => readFileSync(path.join(dist, file), 'utf8'));

test('every word and change is found in the version of Keystatic that is installed', () => {
  const found = new Set(sources.flatMap((source) => patch(source).found));
  expect(WANTED.filter((wanted) => !found.has(wanted))).toEqual([]);
});

test('its face from another machine is taken out', () => {
  expect(sources.join('')).toContain('fonts.googleapis.com');
  expect(sources.map((source) => patch(source).text).join('')).not.toContain('fonts.googleapis.com');
});
