import { globSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { walk } from '../curriculum/tree.ts';
import type { QuestionKind } from '../questions/kind.ts';
import { KINDS, kinds, type Kind } from '../questions/kinds.ts';
import { readCurriculum } from '../reading/read-curriculum.ts';
import { liveKinds } from '../../test/made/live-kinds.ts';
import { blocks, blocksThat, inClassOf, lessonBlocks, PICTURED, questionBlocks } from './registry.ts';

/** The golden lesson is the living test of the vocabulary: what stands nowhere in it is tried by no golden document. */
let inLesson: Set<string>;
let inQuestions: Set<string>;
let ofTasks: Set<unknown>;
beforeAll(async () => {
  const { documents } = await readCurriculum(path.resolve('test/golden/content'));
  const names = (kind: string) => {
    const found = new Set<string>();
    for (const { tree } of documents.filter((document) => document.kind === kind))
      walk(tree, (node) => 'props' in node && found.add(node.name));
    return found;
  };
  [inLesson, inQuestions] = [names('text'), names('questions')];
  ofTasks = new Set();
  for (const { tree } of documents.filter(({ kind }) => kind === 'text'))
    walk(tree, (node) => node.type === 'block' && node.name === 'Task' && ofTasks.add(node.props.kind));
});

const kindNamed = (kind: Kind) => kinds[kind] as QuestionKind;

test('every tag that a folder here describes is listed', async () => {
  const listed = new Set(Object.keys(blocks));
  for (const file of globSync('*/schema.ts', { cwd: import.meta.dirname })) {
    const exports = (await import(path.join(import.meta.dirname, file))) as Record<string, unknown>;
    for (const one of Object.values(exports))
      if (typeof one === 'object' && one !== null && 'props' in one && 'use' in one && 'name' in one)
        expect(listed.has(String(one.name)), `${file}: ${String(one.name)}`).toBe(true);
  }
});

test('the golden lesson uses every block of a lesson, but the tags of kinds that it tries as questions alone', () => {
  const asQuestions = KINDS.filter((kind) => !ofTasks.has(kind)).flatMap((kind) => Object.keys(kinds[kind].tags));
  const unused = Object.keys(lessonBlocks).filter((name) => !inLesson.has(name));
  expect(unused.filter((name) => !asQuestions.includes(name))).toEqual([]);
});

test('its questions use every tag of a question, but what a prompt may show as a lesson does', () =>
  expect(Object.keys(questionBlocks).filter((name) => !inQuestions.has(name))).toEqual(['Story', 'Figure']));

test('its questions are of every kind, its tasks open and of a kind', async () => {
  const { curriculum } = await readCurriculum(path.resolve('test/golden/content'));
  const asked = new Set(
    curriculum!.lessons.flatMap(({ texts }) => texts.flatMap(({ questions }) => questions.map(({ kind }) => kind))),
  );
  expect(KINDS.filter((kind) => !asked.has(kind))).toEqual([]);
  // What is answered in its prompt looks as nothing else in a lesson does, and what is written has no pieces there.
  const unlike = KINDS.map(kindNamed).filter(
    ({ inTasks, inPrompt, ofTags }) => inTasks && (inPrompt || ofTags.written),
  );
  const named = KINDS.filter((kind) => unlike.includes(kindNamed(kind)));
  expect([...ofTasks]).toEqual(expect.arrayContaining(['open', ...named]));
});

test('no two kinds have a tag of one name, and a kind in tasks has tags that may stand in a task', () => {
  const names = Object.values(kinds).flatMap(({ tags, spots = {} }) => [
    ...new Set([...Object.keys(tags), ...Object.keys(spots)]),
  ]);
  // A single and a multiple choice are written with the same options.
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual(['Option']);
  for (const [name, { inTasks, tags, spots }] of Object.entries(kinds))
    if (inTasks)
      expect(
        Object.values({ ...tags, ...spots }).some(
          ({ inside }) => !inside || inside.includes('Task') || inside.includes('Message'),
        ),
        name,
      ).toBe(true);
});

test('every kind that is answered on the web has a script of its own', () => {
  const onTheWeb = KINDS.filter((kind) => kinds[kind].onWeb);
  expect([...liveKinds.keys()].sort((a, b) => (a < b ? -1 : 1))).toEqual(
    [...onTheWeb].sort((a, b) => (a < b ? -1 : 1)),
  );
});

test('what only teachers have is no part of class, what a class works on is asked of it, and no other block costs time', () => {
  const teachers = Object.keys(lessonBlocks).filter(
    (name) => blocks[name]!.kind === 'flow' && blocks[name]!.teacherOnly,
  );
  expect(blocksThat((inClass) => inClass === null).sort()).toEqual([...teachers, 'FamilyNote'].sort());
  const worked = blocksThat((inClass) => (inClass?.work ?? null) !== null);
  expect(worked.filter((name) => inClassOf(name)!.read !== 'task')).toEqual([]);
  // Something of the pupil's own hand that is kept at home is asked, and takes the time that its words take.
  expect(blocksThat((inClass) => inClass?.read === 'task').filter((name) => !worked.includes(name))).toEqual(['Keep']);
});

test('a block with a file of a picture is told from its schema', () => expect(PICTURED).toEqual(['Figure', 'Frame']));
