/** What no type can ask of a kind: that its answers say something, and that a question without its parts is told. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { goldenLessons } from '../../test/lessons.ts';
import { textOf } from '../curriculum/tree.ts';
import type { GradeLesson } from '../curriculum/cut.ts';
import { wordsOf } from '../document/paper.ts';
import { paperContext } from '../teaching/to-paper.ts';
import { kindTests } from '../../test/made/kind-tests.ts';
import type { QuestionKind } from './kind.ts';
import { kindOf, kinds, KINDS, publicView, type Exercise, type Kind } from './kinds.ts';

let lesson: GradeLesson;
beforeAll(async () => {
  [lesson] = (await goldenLessons()) as [GradeLesson];
});

/**
 * What a kind leaves unsaid, and must: signs are underlined in the message itself, a story is told on the page alone,
 * an essay is a teacher's to judge.
 */
const UNSAID: Partial<Record<Kind, string[]>> = {
  'find-signs': ['solved'],
  story: ['answer', 'words', 'reasons', 'solved'],
  essay: ['why', 'solved'],
};

test('every folder of a kind is listed', async () => {
  const listed = new Set<unknown>(Object.values(kinds));
  for (const file of globSync('*/kind.ts', { cwd: import.meta.dirname })) {
    const exports = (await import(path.join(import.meta.dirname, file))) as Record<string, unknown>;
    expect(
      Object.values(exports).some((one) => listed.has(one)),
      file,
    ).toBe(true);
  }
});

test('every kind says to tests how it is asked and answered, and is answered on a page where it says so', () => {
  expect([...kindTests.keys()].sort()).toEqual([...KINDS].sort());
  for (const [kind, { any, page }] of kindTests) {
    expect(page !== null, kind).toBe(kinds[kind as Kind].onWeb);
    for (const question of any ? fc.sample(any, 5) : []) expect(question.kind).toBe(kind);
  }
});

test('what a kind says of its tags it says of tags that it has', () => {
  for (const [kind, { tags, spots = {}, ofTags }] of Object.entries(kinds as Record<Kind, QuestionKind>)) {
    const { harmless, prose, ...ofAnswers } = ofTags;
    const named = Object.values(ofAnswers).filter((name) => name !== null && name !== 'itself');
    expect(Object.keys(tags), kind).toEqual(expect.arrayContaining(named));
    expect(Object.keys(spots), kind).toEqual(expect.arrayContaining([...prose, ...(harmless ? [harmless] : [])]));
  }
});

/** Whose pieces may read alike: what is marked in a message, and what is done in another scene of a story. */
const MAY_READ_ALIKE: readonly Kind[] = ['find-signs', 'story'];
/** What a pupil's hand takes one by one, which takes the minutes that toc-do.yaml has for a card. */
const HANDLED: Partial<Record<Kind, string>> = { sort: 'Card' };
/** What holds whatever a child may write. */
const WRITTEN: Partial<Record<Kind, string>> = { 'short-answer': 'Accept' };
/** What means no harm where signs are looked for. */
const HARMLESS: Partial<Record<Kind, string>> = { 'find-signs': 'Decoy' };
/** What stands on lines of its own, wherever in a question. */
const flowsIn = (thing: unknown): unknown[] => {
  if (typeof thing !== 'object' || thing === null) return [];
  const isFlow = 'type' in thing && FLOW.includes(String(thing.type));
  return isFlow ? [thing] : Object.values(thing).flatMap(flowsIn);
};
const FLOW = ['paragraph', 'heading', 'list', 'quote', 'table', 'block'];

test('a kind leaves out nothing of what may not read alike, has a picture, is taken, is written or read besides its prompt', () => {
  for (const kind of KINDS) {
    const { tags, ofTags, pieces, pictured, distinct, prose } = kinds[kind] as QuestionKind;
    const mayHavePicture = Object.values(tags).some(({ props }) => 'picture' in props.shape);
    expect([ofTags.handled, ofTags.written, ofTags.harmless], kind).toEqual(
      [HANDLED, WRITTEN, HARMLESS].map((some) => some[kind] ?? null),
    );
    // What is written into gaps is not chosen among, so a golden gap text with a bank comes first.
    const question = lesson.questions.find((one) => one.kind === kind)!;
    expect(pictured(question), kind).toEqual(mayHavePicture ? pieces(question) : []);
    expect(prose(question), kind).toEqual(flowsIn({ ...question, prompt: [] }));
    const alike = MAY_READ_ALIKE.includes(kind) ? [] : pieces(question);
    expect(distinct(question), kind).toEqual(expect.arrayContaining([...alike]));
  }
});

test('a kind says every word that a child may write and be right, and none that is chosen', () => {
  const isWritten = (question: Exercise): boolean => {
    const { options, targets, scenes } = publicView(question);
    const isGiven = options.some(({ text }) => text.length) || targets.length > 0 || scenes;
    return !isGiven && kindOf(question).secret(question).length > 0;
  };
  const written = lesson.questions.filter(isWritten);
  expect(written.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['short-answer', 'gap']));
  for (const question of lesson.questions) {
    const { writes, secret } = kindOf(question);
    const right = isWritten(question) ? secret(question).flatMap((row) => row.split('\t')) : [];
    expect(writes(question), question.id).toEqual(right);
  }
});

/** What a file of these brings along when it runs: types are gone by then. */
const broughtBy = (text: string): string[] =>
  [...text.matchAll(/^(?:import|export)(?! type)[^;]*? from '([^']+)'|\bimport\('([^']+)'\)/gm)].map(
    ([, from, late]) => from ?? late!,
  );

test('a script of a kind brings scores to the browser, its report those and lines, a score what reckons beside it', () => {
  const read = (name: string) =>
    globSync(`*/${name}.ts`, { cwd: import.meta.dirname }).map(
      (file) => [file, readFileSync(path.join(import.meta.dirname, file), 'utf8')] as const,
    );
  for (const [file, text] of read('live{,.own}'))
    for (const from of broughtBy(text)) expect(from, file).toMatch(/^(\.|\.\.\/[a-z-]+)\/score\.ts$/);
  for (const [file, text] of read('report'))
    for (const from of broughtBy(text)) expect(from, file).toMatch(/^\.(\/score|\.\/report)\.ts$/);
  for (const [file, text] of read('score'))
    for (const from of broughtBy(text)) {
      expect(from, file).toMatch(/^\.\/[a-z-]+\.ts$/);
      const beside = path.join(import.meta.dirname, path.dirname(file), from);
      expect(broughtBy(readFileSync(beside, 'utf8')), beside).toEqual([]);
    }
  expect(broughtBy("import type { A } from './kind.ts';\nimport { type B,\n  c } from '../mix.ts';")).toEqual([
    '../mix.ts',
  ]);
});

test('a question of each kind says on paper what is right and why, and on a slide what is right', () => {
  const context = paperContext(lesson, 'teacher');
  for (const kind of KINDS) {
    const question = lesson.questions.find((one) => one.kind === kind)!;
    const { paper, reasons, slide } = kindOf(question);
    const said = {
      answer: paper.answer(question),
      words: wordsOf(paper.words(question, context)).join(''),
      reasons: wordsOf(paper.reasons(question, 1, context)).join(''),
      why: reasons(question).map(textOf).join(''),
      solved: slide(question, context).solved,
    };
    const silent = Object.entries(said).flatMap(([name, words]) => (words.length ? [] : [name]));
    expect(silent, kind).toEqual(UNSAID[kind] ?? []);
  }
});

test('a question of each kind without its parts cannot be answered, and is told', () => {
  const at = { line: 1, column: 1 };
  for (const [kind, { read }] of Object.entries(kinds)) {
    const bare = { id: 'q', kind, prompt: [], at, ...read({ prompt: [], marks: [], props: {} }) } as Exercise;
    expect(kindOf(bare).unanswerable(bare), kind).not.toBeNull();
  }
});

test('before it is answered no kind shows what is right or why', () => {
  for (const kind of KINDS) {
    const question = lesson.questions.find((one) => one.kind === kind)!;
    const seen = JSON.stringify(publicView(question));
    for (const why of kindOf(question).reasons(question)) expect(seen, kind).not.toContain(textOf(why));
    expect(seen, kind).not.toMatch(/"(right|why|accepted|guide|myth|group|with|end)":/);
  }
});
