import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lessonBlocks, questionBlocks } from '../blocks/registry.ts';
import { checkWith, openClock } from '../checks/testing.ts';
import { cutAll } from '../curriculum/cut.ts';
import type { Problem } from '../curriculum/problem.ts';
import { walk } from '../curriculum/tree.ts';
import { makePapers } from '../targets/papers.ts';
import { deckOf } from '../../test/deck-of.ts';
import { readMdx } from './read-lesson.ts';
import { plain } from './read-text.ts';
import { parseYaml } from './read-yaml.ts';
import { cases } from '../../test/laws.ts';

const startClock = await openClock();

const GOLDEN = path.resolve(import.meta.dirname, '../../test/golden/content');
const FILES = readdirSync(GOLDEN, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(mdx|yaml)$/.test(name));
const sourceOf = (name: string) => readFileSync(path.join(GOLDEN, name), 'utf8');

/** What breaks readers: signs of every syntax they know, alone and in the middle of others. */
const SCRAPS = [
  '<',
  '>',
  '</',
  '/>',
  '{',
  '}',
  '{"a"}',
  '"',
  "'",
  '“',
  '=',
  '<Story title="a">',
  '</Story>',
  '<Sign why="a">',
  '</Sign>',
  '<Contact id="x" />',
  '<Figure',
  '<>',
  '</>',
  '<a.b>',
  '<a:b/>',
  '<constructor>',
  '<__proto__ toString="x" />',
  '<!--',
  '-->',
  '<br>',
  '\n---\n',
  '---',
  '\n\n',
  '\n',
  '\r',
  '\r\n',
  '\t',
  '    ',
  '```',
  '`',
  '$',
  '~~',
  '**',
  '*',
  '_',
  '- ',
  '1. ',
  '> ',
  '| a | b |\n| - | - |\n',
  '![a](b)',
  '[a](javascript:b)',
  '[a]: b',
  '[^1]',
  '\\',
  '&',
  '&#0;',
  '&#x110000;',
  '&amp;',
  'import a from "b"',
  'export',
  '\0',
  '\uFEFF',
  '\u200b',
  '\u202e',
  '\ud800',
  '\udc00',
  '😀',
  'e\u0302\u0323',
  '\u0301',
  'grades: 4-5',
  'grades: [',
  '&a *a',
  '? ',
  '!!js/function',
  '<<: *x',
  'constructor: 1',
  '__proto__: { a: 1 }',
  'https://a.vn',
  'a@b.vn',
  '0912 345 678',
  'Luật A',
  '50.000 đồng',
  'only="4"',
  'kind="essay"',
  'right={false}',
  '<Contact id={\u00a03\v} />',
  'minutes="-1"',
  'lines="1e9"',
];

const scrap = fc.oneof(fc.constantFrom(...SCRAPS), fc.string({ maxLength: 6, unit: 'binary' }));
const soup = fc.array(scrap, { maxLength: 40 }).map((scraps) => scraps.join(''));

type Change = (source: string) => string;
const at = (source: string, share: number) => Math.floor(share * source.length);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(share, scrap).map(
    ([a, text]): Change =>
      (s) =>
        s.slice(0, at(s, a)) + text + s.slice(at(s, a)),
  ),
  fc.tuple(share, fc.integer({ min: 1, max: 60 })).map(
    ([a, length]): Change =>
      (s) =>
        s.slice(0, at(s, a)) + s.slice(at(s, a) + length),
  ),
  fc.tuple(share, share, fc.integer({ min: 1, max: 300 })).map(
    ([a, b, length]): Change =>
      (s) =>
        s.slice(0, at(s, b)) + s.slice(at(s, a), at(s, a) + length) + s.slice(at(s, b)),
  ),
  fc.tuple(share, share).map(
    ([a, b]): Change =>
      (s) =>
        s.slice(at(s, Math.max(a, b))) +
        s.slice(at(s, Math.min(a, b)), at(s, Math.max(a, b))) +
        s.slice(0, at(s, Math.min(a, b))),
  ),
  fc.tuple(share).map(
    ([a]): Change =>
      (s) =>
        s.slice(0, at(s, a)),
  ),
);
const broken = fc
  .tuple(fc.constantFrom(...FILES), fc.array(change, { minLength: 1, maxLength: 6 }))
  .map(([name, changes]) => ({ name, source: changes.reduce((s, one) => one(s), sourceOf(name)) }));

function timed<T>(act: () => T): T {
  const holdsQuick = startClock();
  const result = act();
  holdsQuick();
  return result;
}

/** Each Problem stands at a place that exists and says something. */
function sound(problems: readonly Problem[], source: string): void {
  const lines = plain(source).split('\n');
  for (const { line, column, what, why, fix } of problems) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length + 1);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 2);
    expect(what && why && fix).toBeTruthy();
  }
}

function readBoth(written: string): void {
  const source = plain(written);
  for (const vocabulary of [lessonBlocks, questionBlocks]) {
    const { tree, problems } = timed(() => readMdx(source, 'bai.mdx', vocabulary));
    sound(problems, source);
    walk(tree, (node) => expect(node.at.line).toBeGreaterThanOrEqual(1));
  }
}

test('random text gives Problems or a tree, never a crash or a hang', () => {
  fc.assert(fc.property(fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 300 })), readBoth), cases(400));
});

test('random front matter and YAML give Problems or values', () => {
  const act = (text: string) => {
    readBoth(`---\n${text}\n---\n\nChữ.`);
    const { problems, placeOf } = timed(() => parseYaml(plain(text), 'lesson.yaml'));
    sound(problems, text);
    for (const keys of [[], ['a'], ['a', 0, 'b'], ['constructor']])
      expect(placeOf(keys).line).toBeGreaterThanOrEqual(1);
  };
  fc.assert(fc.property(soup, act), cases(300));
});

test('golden files with mistakes in them give Problems or a lesson', () => {
  const act = ({ name, source }: { name: string; source: string }) =>
    name.endsWith('.mdx') ? readBoth(source) : sound(timed(() => parseYaml(plain(source), name)).problems, source);
  fc.assert(fc.property(broken, act), cases(250));
});

test('a whole content folder with a broken file is either right or told about', async () => {
  const act = async ({ name, source }: { name: string; source: string }) => {
    const holdsQuick = startClock();
    const { curriculum, problems } = await checkWith({ [name]: source });
    holdsQuick();
    // A lone surrogate becomes another character on its way through the disk.
    const written = Buffer.from(source).toString();
    sound(
      problems.filter(({ file }) => file === `content/${name.split(path.sep).join('/')}`),
      written,
    );
    expect(curriculum === null).toBe(problems.length > 0);
    for (const lesson of curriculum ? cutAll(curriculum) : []) {
      makePapers(lesson);
      deckOf(lesson);
    }
  };
  await fc.assert(fc.asyncProperty(broken, act), cases(15));
});

const DEEP: [string, string, string][] = [
  ['blocks', '<Grades only="4">\n\n', '</Grades>\n\n'],
  ['marks', '<Sign why="a">', '</Sign>'],
  ['quotes', '> ', ''],
  ['lists', '- ', ''],
  ['bold', '**a *b ', '* **'],
  ['links', '[a', '](b)'],
  ['braces', '{', '}'],
  ['brackets', '{[(', ''],
  ['tags left open', '<a ', ''],
  ['strikethrough', '~~a ', ''],
  ['code', '`a', ''],
  ['addresses', 'a@', ''],
  ['numbers', 'một trăm ', ''],
  ['digits', '0 1.', ''],
  ['hosts', 'a-', ''],
];

test.each(DEEP)('%s nested without end are told in good time', async (_, open, close) => {
  for (const depth of [50, 2_000, 20_000]) readBoth(open.repeat(depth) + 'x' + close.repeat(depth));
  const holdsQuick = startClock();
  await checkWith({ 'lessons/mau/lop-4-5/cau-hoi.mdx': open.repeat(6_000) + 'x' + close.repeat(6_000) });
  holdsQuick();
});

test('YAML nested or repeated without end is told in good time', () => {
  const levels = Array.from({ length: 30 }, (_, i) => `a${i}: &a${i} [${`*a${i - 1}, `.repeat(9)}]`)
    .join('\n')
    .replace(/\*a-1/g, 'x');
  const indented = Array.from({ length: 3_000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n');
  for (const text of ['['.repeat(50_000), 'a: {'.repeat(20_000), '- '.repeat(20_000), levels, indented]) {
    expect(timed(() => parseYaml(text, 'lesson.yaml')).problems.length).toBeLessThanOrEqual(1);
    readBoth(`---\n${text}\n---\n`);
  }
});
