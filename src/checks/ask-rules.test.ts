import path from 'node:path';
import { expect, test } from 'vitest';
import type { Keep } from '../curriculum/keep.ts';
import type { Curriculum } from '../curriculum/curriculum.ts';
import type { Lesson } from '../curriculum/lesson.ts';
import { readCurriculum } from '../reading/read-curriculum.ts';
import { askRules } from './ask-rules.ts';
import { rule, type Alone, type Content } from './rule.ts';

const { curriculum, documents } = await readCurriculum(path.resolve('test/golden/content'));
const [golden] = curriculum!.lessons;

/** Content of these lessons, each as long as its title. */
const contentOf = (...titles: string[]): Content => ({
  curriculum: {
    ...curriculum!,
    lessons: titles.map((title, i): Lesson => ({ ...golden!, slug: `bai-${i}`, file: `bai-${i}/lesson.yaml`, title })),
  },
  documents,
});

/** Tells of every lesson that it sees how many there are. */
const counting = (id: string, alone?: Alone) =>
  rule(
    id,
    ({ curriculum: { lessons } }, report) => {
      for (const lesson of lessons) report(lesson, { line: 1, column: 1 }, `${lesson.title} ${lessons.length}`, '', '');
    },
    alone ? { alone } : {},
  );
const RULES = [counting('mot-minh', 'lesson'), counting('ca-bai')];

/** A memory, and how often something was found out. */
function memory() {
  const known = new Map<string, unknown>();
  const counts = { found: 0 };
  const keep: Keep = async <T>(order: string, work: () => T | Promise<T>) => {
    if (!known.has(order)) known.set(order, (counts.found++, await work()));
    return known.get(order) as T;
  };
  return { keep, counts };
}

test('a rule for one lesson sees no other, and all that rules say comes in the order of the rules', async () => {
  const said = await askRules(RULES, contentOf('một', 'hai'), memory().keep);
  expect(said.map(({ rule: id, what }) => `${id}: ${what}`)).toEqual([
    'mot-minh: một 1',
    'mot-minh: hai 1',
    'ca-bai: một 2',
    'ca-bai: hai 2',
  ]);
});

test('of lessons that have not changed it is known; a word, a shared file and a rule more ask again', async () => {
  const { keep, counts } = memory();
  const asked = async (content: Content, rules = RULES): Promise<number> => {
    const before = counts.found;
    await askRules(rules, content, keep);
    return counts.found - before;
  };
  expect(await asked(contentOf('một', 'hai'))).toBe(2);
  expect(await asked(contentOf('một', 'hai'))).toBe(0);
  expect(await asked(contentOf('một', 'khác'))).toBe(1);
  const { curriculum: same, documents: read } = contentOf('một', 'hai');
  const changed = read.map((one) => (one.kind === 'office' ? { ...one, source: `${one.source}\n` } : one));
  expect(await asked({ curriculum: same, documents: changed })).toBe(2);
  const warned = {
    ...same,
    alerts: [...same.alerts, ...same.alerts],
    ledger: [{ date: '2026-11-24' } as Curriculum['ledger'][number]],
  };
  const told = read.map((one) => (one.kind === 'alert' ? { ...one, source: `${one.source}\n` } : one));
  expect(await asked({ curriculum: warned, documents: told }), 'a warning and a release more').toBe(0);
  expect(await asked(contentOf('một', 'hai'), [...RULES, counting('nua', 'lesson')])).toBe(2);
});

test('a rule for one text sees no other of its lesson; of a lesson that is not whole it sees all', async () => {
  const [text] = golden!.texts;
  const content = contentOf('một');
  const [lesson] = content.curriculum.lessons;
  const of = (whole: boolean): Content => ({
    curriculum: { ...content.curriculum, lessons: [{ ...lesson!, texts: [text!, { ...text!, minutes: 1 }] }] },
    documents: documents.map((document) => ({ ...document, slug: document.slug && lesson!.slug, whole })),
  });
  const said = async (whole: boolean) => {
    const counted = rule(
      'dem',
      ({ curriculum: { lessons } }, report) => {
        for (const { texts, file } of lessons)
          report({ file }, { line: 1, column: 1 }, texts.map(({ minutes }) => minutes).join(), '', '');
      },
      { alone: 'text' },
    );
    return (await askRules([counted], of(whole), memory().keep)).map(({ what }) => what);
  };
  expect(await said(true)).toEqual([`${text!.minutes}`, '1']);
  expect(await said(false)).toEqual([`${text!.minutes},1`]);
});

test('a rule for one file is asked of each file once, whatever it is', async () => {
  const content = { curriculum: curriculum!, documents };
  const told = rule(
    'ke',
    (seen, report) => seen.documents.forEach((document) => report(document, { line: 1, column: 1 }, '', '', '')),
    { alone: 'file' },
  );
  const files = (await askRules([told], content, memory().keep)).map(({ file }) => file);
  expect(files.sort()).toEqual(documents.map(({ file }) => file).sort());
});

test('what is free of a rule is not asked, nor counted by those that look at all', async () => {
  const said = await askRules(RULES, contentOf('một', 'hai'), memory().keep, (_, slug) => slug === 'bai-0');
  expect(said.map(({ what }) => what)).toEqual(['hai 1', 'hai 1']);
});
