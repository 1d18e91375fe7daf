import { spawnSync } from 'node:child_process';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { checkContent } from '../src/checks/check-content.ts';
import { writeRun } from '../src/curriculum/grade.ts';
import { importLesson } from '../src/importing/import-lesson.ts';
import { holdForm } from '../src/editor/hold-form.ts';
import { makeAzota } from '../src/targets/azota/azota.ts';
import { makeMoodle } from '../src/targets/moodle/moodle.ts';
import { write } from '../src/word/write.ts';
import { GOLDEN, PROJECT, runScript, scratch } from './folders.ts';
import { goldenLessons } from './lessons.ts';
import { makeDocx, p, r } from './made/docx.ts';

let content: string;
beforeAll(async () => {
  content = path.join(await scratch('new-lesson'), 'content');
  await cp(GOLDEN, content, { recursive: true });
});
const run = async (file: string, bytes: Uint8Array | string, ...more: string[]) => {
  const full = path.join(path.dirname(content), file);
  await writeFile(full, bytes);
  return runScript('new', ['bai', '--tu', full, '--content', content, '--date', '2026-11-28', ...more]);
};

/** What the script does with a file, without its words. */
const bring = async (name: string, bytes: Uint8Array | string, grades: string, slug: string | null = null) => {
  const file = path.join(path.dirname(content), name);
  await writeFile(file, bytes);
  return importLesson({ content, file, grades, title: null, slug, date: '2026-11-28' });
};

test.skipIf(process.platform === 'win32')(
  'the file that is pressed twice for a new lesson asks for what it needs',
  () => {
    const { status, stderr } = spawnSync('sh', [path.join(PROJECT, 'bai-moi.sh'), '--content', content], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    expect(stderr).toMatch(/^Còn thiếu:\n {2}--lop: Cho những lớp nào/);
    expect(status).toBe(1);
  },
);

test('a quiz becomes a draft in the normal form, and what it does not say is told at its place', async () => {
  const [lesson] = await goldenLessons();
  const { code, output } = await run('hoi.xml', makeMoodle(lesson!), '--lop', '4-5', '--id', 'tu-moodle');
  expect(code).toBe(0);
  expect(output).toMatch(
    /Đã ghi .*tu-moodle, ở dạng nháp: lesson\.yaml, lop-4-5\/bai\.mdx, lop-4-5\/cau-hoi\.mdx\. 12 câu hỏi\./,
  );
  for (const told of [
    /lesson\.yaml:5:10 {2}“Các nguồn của bài” .* cần ít nhất 1 mục/,
    /lesson\.yaml:9:11 {2}“Người hoặc nhóm đã duyệt bài”/,
    /bai\.mdx:2:1 .* thiếu “Số phút”/,
    /bai\.mdx:3:13 {2}“Mục tiêu của bài”/,
    /cau-hoi\.mdx:1:1 {2}Thẻ <Question> thiếu “.+” \(objective\)/,
    /cau-hoi\.mdx:72:1 {2}Việc “a” của câu “tu-moodle-45-07” chưa có lời giải thích/,
  ])
    expect(output).toMatch(told);
  const { content: checked } = await checkContent(content);
  expect((await holdForm.check(checked)).filter(({ file }) => file.includes('tu-moodle'))).toEqual([]);
});

test('a Word file in Azota’s form and a lesson of Word’s become drafts; a lesson that is there stays as it is', async () => {
  const [lesson] = await goldenLessons();
  expect(await bring('de.docx', await write(makeAzota(lesson!)), '8', 'tu-azota')).toMatchObject({
    files: expect.arrayContaining(['lop-8/cau-hoi.mdx']),
    questions: 17,
  });
  const plain = await run('Chậm lại.docx', makeDocx(p(r('Chậm lại, rồi hỏi mẹ.'))), '--lop', '3');
  expect(plain.code).toBe(0);
  const file = path.join(content, 'lessons/cham-lai/lop-3/bai.mdx');
  expect(await readFile(file, 'utf8')).toBe('---\ngrades: 3\nobjectives: []\n---\n\nChậm lại, rồi hỏi mẹ.\n');
  expect(await bring('Chậm lại.docx', makeDocx(p(r('Khác.'))), '3')).toMatchObject({
    problems: [
      {
        what: expect.stringMatching(/Đã có bài trong .*cham-lai/),
        why: expect.stringContaining('không bao giờ bị ghi đè'),
      },
    ],
  });
  expect(await readFile(file, 'utf8')).toContain('Chậm lại, rồi hỏi mẹ.');
});

test('once what is required is written, the draft’s wrong answers are asked which misconception they catch', async () => {
  const file = path.join(path.dirname(content), 'mot-cau.docx');
  await writeFile(file, makeDocx(['Câu 1. Em làm gì?', 'A. Gửi phí', 'B. Hỏi mẹ', 'Đáp án: B']));
  await importLesson({ content, file, grades: '5', title: 'Một câu', slug: null, date: '2026-11-28' });
  const folder = path.join(content, 'lessons/mot-cau');
  const edit = async (name: string, ...changes: [string, string][]) => {
    const text = await readFile(path.join(folder, name), 'utf8');
    await writeFile(
      path.join(folder, name),
      changes.reduce((all, [from, to]) => all.replace(from, to), text),
    );
  };
  const source =
    '\n  - { id: a, title: Bài báo, publisher: Báo mẫu, number: 1/MAU, read: 2026-11-28, mark: CONFIRMED }';
  await edit(
    'lesson.yaml',
    ['summary: ""', 'summary: Hỏi mẹ trước.'],
    ['forms: []', 'forms: [B10]'],
    ['sources: []', `sources:${source}`],
    ['reviewer: ""', 'reviewer: Nhóm mẫu'],
  );
  await edit('lop-5/bai.mdx', [
    'objectives: []',
    'minutes: 35\nobjectives:\n  - { id: hoi, type: kien-thuc, text: Nêu được việc cần làm }',
  ]);
  await edit('lop-5/cau-hoi.mdx', ['kind="single"', 'kind="single" objective="hoi" level="biet"']);
  const { problems, notes } = await checkContent(content);
  const told = (list: typeof notes) =>
    list
      .filter(({ file: name }) => name.includes('mot-cau'))
      .map(({ rule, line, column }) => `${rule} ${line}:${column}`);
  expect(told(notes)).toContain('ngo-nhan-thieu 5:1');
  expect(told(problems)).toEqual(expect.arrayContaining(['vi-sao 5:1', 'vi-sao 6:1']));
});

test('all that is missing is told at once; what is refused is one sentence at its place; nothing is written', async () => {
  const before = await readdir(path.join(content, 'lessons'));
  const none = await runScript('new', ['bai', '--tu', 'a.docx', '--content', content]);
  expect(none.code).toBe(1);
  expect(none.output).toMatch(/^Thiếu --lop: /);
  expect(await bring('hong.xml', '<?xml version="1.0"?>\n<quiz>\n  <question>', '4')).toMatchObject({
    problems: [
      {
        file: expect.stringContaining('hong.xml'),
        line: 3,
        what: expect.stringMatching(/^Tệp Moodle XML không đọc được: cú pháp XML hỏng/),
      },
    ],
  });
  expect(await readdir(path.join(content, 'lessons'))).toEqual(before);
});

test('help is for each thing that can be new, and for all of them', async () => {
  const [all, lesson, alert] = await Promise.all([
    runScript('new', ['--help']),
    runScript('new', ['bai', '--help']),
    runScript('new', ['canh-bao', '--help']),
  ]);
  expect([all.code, lesson.code, alert.code]).toEqual([0, 0, 0]);
  expect(all.output).toMatch(/new -- bai --tu[^]*new -- canh-bao/);
  expect(lesson.output).toMatch(/--tu[^]*--lop[^]*--ten[^]*--id/);
  expect(alert.output).toMatch(/--trick/);
  const wrong = await runScript('new', ['bao-cao']);
  expect(wrong.code).toBe(1);
  expect(wrong.output).toContain('Không hiểu “bao-cao”. Nay viết mới được: bai, canh-bao.');
});

const ANSWERS = {
  ten: 'Cuộc gọi “lạ” lúc tối',
  summary: 'Em biết gác máy khi có người lạ giục.',
  objective: 'Nêu được dấu hiệu của một cuộc gọi lừa',
  trick: 'Người lạ gọi điện, giục đọc "mã" <ngay> {lúc này}.',
  signs: 'Giục đọc mã *ngay*; Bảo giữ kín; Doạ khoá máy',
  'source-title': 'Bài báo mẫu',
  'source-publisher': 'Báo mẫu',
  'source-address': 'https://bao-mau.example/goi-la',
  fact: 'Công an nhắc không đọc <mã> cho ai.',
};
const begin = (lop: string, answers: Record<string, string>, ...more: string[]) =>
  runScript('new', [
    ...['bai', '--lop', lop, '--content', content, '--date', '2026-11-28', ...more],
    ...Object.entries(answers).flatMap(([name, value]) => [`--${name}`, value]),
  ]);

test.each([
  ['1-3', 'nho', ['1-2', '3'], 35, true],
  ['6-7', 'lon', ['6-7'], 45, false],
])(
  'a few answers make a lesson of %s that passes every rule as a draft',
  async (lop, id, groups, minutes, pictured) => {
    const { code, output } = await begin(lop, ANSWERS, '--id', id);
    expect(output).toContain(`${id}, ở dạng nháp: lesson.yaml, lop-${groups[0]}/bai.mdx`);
    expect(code).toBe(0);
    const { problems, content: checked } = await checkContent(content);
    expect(problems.filter(({ file }) => file.includes(`/${id}/`))).toEqual([]);
    expect((await holdForm.check(checked)).filter(({ file }) => file.includes(`/${id}/`))).toEqual([]);
    const lesson = checked.curriculum.lessons.find(({ slug }) => slug === id)!;
    expect(lesson.status).toBe('draft');
    const texts = lesson.texts.map((text) => [writeRun(text.grades), text.minutes, text.questions.length]);
    expect(texts).toEqual(groups.map((group) => [group, minutes, 3]));
    const asked = await readFile(path.join(content, `lessons/${id}/lop-${groups[0]}/cau-hoi.mdx`), 'utf8');
    expect(asked.includes('picture=')).toBe(pictured);
    const words = JSON.stringify(lesson);
    expect(words, 'whatever signs an answer has, it stays words').toContain('giục đọc \\"mã\\" <ngay> {lúc này}.');
    expect(words).not.toMatch(/«|undefined/);
  },
);

test('of a lesson that begins all that is missing is told at once, and what is there is not written over', async () => {
  const { ten } = ANSWERS;
  const { code, output } = await begin('8', { ten });
  expect(code).toBe(1);
  for (const name of ['summary', 'objective', 'signs', 'source-title', 'fact']) expect(output).toContain(`--${name}:`);
  const there = await begin('8', ANSWERS, '--id', 'mau');
  expect([there.code, there.output]).toEqual([1, expect.stringMatching(/Đã có bài trong [^]*Không có gì được ghi\./)]);
  expect(await bring('Rời.docx', makeDocx(p(r('Rời nhau.'))), '3, 8')).toMatchObject({
    problems: [{ what: expect.stringContaining('không phải một lớp hay các lớp liền nhau') }],
  });
});
