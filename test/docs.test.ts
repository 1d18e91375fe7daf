import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { gates } from '../src/checks/gates/gates.ts';
import { PROJECT } from './folders.ts';

/** What those who work on the project read. */
const PAGES = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...globSync('docs/*.md', { cwd: PROJECT })];

/** Made by commands, or by an office that wants it, so that a fresh checkout has none of it. */
const MADE = /^(dist|node_modules|\.khien|content\/releases|(content\/)?(publish|layer)\.yaml)(\/|$)/;

/** Every file and folder of the checkout, with `/` between names. */
const places = globSync('**', {
  cwd: PROJECT,
  exclude: (name) => ['node_modules', '.git', '.khien', 'dist'].includes(path.basename(name)),
})
  .concat(globSync('.{ci,github}/**', { cwd: PROJECT }), globSync('.*', { cwd: PROJECT }))
  .map((place) => place.split(path.sep).join('/'));
const roots = new Set(places.filter((place) => !place.includes('/')));

/** The words of a page that name a file or a folder: in backticks, or where a link leads from the page's folder. */
function pathsIn(page: string, folder: string): string[] {
  const prose = page.replace(/^```[^]*?^```/gm, '');
  const ticked = [...prose.matchAll(/`([^`\n]+)`/g)].flatMap(([, words]) => words!.split(/ +(?![^<]*>)/));
  const linked = [...prose.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, address]) =>
    path.posix.join(folder, address!),
  );
  return [...ticked.filter(isPath), ...linked];
}

/**
 * Whether a word names a place: one that begins with a folder of the root, or a file with an ending of ours. What
 * stands behind a name (`a.ts:3`), an address of the site and a tag are none.
 */
const isPath = (word: string): boolean =>
  !/^(\/|<\/?[A-Z]|https?:|@|--)/.test(word) &&
  !/[“”"'(){}=;,…]/.test(word) &&
  ((word.includes('/') && (roots.has(word.split('/')[0]!) || MADE.test(word))) ||
    /^[\w<>/.*-]+\.(ts|mjs|astro|mdx|md|ya?ml|json|css|svg)$/u.test(word));

/** Whether there is such a place. `<…>` and `*` stand for any name; a path not from the root for the end of one. */
function isThere(word: string): boolean {
  const named = word.replace(/\/$/, '');
  if (MADE.test(named)) return true;
  const pattern = named
    .split(/(<[^>]*>|\*)/)
    .map((part, i) => (i % 2 ? '[^/]+' : part.replace(/[.+?^$()|[\]\\]/g, '\\$&')))
    .join('');
  const place = new RegExp(`^${roots.has(named.split('/')[0]!) ? '' : '(.+/)?'}${pattern}$`, 'u');
  return places.some((one) => place.test(one));
}

const missing = (page: string, folder = ''): string[] => pathsIn(page, folder).filter((word) => !isThere(word));

test.each(PAGES)('every file that %s names is there', (page) => {
  const text = readFileSync(path.join(PROJECT, page), 'utf8');
  expect(missing(text, path.posix.dirname(page.split(path.sep).join('/')))).toEqual([]);
});

/** The commands that a text tells to run. */
const commandsIn = (text: string): string[] =>
  [...text.matchAll(/\bnpm run (?:-s )?([a-z]+(?:[:-][a-z]+)*)/g)].map(([, name]) => name!);

test('every command that a page or a program tells to run is there', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(PROJECT, 'package.json'), 'utf8')) as { scripts: object };
  const told = [...PAGES, ...globSync('{src,scripts}/**/*.ts', { cwd: PROJECT, exclude: ['**/node_modules'] })].flatMap(
    (file) => commandsIn(readFileSync(path.join(PROJECT, file), 'utf8')).map((name) => `${file}: ${name}`),
  );
  expect(told.filter((line) => !Object.hasOwn(scripts, line.split(': ')[1]!))).toEqual([]);
});

test('a command that is not there is told', () => {
  expect(commandsIn('`npm run check -- --debts`, npm run test:content, “npm run -s portabel”.')).toEqual([
    'check',
    'test:content',
    'portabel',
  ]);
});

test('the page on gates names every gate, and none that is not there', () => {
  const page = readFileSync(path.join(PROJECT, 'docs/noi-dung/cong-chat-luong.md'), 'utf8');
  const ids = gates.map(({ id }) => id);
  const named = [...page.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map(([, id]) => id!);
  expect(ids.filter((id) => !named.includes(id))).toEqual([]);
  const rows = [...page.matchAll(/^\| `([a-z-]+)`/gm)].map(([, id]) => id!);
  expect(rows.filter((id) => !ids.includes(id))).toEqual([]);
});

test('a wrong path is told, in backticks, in a link, in a command, in a pattern', () => {
  expect(missing('`src/blocks/registry.ts`, `kinds.ts`, `src/checks/`, `.ci/run`, [a](docs/noi-dung/hinh.md)')).toEqual(
    [],
  );
  expect(missing('`src/questions/<kind>/live.ts` and `content/lessons/<tên bài>/lop-<lớp>/bai.mdx`')).toEqual([]);
  expect(missing('[a](../CONTRIBUTING.md), [b](noi-dung/hinh.md)', 'docs')).toEqual([]);
  expect(missing('`npm test`, `/ra-de/`, `dist/`, `<Fact source="…">`, `lop-4-5`, `kind.read`')).toEqual([]);
  expect(missing('`src/blocks/registy.ts`')).toEqual(['src/blocks/registy.ts']);
  expect(missing('`kind-of-kinds.ts`')).toEqual(['kind-of-kinds.ts']);
  expect(missing('[a](docs/kien-trucs.md)')).toEqual(['docs/kien-trucs.md']);
  expect(missing('`npm test -- src/nowhere/a.test.ts`')).toEqual(['src/nowhere/a.test.ts']);
  expect(missing('`src/questions/<kind>/face.astro`')).toEqual(['src/questions/<kind>/face.astro']);
});

test('README says what every package is for', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(path.join(PROJECT, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
  };
  const table = readFileSync(path.join(PROJECT, 'README.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .join(' ');
  // Packages of types are one line; of a typeface's name its last part stands for it.
  const names = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !name.startsWith('@types/'));
  const told = (name: string): boolean =>
    new RegExp(
      `(^|[\\s,/])${(/^@expo-google-fonts\/(.+)/.exec(name)?.[1] ?? name).replace(/[.+]/g, '\\$&')}[\\s,]`,
    ).test(table);
  expect(names.filter((name) => !told(name))).toEqual([]);
});
