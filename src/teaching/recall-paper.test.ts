import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Curriculum } from '../curriculum/curriculum.ts';
import { DRAW } from '../curriculum/ledger.ts';
import { wordsOf } from '../document/paper.ts';
import { makeRelease } from '../publish/make-release.ts';
import { readCurriculum } from '../reading/read-curriculum.ts';
import { chooseTest } from './choose-test.ts';
import { keyPaper } from './key.ts';
import { findReworded, recallPaper, sayReworded } from './recall-paper.ts';
import { testPaper } from './test-paper.ts';
import { setTest, type TestSet } from './test-set.ts';
import { sampleContent } from '../../test/sample.ts';

const LESSONS = 'phieu-trung-thuong,mao-danh,giu-cho-rieng-em';
const QUESTIONS = 'lessons/phieu-trung-thuong/lop-8-9/cau-hoi.mdx';
const YAML = 'lessons/phieu-trung-thuong/lesson.yaml';

let folder: string;
let content: string;
let released: Curriculum;
let edited: Curriculum;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'khien-ledger-'));
  content = path.join(folder, 'content');
  await cp(await sampleContent(), content, { recursive: true });
  await rm(path.join(content, 'releases'), { recursive: true, force: true });
  expect((await makeRelease(content, '2026-11-24')).problems).toEqual([]);
  released = await read();
  await edit(QUESTIONS, editPool);
  await edit(YAML, addRevision);
  edited = await read();
});
afterAll(() => rm(folder, { recursive: true }));

async function read(): Promise<Curriculum> {
  const { curriculum, problems } = await readCurriculum(content);
  expect(problems).toEqual([]);
  return curriculum!;
}
const edit = async (name: string, change: (text: string) => string) => {
  const file = path.join(content, name);
  await writeFile(file, change(await readFile(file, 'utf8')));
};
const addRevision = (text: string) =>
  text.replace(/^reviewer:/m, '  - { date: 2027-03-01, changed: Thêm bớt câu hỏi }\nreviewer:');

/** The first question goes last, the next is retired, two are added, and one more option is given to the third. */
function editPool(text: string): string {
  const [first, second, third, ...rest] = text.split(/(?=<Question )/).filter((part) => part.trim());
  const added = (id: string) =>
    `<Question id="${id}" kind="single" objective="bon-nut" level="hieu">\n\nCâu mới ${id}?\n\n<Option id="a" right>Phải <Why>Vì thế.</Why></Option>\n<Option id="b">Không ${id} <Why>Không phải.</Why></Option>\n\n</Question>\n\n`;
  const retired = second!.replace(/(<Question [^>]*)>/, '$1 retired>');
  const wider = third!.replace(
    '\n</Question>',
    '<Option id="z">Lựa chọn thêm sau này <Why>Mới thêm.</Why></Option>\n\n</Question>',
  );
  return [added('moi-01'), wider, retired, ...rest, added('moi-02'), first!].join('\n');
}

const chosen = (curriculum: Curriculum, lessons: string, minutes = ''): TestSet => {
  const { set, refusals } = chooseTest(curriculum, { grade: '8', lessons, minutes, count: '4', drawing: '1' });
  expect(refusals).toEqual([]);
  return set!;
};
/** What one version of a set says, on paper and in its key. */
const wordsOfVersion = (set: TestSet, index: number) => {
  const one = { ...set, versions: [set.versions[index]!] };
  return [testPaper(one), keyPaper(one)].map(({ body, footer }) => [...wordsOf(body), footer].join(' '));
};

test('of a test that is printed again is told which questions read otherwise now, and of no other', async () => {
  const code = chosen(released, 'phieu-trung-thuong').versions[0]!.code;
  const told = (curriculum: Curriculum) => findReworded(recallPaper(curriculum, code).set!, curriculum.ledger);
  expect(told(released)).toEqual([]);
  const [part] = chosen(released, 'phieu-trung-thuong').versions[0]!.parts;
  const { number, question } = part!.asked[1]!;
  const reworded = structuredClone(released);
  const lesson = reworded.lessons.find(({ slug }) => slug === 'phieu-trung-thuong')!;
  const own = lesson.texts.flatMap(({ questions }) => questions).find(({ id }) => id === question.id)!;
  own.prompt = [{ type: 'paragraph', children: [{ type: 'text', value: 'Lời khác?', at: own.at }], at: own.at }];
  // A national paper has a question of this number in each of its parts.
  expect(told(reworded)).toEqual([`câu ${number} (phần I)`]);
  expect(sayReworded(told(reworded))).toContain(`câu ${number} (phần I) đã được sửa lời`);
  expect(sayReworded([])).toBeNull();
});

test('of a test in one version whose questions are kept for tests nothing is told: it reads as it was released', () => {
  const { versions, ...set } = chosen(released, LESSONS);
  const one = { ...set, versions: versions.slice(0, 1) };
  const asked = one.versions.flatMap(({ parts }) => parts.flatMap(({ asked: own }) => own));
  expect(asked.some(({ question, lesson }) => lesson.reserved.some(({ id }) => id === question.id))).toBe(true);
  expect(findReworded(one, released.ledger)).toEqual([]);
  expect(findReworded(one, [])).toEqual([]);
});

test('a code that was drawn by other rules brings no other paper: it is told', () => {
  const term = chosen(released, LESSONS).versions[0]!.code;
  const other = { ...released, ledger: released.ledger.map((release) => ({ ...release, draw: DRAW + 1 })) };
  expect(recallPaper(other, term).refusals[0]!.what).toContain('được rút theo cách cũ');
  // What the ledger holds as it was printed needs no draw.
  const pack = chosen(released, 'phieu-trung-thuong').versions[0]!.code;
  expect(recallPaper(other, pack).refusals).toEqual([]);
});

test.each([
  ['of a pack', 'phieu-trung-thuong', ''],
  ['of a term', LESSONS, ''],
  ['of fifteen minutes', 'phieu-trung-thuong', '15'],
  ['of twenty minutes from a term', LESSONS, '20'],
])('a code %s prints the same paper and key after its pool was edited', (_, lessons, minutes) => {
  const before = chosen(released, lessons, minutes);
  for (const [index, { code }] of before.versions.entries()) {
    const after = recallPaper(edited, code);
    expect(after.refusals).toEqual([]);
    expect(wordsOfVersion(after.set!, 0)).toEqual(wordsOfVersion(before, index));
  }
  const fresh = chosen(edited, lessons, minutes);
  expect(fresh.versions[0]!.code, 'the new revision has codes of its own').not.toBe(before.versions[0]!.code);
  expect(wordsOfVersion(fresh, 0)).not.toEqual(wordsOfVersion(before, 0));
  if (minutes) expect(before.versions[0]!.code).toMatch(/^8Z/);
  expect(wordsOf(testPaper(fresh).body).join(' '), 'what is retired is drawn no more').not.toContain(
    'tặng sữa sáu tháng',
  );
});

test('the ledger’s list is what is printed, not a drawing that a later program might make otherwise', () => {
  const cut = released.ledger[0]!.cuts.find(({ lesson, grade }) => lesson === 'phieu-trung-thuong' && grade === 8)!;
  const [code, items] = Object.entries(cut.papers)[0]!;
  const turned = {
    ...released,
    ledger: [{ ...released.ledger[0]!, cuts: [{ ...cut, papers: { [code]: [...items].reverse() } }] }],
  };
  const { set } = recallPaper(turned, code);
  const wanted = setTest(set!.lessons, [{ code, number: 101, items: [...items].reverse() }]);
  expect(wordsOfVersion(set!, 0)).toEqual(wordsOfVersion(wanted, 0));
});

test('a code typed by hand may be in any case, with O for 0; one wrong sign is refused', () => {
  const { code } = chosen(released, 'mao-danh').versions[0]!;
  expect(
    recallPaper(released, ` ${code.toLowerCase().replace('-', '').replaceAll('0', 'o')} `).set?.versions[0]?.code,
  ).toBe(code);
  const wrong = code.slice(0, -1) + (code.endsWith('7') ? '8' : '7');
  expect(recallPaper(released, wrong).refusals[0]?.what).toContain('gõ nhầm');
  expect(recallPaper(released, 'abc').refusals[0]?.what).toContain('không phải mã');
});

test('a lost question or an unknown revision is a Problem, never another paper', async () => {
  const { code, parts } = chosen(released, 'phieu-trung-thuong').versions[0]!;
  const lost = parts[0]!.asked[0]!.question.id;
  const without = {
    ...edited,
    lessons: edited.lessons.map((lesson) => ({
      ...lesson,
      texts: lesson.texts.map((text) => ({
        ...text,
        questions: text.questions.filter(({ id }) => id !== lost),
      })),
    })),
  };
  expect(recallPaper(without, code).refusals[0]?.what).toContain(lost);
  expect(recallPaper({ ...edited, ledger: [] }, code).refusals[0]?.what).toContain('Không tìm thấy');
  const { primary, national } = released.forms.test;
  const choices = national.parts.filter(({ kind }) => kind !== 'true-false');
  const forms = { ...released.forms, test: { primary, national: { ...national, parts: choices } } };
  const formless = { ...released, forms };
  expect(recallPaper(formless, code).refusals[0]?.what).toContain('mẫu đề không còn phần');
  const [short] = chosen(released, 'phieu-trung-thuong', '15').versions;
  expect(recallPaper(formless, short!.code).refusals).toEqual([]);
  const { lengths: _, ...usual } = national;
  const shortless = { ...released, forms: { ...released.forms, test: { primary, national: usual } } };
  expect(recallPaper(shortless, short!.code).refusals[0]?.what).toContain('Mẫu đề 15 phút');
  expect(recallPaper(shortless, code).refusals).toEqual([]);
});

test('a second release says only what is new, and never one before the last', async () => {
  expect(await makeRelease(content, '2026-11-20')).toMatchObject({ problems: [{ rule: 'ngay' }] });
  expect(await makeRelease(content, 'hôm nay')).toMatchObject({ problems: [{ rule: 'ngay' }] });
  const second = await makeRelease(content, '2027-03-01');
  expect(second).toMatchObject({ problems: [] });
  expect('file' in second && second.file).toContain('2027-03-01-1.json');
  expect(await makeRelease(content, '2027-03-02')).toMatchObject({ problems: [], file: null });
  expect((await read()).ledger.map(({ date }) => date)).toEqual(['2026-11-24', '2027-03-01']);
});

test('a release spoilt by hand is a Problem at its place', async () => {
  await edit('releases/2026-11-24-1.json', (text) => text.replace('"grade":8', '"grade":"tám"'));
  const { problems } = await readCurriculum(content);
  expect(problems[0]).toMatchObject({ file: 'content/releases/2026-11-24-1.json' });
  expect(problems[0]!.line).toBeGreaterThan(1);
});
