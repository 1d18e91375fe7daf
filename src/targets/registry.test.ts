import { globSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { flatten } from '../../test/flatten-paper.ts';
import { goldenLessons } from '../../test/lessons.ts';
import { wordsOfPage } from '../../test/words-of-page.ts';
import { SAMPLE_STAMP } from '../blocks/message/schema.ts';
import type { GradeLesson } from '../curriculum/cut.ts';
import { childrenOf, findBlocks, textOf } from '../curriculum/tree.ts';
import { words, type PaperNode } from '../document/paper.ts';
import { plainLines } from '../html/plain.ts';
import { kindOf } from '../questions/kinds.ts';
import { FORMATS } from '../publish/job.ts';
import { paperContext } from '../teaching/to-paper.ts';
import { MIME, TARGETS } from './registry.ts';
import { NO_BENCH, type FileType, type Target } from './target.ts';

const isTarget = (value: unknown): value is Target =>
  typeof value === 'object' && value !== null && 'subject' in value && 'place' in value && 'make' in value;

test('every target that a file here describes is listed', async () => {
  // What runs in a package runs in no other place.
  const files = globSync('**/*.ts', { cwd: import.meta.dirname }).filter(
    (file) => !/\.test\.ts$|registry|[\\/]play[\\/]/.test(file),
  );
  const listed = new Set(Object.values(TARGETS));
  let found = 0;
  for (const file of files) {
    const exports = (await import(path.join(import.meta.dirname, file))) as Record<string, unknown>;
    for (const [name, value] of Object.entries(exports)) {
      if (!isTarget(value)) continue;
      found++;
      expect(listed.has(value), `${file}: ${name}`).toBe(true);
    }
  }
  expect(found).toBeGreaterThan(10);
});

test('every ending has one type, and every type is one that a server may say', () => {
  const types = Object.values(TARGETS).flatMap((target) => [...target.types]);
  for (const { extension, mime } of types) {
    expect(MIME.get(`.${extension}`), extension).toBe(mime);
    expect(mime).toMatch(/^(application|text|image)\/[\w.+-]+(; charset=utf-8)?$/);
  }
});

test('every target has a name, and a file name that every system and every address can hold', () => {
  for (const [id, { name, file }] of Object.entries(TARGETS)) {
    expect(name.trim(), id).toMatch(/./);
    // A pack is called by its lesson alone.
    if (id !== 'pack') expect(file, id).toMatch(/^[a-z0-9]+([-.][a-z0-9]+)*$/);
  }
});

test('a file of text says what its letters are, else a server has them guessed', () => {
  for (const [id, { types }] of Object.entries(TARGETS))
    for (const { holds, mime } of types)
      if (holds === 'text' || mime.startsWith('text/')) expect(mime, id).toMatch(/; charset=utf-8$/);
});

/** The types that nobody would write: a text and bytes are their own file, and a pack is gathered. */
const unwritten = (types: readonly FileType[]): string[] =>
  types
    .filter(({ holds }) => ['paper', 'deck', 'card'].includes(holds))
    .map(({ extension }) => extension)
    .filter((extension) => !FORMATS.some((format) => format === extension));

test('whoever publishes has a writer for every type of a paper, of slides and of a card', () => {
  for (const [id, { types }] of Object.entries(TARGETS)) expect(unwritten(types), id).toEqual([]);
  const [type] = TARGETS.plan.types;
  expect(unwritten([type, { ...type, extension: 'odt' }])).toEqual(['odt']);
});

/** How every made-up message in these nodes begins. */
const messagesIn = (nodes: readonly PaperNode[]): string[] =>
  flatten(nodes).flatMap((node) => (node.type === 'message' ? plainLines(node.bubbles[0]!.children).slice(0, 1) : []));
const bare = (text: string): string => words(text.replace(/<[^>]*>|[[\]“”:()]|\d/g, ' ')).join(' ');

/** What is wrong with a lesson as text: for pupils, unless it is `marked` by a program, which must know the answers. */
function faultsOf(text: string, lesson: GradeLesson, marked: boolean): string[] {
  const said = bare(text);
  const taught = wordsOfPage(lesson).join(' ');
  const nodes = paperContext(lesson, 'pupil').nodes;
  const messages = messagesIn([...nodes(lesson.body), ...lesson.questions.flatMap(({ prompt }) => nodes(prompt))]);
  const told = messages.filter((one) => said.includes(bare(one)));
  const answers = [
    ...lesson.questions.flatMap((question) => kindOf(question).reasons(question).map(textOf)),
    ...findBlocks(lesson.body, 'Answer').map(({ node }) => textOf(childrenOf(node))),
  ];
  return [
    ...(said ? [] : ['says nothing']),
    ...(said.split(bare(SAMPLE_STAMP)).length - 1 < told.length ? ['a message without its stamp'] : []),
    ...(marked ? [] : answers.map(bare).filter((answer) => said.includes(answer) && !taught.includes(answer))),
  ];
}

test('a lesson as text says something, has a stamp for every made-up message, and no answer for pupils', async () => {
  for (const lesson of await goldenLessons())
    for (const [id, target] of Object.entries(TARGETS))
      if (target.subject === 'cut' && target.types[0].holds === 'text') {
        const text = (await target.make!(lesson, NO_BENCH)) as string;
        expect(faultsOf(text, lesson, target.carries !== undefined), id).toEqual([]);
      }
});

test('a text of nothing, one that drops a stamp and one that tells an answer are told', async () => {
  const [lesson] = (await goldenLessons()) as [GradeLesson];
  const textFor = (reader: 'pupil' | 'teacher') =>
    plainLines(paperContext(lesson, reader).nodes(lesson.body)).join('\n');
  expect(faultsOf(textFor('pupil'), lesson, false)).toEqual([]);
  expect(faultsOf('', lesson, false)).toEqual(['says nothing']);
  expect(faultsOf(textFor('pupil').replace(SAMPLE_STAMP, ''), lesson, false)).toEqual(['a message without its stamp']);
  expect(faultsOf(textFor('teacher'), lesson, false)).toContain('Chậm lại thì mới kịp nghĩ.');
  expect(faultsOf(textFor('teacher'), lesson, true)).toEqual([]);
});

test('what a file holds is what all its types are for, and a pack takes only what every release has', () => {
  for (const [id, { types, place, release }] of Object.entries(TARGETS)) {
    expect(new Set(types.map(({ holds }) => holds)).size, id).toBe(1);
    if (place !== null) expect(release, id).toBe('always');
  }
});
