import { expect, test } from 'vitest';
import { spanText, wordsOf, type PaperNode } from '../src/document/paper.ts';
import { loadFonts } from '../src/print/fonts.ts';
import { layBody } from '../src/print/lay-body.ts';
import { measureFill } from '../src/print/print.ts';
import { makeCertificate } from '../src/teaching/certificate.ts';
import { makeActivity } from '../src/teaching/office/activity.ts';
import { makeCoverage } from '../src/teaching/office/coverage.ts';
import { makeStanding } from '../src/teaching/office/standing.ts';
import { concernsOf, headOf } from '../src/teaching/office/standing-words.ts';
import { write } from '../src/word/write.ts';
import { flatten } from './flatten-paper.ts';
import { goldenLessons } from './lessons.ts';
import { goldenReport, holdCoverage, holdOfficeWords, sampleReport } from './office.ts';
import { paragraphsOf, readDocx } from './read-docx.ts';

/** The golden lesson's report has cells that are owed, the sample's has lessons in them. */
const reports = async () => [await goldenReport(), await sampleReport()];

test('on paper every cell says in black and white what the coverage says, each empty one with its reason, one that waits with its day', async () => {
  const marks = new Set((await reports()).flatMap(holdCoverage));
  expect([...marks].sort()).toEqual(['1', '2', '3', '–', '□']);
  expect(wordsOf(makeCoverage(await goldenReport()).body).join(' ')).toContain('Hẹn đến 31/12/2099');
});

test('an activity report carries out a letter that its office names: none is named for it', async () => {
  for (const report of await reports()) {
    const letters = report.form.activity.opening.filter((line) => /văn bản|công văn/i.test(line));
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatch(/số …+ ngày …+ tháng …+ năm 20…+ của …+/);
  }
});

test('no paper of an office says an id of ours, a mark, or what is MEMORY', async () => {
  for (const report of await reports()) holdOfficeWords(report);
});

test('the status report tells the day it is true of, and every question, answered or not', async () => {
  const report = await goldenReport();
  const paper = makeStanding(report);
  expect(paper.footer).toContain('28/11/2026');
  const heads = paper.body.flatMap((node) =>
    node.type === 'heading' && node.level === 2 ? [spanText(node.spans)] : [],
  );
  expect(heads.map((head) => head.replace(/ \(\d+\)$/, ''))).toEqual([
    'Cảnh báo sắp hết hiệu lực',
    'Nơi giúp đỡ phải kiểm tra lại',
    'Bản in đã cũ',
    'Bài đến hạn đọc lại',
    'Nguồn phải mở lại',
    'Bài chưa ghi người đọc lần hai',
    'Bài còn nợ chất lượng',
    'Số đo của từng bài',
  ]);
});

test('the activity report in Word has the form of a letter, all that was published, and blanks for what only people know', async () => {
  const report = await goldenReport();
  const paper = makeActivity(report);
  const text = paragraphsOf(readDocx(await write(paper))).map((one) => one.text.replaceAll('\u00a0', ' '));
  const all = text.join('\n');
  for (const part of [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    ...report.office.letterhead,
    report.form.activity.number,
    report.form.activity.about,
    'Kính gửi',
    'Nơi nhận:',
    'Lưu: VT.',
    './.',
    ...report.work.lessons.map(({ lesson }) => lesson),
    ...report.work.warnings.map(({ title }) => title),
  ])
    expect(all).toContain(part);
  // No number of a document, no day of signing, no count of pupils is made up.
  for (const ask of report.form.activity.results) expect(text[text.indexOf(ask) + 1]).toMatch(/^…+$/);
  expect(all).toMatch(/ngày …+ tháng …+ năm 20…+/);
});

test('a commune reports in its own name, with what was told and taken back; lines for a school to fill in are the school’s', async () => {
  const report = await goldenReport();
  const [warning] = report.work.warnings;
  const told = (letterhead: string[]) =>
    wordsOf(
      makeActivity({
        ...report,
        office: { ...report.office, letterhead },
        work: { ...report.work, warnings: [{ ...warning!, withdrawn: '2026-11-30' }] },
      }).body,
    )
      .join(' ')
      .replaceAll('\u00a0', ' ');
  const commune = told(['UBND XÃ NẬM NUNG', 'TRƯỜNG ………………']);
  expect(commune).toMatch(/^UBND XÃ NẬM NUNG CỘNG HÒA/);
  expect(commune).toContain('Đã rút 30/11/2026');
  expect(told(['UBND XÃ ………………', 'TRƯỜNG ………………'])).toMatch(/^UBND XÃ …+ TRƯỜNG …+ CỘNG HÒA/);
});

test('in the head of a report no line is broken: neither the motto nor what is to be filled in', async () => {
  const paper = makeActivity(await sampleReport());
  const [head] = paper.body;
  const lines = layBody({ ...paper, body: [head!] }, loadFonts()).flatMap((piece) =>
    piece.kind === 'row' ? piece.cells.flatMap((cell) => cell.pieces.filter(({ kind }) => kind === 'line')) : [],
  );
  expect(lines).toHaveLength(flatten([head!]).filter(({ type }) => type === 'paragraph').length);
});

test('who signs has nearly three centimetres for hand and stamp', async () => {
  const { body } = makeActivity(await goldenReport());
  const [lesson] = await goldenLessons();
  for (const [nodes, times] of [
    [body, 1],
    [makeCertificate(lesson!).body, 2],
  ] as const) {
    const rooms = flatten(nodes).flatMap((node) => (node.type === 'drawing' && node.bare ? [node.height] : []));
    expect(rooms).toHaveLength(times);
    expect(Math.min(...rooms)).toBeGreaterThan(25);
  }
  const signs: PaperNode = { type: 'drawing', height: 28, bare: true };
  const paper = { ...makeActivity(await goldenReport()), body: [signs] };
  expect(measureFill(paper, loadFonts())[0]! * 257).toBeGreaterThan(27); // of a page's 257 mm
});

test('a concern that one line tells of many lessons counts the lessons', async () => {
  const report = await sampleReport();
  const concern = concernsOf(report).find(({ id }) => id === 'nguoi-doc')!;
  expect(headOf(concern)).toMatch(
    report.standing.unread.length ? new RegExp(`\\(${report.standing.unread.length}\\)$`) : /hai$/,
  );
  const one = { ...concern, items: ['Cả 3 bài đã đăng'], count: 3 };
  expect(headOf(one)).toBe(`${concern.name} (3)`);
});
