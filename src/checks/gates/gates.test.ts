import { readdirSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readCurriculum } from '../../reading/read-curriculum.ts';
import { rules } from '../rules.ts';
import { bad, LESSON, QUESTIONS, TEXT, keepGolden, withGolden } from '../testing.ts';
import type { Gate } from './gate.ts';
import { gates } from './gates.ts';

/** What each gate asks, the file that its bad document stands for, and where it bites there and nowhere else. */
const BITES: Record<string, [requirement: string, file: string, place: string, ...more: string[]]> = {
  'enough-questions': ['a quiz and a test have questions enough', QUESTIONS, '1:1', '1:1'],
  'right-longest': ['the right option is the longest in at most a third of the singles', QUESTIONS, '1:1'],
  'right-shortest': ['the right option is the shortest in at most 45 % of the singles', QUESTIONS, '1:1'],
  'true-statements': ['one to three statements are true, and two in at most half', QUESTIONS, '1:1', '12:1'],
  'not-all-traps': ['a fifth of a quiz asks about what is no trap', QUESTIONS, '1:1'],
  'innocent-phrases': ['a stranger says two harmless things that are no greeting', QUESTIONS, '1:1'],
  'myth-named': ['a wrong answer names the misconception that it catches', QUESTIONS, '7:1', '16:1'],
  'story-choices': ['the right choice is the longest in at most half of the scenes', QUESTIONS, '1:1'],
  'coined-words': ['no question asks for a word that its lesson coined', QUESTIONS, '1:1'],
  'objectives-twice': ['every objective is asked at two levels', QUESTIONS, '7:5'],
  'level-shares': ['the levels are near 40, 30 and 30 %', QUESTIONS, '1:1', '1:1'],
  alike: ['no two questions are alike', QUESTIONS, '10:1'],
  'sentence-mean': ['sentences are as long as their readers can and should read', TEXT, '11:1'],
  'sentence-longest': ['no sentence, item or cell is too long, quotations apart', TEXT, '9:1', '15:13'],
  'long-sentences': ['in grades 10–12 one sentence in ten is long', TEXT, '11:1'],
  commas: ['a sentence has at most two commas on average', TEXT, '9:1'],
  paragraphs: ['a paragraph has no more than its readers take in', TEXT, '9:1'],
  waits: ['there is something to do before one has read too long', TEXT, '9:1'],
  'new-terms': ['a lesson has no more new words than its readers keep', TEXT, '9:48'],
  ladder: ['one idea has one word, the words of others apart', TEXT, '9:12', '13:26'],
  translated: ['nothing sounds translated', TEXT, '9:14'],
  'one-region': ['a text speaks with the words of one region', TEXT, '9:4'],
  parents: ['a text has one name for parents, laws and speech apart', TEXT, '19:8'],
  spelling: ['every word is in the dictionary or in the list', TEXT, '9:14', '11:8'],
  'sources-stand': [
    'what is read of the world stands on a good source, or says whose word it is',
    TEXT,
    '7:47',
    '13:141',
  ],
  recovers: ['who has fallen for it is told what to do, and of the second scam', TEXT, '2:9', '2:9'],
  'hands-on': ['a class acts, moves or sorts', TEXT, '3:10'],
  'enough-minutes': ['what a text holds can be done in its minutes', TEXT, '3:10'],
  'four-steps': ['from grade 6 every activity has the four steps of its plan', TEXT, '9:1'],
  'one-sheet': ['what a pupil has in hand is one sheet', TEXT, '2:9'],
  'plan-pages': ['a plan is at most six pages, a script of words to say one side', TEXT, '3:10', '3:10'],
  'deck-size': ['a period has 15 to 22 slides, none of more than 30 words', TEXT, '2:9', '2:9'],
  robots: ['no trick gets more than 45 % of a group of grades', QUESTIONS, '1:1'],
};
/** Those that need more than one document have a test of their own below. */
const ALONE = ['options-reader', 'own-sentences', 'own-setting'];

const files = readdirSync(import.meta.dirname);
const read = (file: string) => readFileSync(path.join(import.meta.dirname, file), 'utf8');
const names = files.filter((file) => !file.includes('.test.') && /= gate\(/.test(read(file)));

/** What gates hold texts against, the lists as short as they can be; golden has none of it. */
const LISTS = {
  'words/ladder.yaml': `ladder:
  - { idea: kênh, bands: { "6-7": kênh khác }, instead_of: [đường khác] }
  - { idea: chỗ bấm, bands: { "6-7": đường dẫn }, instead_of: [link] }
`,
  'words/translated.yaml': 'translated:\n  - { say_not: một cách an toàn, better: an toàn, why: thừa chữ }\n',
  'words/regions.yaml': `regions:
  - { north: [rửa bát], south: [rửa chén], meaning: rửa đồ ăn }
  - { north: [hoa quả], south: [trái cây], common: north, meaning: quả }
  - { north: [quả bơ], south: [trái bơ], highlands: [trái bơ], meaning: quả bơ }
  - { north: [quả dứa], south: [trái khóm], meaning: quả dứa }
  - { north: [anh cả], south: [anh Hai], meaning: con đầu }
`,
  'words/spelling.yaml': 'spelling: [video]\n',
  'forms/bac-nguon.yaml': readFileSync(
    path.resolve(import.meta.dirname, '../known-publishers.bad.yaml'),
    'utf8',
  ).replace('Cơ quan nhà nước: B', 'Cơ quan mẫu: D'),
  'forms/toc-do.yaml': readFileSync(path.resolve(import.meta.dirname, '../../../content/forms/toc-do.yaml'), 'utf8'),
};

/** Where a gate bites in the golden content with these files in it, whatever is excused there. */
async function bitesAt(gate: Gate, replaced: Record<string, string>): Promise<string[]> {
  const problems = await withGolden({ ...LISTS, ...replaced }, async (folder) => {
    const { partial, documents } = await readCurriculum(folder, keepGolden);
    return gate.check({ curriculum: partial, documents });
  });
  expect(problems.every(({ what, why, fix, rule }) => what && why && fix && rule === gate.id)).toBe(true);
  return problems.map(({ line, column }) => `${line}:${column}`);
}

const gateOf = (name: string): Gate => {
  const id = /= gate\(\s*'([^']+)'/.exec(read(`${name}.ts`))?.[1];
  return gates.find((gate) => gate.id === id)!;
};

test('every gate is listed once, with an id and a name of its own, and has a document that breaks it', () => {
  expect(names.map((file) => file.replace('.ts', '')).sort()).toEqual([...Object.keys(BITES), ...ALONE].sort());
  expect(gates).toHaveLength(names.length);
  expect(new Set([...gates, ...rules].map(({ id }) => id)).size).toBe(gates.length + rules.length);
  expect(new Set(gates.map(({ name }) => name)).size).toBe(gates.length);
});

test.each(Object.entries(BITES).map(([name, [requirement, ...where]]) => [name, requirement, where] as const))(
  '%s: %s',
  async (name, _, [file, ...places]) => {
    expect(await bitesAt(gateOf(name), { [file!]: read(`${name}.bad.mdx`) })).toEqual(places);
  },
);

test('choosing, playing and arguing take their time too, beside the reading of their words', async () => {
  const choices = read('enough-minutes.bad.choices.mdx');
  expect(await bitesAt(gateOf('enough-minutes'), { [TEXT]: choices })).toEqual(['3:10']);
  const longer = choices.replaceAll('minutes: 8', 'minutes: 9').replaceAll('minutes="8"', 'minutes="9"');
  expect(await bitesAt(gateOf('enough-minutes'), { [TEXT]: longer })).toEqual([]);
});

test('an activity has the minutes of its work, within one, though the whole has enough', async () => {
  const uneven = read('enough-minutes.bad.activity.mdx');
  expect(await bitesAt(gateOf('enough-minutes'), { [TEXT]: uneven })).toEqual(['15:48']);
  const even = uneven.replace('minutes="7"', 'minutes="5"').replace('minutes="3"', 'minutes="5"');
  expect(await bitesAt(gateOf('enough-minutes'), { [TEXT]: even })).toEqual([]);
});

const GOLDEN = '../../test/golden/content/';

test('a test has questions enough of each kind that its group of grades wants', async () => {
  const groups = await bad(`${GOLDEN}forms/nhom-lop.yaml`);
  const replaced = {
    [QUESTIONS]: read('enough-questions.bad.mdx'),
    'forms/nhom-lop.yaml': groups.replaceAll(/questions: .*/g, 'questions: { quiz: 1, test_kinds: { single: 1 } }'),
  };
  expect(await bitesAt(gateOf('enough-questions'), replaced)).toEqual(['1:1']);
});

test('two texts of a lesson have hardly a sentence in common', async () => {
  const gate = gateOf('own-sentences');
  const text = read('own-sentences.bad.mdx');
  expect(await bitesAt(gate, { [TEXT]: text })).toEqual([]);
  const older = { [TEXT.replace('4-5', '6-7')]: text.replace('grades: 4-5', 'grades: 6-7') };
  expect(await bitesAt(gate, { [TEXT]: text, ...older })).toEqual(['11:1', '11:1']);
});

test('two texts of a grade share neither child nor place, and say who and where', async () => {
  const gate = gateOf('own-setting');
  const text = read('own-setting.bad.mdx');
  const other = {
    [LESSON.replace('mau', 'sau')]: await bad(GOLDEN + LESSON),
    [TEXT.replace('mau', 'sau')]: text,
  };
  expect(await bitesAt(gate, { [TEXT]: text })).toEqual([]);
  // The golden text is of the same child, in the same place.
  expect(await bitesAt(gate, other)).toEqual(['5:19', '5:36']);
  const [file, yaml] = Object.entries(other)[0]!;
  const withdrawn = { ...other, [file]: `${yaml}withdrawn: { date: 2026-12-01, why: Số đã đổi chủ. }\n` };
  expect(await bitesAt(gate, withdrawn)).toEqual([]);
  expect(await bitesAt(gate, { [TEXT]: text.replace(/setting: .*\n/, '') })).toEqual(['2:9']);
});

test('one who learnt from other lessons how right answers sound is hardly better than luck', async () => {
  const gate = gateOf('options-reader');
  const questions = read('options-reader.bad.mdx');
  // Alone there is nobody to learn from.
  expect(await bitesAt(gate, { [QUESTIONS]: questions })).toEqual([]);
  const other = {
    [LESSON.replace('mau', 'khac')]: await bad(GOLDEN + LESSON),
    [TEXT.replace('mau', 'khac')]: await bad(GOLDEN + TEXT),
    [QUESTIONS.replace('mau', 'khac')]: questions,
  };
  expect(await bitesAt(gate, { [QUESTIONS]: questions, ...other })).toEqual(['1:1', '1:1']);
});

test.each([
  ['a file of it is broken', (folder: string) => writeFile(`${folder}/lop-4-5/cau-hoi.mdx`, '<Question id="a">')],
  ['a file of it is missing', (folder: string) => rm(`${folder}/lop-4-5/bai.mdx`)],
  ['nothing is known of it', (folder: string) => rm(`${folder}/lesson.yaml`)],
])('nobody is measured against the others while %s', async (_, spoil) => {
  const questions = read('options-reader.bad.mdx');
  const lessons = ['khac', 'hong'].map(async (slug) => ({
    [LESSON.replace('mau', slug)]: await bad(GOLDEN + LESSON),
    [TEXT.replace('mau', slug)]: await bad(GOLDEN + TEXT),
    [QUESTIONS.replace('mau', slug)]: questions,
  }));
  const files = Object.assign({ [QUESTIONS]: questions }, ...(await Promise.all(lessons))) as Record<string, string>;
  const told = (prepare?: (content: string) => Promise<void>) =>
    withGolden(
      files,
      async (folder) => {
        const { partial, documents } = await readCurriculum(folder, keepGolden);
        return (await gateOf('options-reader').check({ curriculum: partial, documents })).length;
      },
      prepare,
    );
  expect(await told()).toBe(3);
  expect(await told((content) => spoil(path.join(content, 'lessons/hong')))).toBe(0);
});

test('what is only a draft neither teaches that reader nor fails a text of another lesson', async () => {
  const questions = read('options-reader.bad.mdx');
  const draft = (await bad(GOLDEN + LESSON)).replace('status: published', 'status: draft');
  const other = {
    [LESSON.replace('mau', 'khac')]: draft,
    [TEXT.replace('mau', 'khac')]: await bad(GOLDEN + TEXT),
    [QUESTIONS.replace('mau', 'khac')]: questions,
  };
  expect(draft).toContain('status: draft');
  // The published text has nobody to learn from; the draft has the published one, and is told of.
  expect(await bitesAt(gateOf('options-reader'), { [QUESTIONS]: questions, ...other })).toEqual(['1:1']);
});
