import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from '../../test/folders.ts';
import { bundlePage, patch, TALKS, WANTED } from './bundle-page.ts';

const modules = path.join(PROJECT, 'node_modules');
const sources = globSync(['@keystatic/core/dist/*.js', '@keystar/ui/dist/*.js', 'react-aria/dist/**/en-US.mjs'], {
  cwd: modules,
})
  .filter((file) => TALKS.test(file) && !/\.(node|worker|react-server)\.js$/.test(file))
  .map((file) => readFileSync(path.join(modules, file), 'utf8'));

test('every word and change is found in the version of Keystatic that is installed', () => {
  const found = new Set(sources.flatMap((source) => patch(source).found));
  expect(WANTED.filter((wanted) => !found.has(wanted))).toEqual([]);
});

test('its face from another machine is taken out', () => {
  expect(sources.join('')).toContain('fonts.googleapis.com');
  expect(sources.map((source) => patch(source).text).join('')).not.toContain('fonts.googleapis.com');
});

test('of what a screen reader is told, nothing that is bundled stays English', async () => {
  const { 'form.js': bundled } = await bundlePage(PROJECT);
  const english = ['Started dragging', 'Drag ${', 'Number field', 'Clear search`', 'Press Enter to ', 'Insert before'];
  expect(english.filter((words) => bundled.includes(words))).toEqual([]);
});
