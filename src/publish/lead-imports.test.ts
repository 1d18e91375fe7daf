import { mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { importsIn, leadImports } from './lead-imports.ts';

test('a page asks at once for all that its scripts import, and for nothing that is called for later', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'khien-imports-'));
  for (const [name, code] of Object.entries({
    'own.js': 'import{a}from"./near.js";import{b}from"./named.js";import("./later.js");a(b)',
    'near.js': 'import"./far.js";export const a=console.log',
    'named.js': 'export const b="./near.js"',
    'waits.js': 'import"./other.js"',
    'far.js': '',
    'later.js': '',
    'other.js': '',
  }))
    await writeFile(path.join(folder, name), code);
  const imports = await importsIn(folder);
  const lead = (html: string) => leadImports(html, imports, '/khien/_astro/');
  const script = (name: string) => `<script type="module" src="/khien/_astro/${name}"></script>`;
  const page = (head: string) =>
    `<head>${head}</head><template>${script('waits.js')}</template>${script('own.js')}${script('named.js')}`;
  const link = (name: string) => `<link rel="modulepreload" href="/khien/_astro/${name}">`;
  expect(lead(page(''))).toBe(page(link('far.js') + link('near.js')));
  expect(lead('<head></head>')).toBe('<head></head>');
});
