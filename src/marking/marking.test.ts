/** From what was read to points, the class and what it should practise. */
import { beforeAll, expect, test } from 'vitest';
import type { Curriculum } from '../curriculum/curriculum.ts';
import { letterOf } from '../document/paper.ts';
import { statementName } from '../questions/on-paper.ts';
import { sheetCode } from '../teaching/answer-sheet.ts';
import { layoutSheet } from '../teaching/sheet/layout.ts';
import { drawTest, type Version } from '../teaching/test-set.ts';
import { cutAll } from '../curriculum/cut.ts';
import { sampleCurriculum } from '../../test/lessons.ts';
import { analyse } from './analyse.ts';
import { classTable, doubled, readNames } from './class-table.ts';
import { pupilNumber, rowName, type MarkedSheet } from './marked-sheet.ts';
import { rectOf } from './read-sheet.ts';
import { recallTest, type MarkedTest } from './recall-sheet.ts';
import { scoreSheet } from './score-sheet.ts';
import { DENSITY } from './straighten.ts';
import { writeCsv } from './write-csv.ts';

let curriculum: Curriculum;
let marked: MarkedTest;
beforeAll(async () => {
  curriculum = await sampleCurriculum();
  const lessons = cutAll(curriculum).filter(({ grade }) => grade === 8);
  marked = recallTest(curriculum, sheetCode(drawTest(lessons))).test!;
});

/** A sheet on which all is right that the rules say, the rest wrong or blank. */
function fillSheet(
  version: Version,
  number: number,
  right: (place: string, statement?: number) => boolean,
): MarkedSheet {
  const digits = String(number).padStart(3, '0');
  const rows: MarkedSheet['rows'] = { version: [String(version.number)] };
  for (const i of [0, 1, 2]) rows[`number-${i}`] = [digits[i]!];
  const written: MarkedSheet['written'] = {};
  const back: MarkedSheet['back'] = {};
  for (const { numeral, part, asked, points } of version.parts)
    for (const { number: own, question } of asked) {
      const place = `${numeral}.${own}`;
      if (question.kind === 'single') {
        // The same option in every version, whatever its letter there.
        const [wished] = question.options
          .filter((option) => option.right === right(place))
          .sort((a, b) => (a.id < b.id ? -1 : 1));
        rows[place] = [letterOf(question.options.indexOf(wished!))];
      } else if (question.kind === 'true-false')
        question.options.forEach((option, i) => {
          rows[place + statementName(i)] = [option.right === right(place, i) ? 'Đ' : 'S'];
        });
      else if (part.kind === 'essay') back[numeral] = right(numeral) ? points : 0;
      else written[place] = right(place) ? 1 : 0;
    }
  return { id: number, rows, written, back };
}

test('a sheet’s code alone brings back the test it was printed for, in all its versions', () => {
  const set = drawTest(cutAll(curriculum).filter(({ grade }) => grade === 8));
  const said = ({ versions }: { versions: readonly Version[] }) =>
    versions.map(({ number, parts }) => [
      number,
      parts.map(({ asked }) =>
        asked.map(({ question, points }) => [
          question.id,
          points,
          'options' in question && question.options.map(({ id }) => id),
        ]),
      ),
    ]);
  expect(said(marked.set)).toEqual(said(set));
});

test('a code that was never issued is refused in one sentence', () => {
  const { test: none, refusals } = recallTest(curriculum, {
    grade: 8,
    lessons: [{ key: 1, revision: 1 }],
    version: 101,
    count: 4,
  });
  expect(none).toBeUndefined();
  expect(refusals[0]!.what).toMatch(/^Không tìm thấy bài/);
});

test('every row that a sheet has is one that scoring asks for: all right is ten, all wrong is nought, in every version', () => {
  const names = new Set(marked.layout.groups.map(({ asks }) => rowName(asks)));
  for (const version of marked.set.versions) {
    const all = fillSheet(version, 7, () => true);
    expect(new Set(Object.keys(all.rows))).toEqual(names);
    expect(Object.keys(all.written).sort()).toEqual(marked.layout.written.map(({ place }) => place).sort());
    expect(scoreSheet(all, marked)!.total).toBe(10);
    expect(
      scoreSheet(
        fillSheet(version, 7, () => false),
        marked,
      )!.total,
    ).toBe(0);
  }
});

test('one, two, three and four right statements of a question of one point earn 0.1, 0.25, 0.5 and 1', () => {
  const [version] = marked.set.versions;
  const part = version!.parts.find(({ part: { kind } }) => kind === 'true-false')!;
  expect(part.asked[0]!.points).toBe(1);
  const place = `${part.numeral}.1`;
  const earned = [0, 1, 2, 3, 4].map((count) => {
    const sheet = fillSheet(version!, 1, (own, i) => own === place && i! < count);
    return scoreSheet(sheet, marked)!.earned.find((one) => one.place === place)!.points;
  });
  expect(earned).toEqual([0, 0.1, 0.25, 0.5, 1]);
});

test('a blank answer earns nothing; one that nobody has looked at leaves the sum open', () => {
  const sheet = fillSheet(marked.set.versions[0]!, 1, () => true);
  sheet.rows['I.1'] = [];
  expect(scoreSheet(sheet, marked)!.total).toBe(9.75);
  sheet.rows['I.1'] = null;
  expect(scoreSheet(sheet, marked)!.total).toBeNull();
  sheet.rows.version = null;
  expect(scoreSheet(sheet, marked)).toBeNull();
  sheet.rows['number-0'] = null;
  expect(pupilNumber(sheet)).toBeNull();
});

/** A class of twelve: the first six have all right, the others all but the first part, or the first statement. */
const wholeClass = (): MarkedSheet[] =>
  Array.from({ length: 12 }, (_, i) =>
    fillSheet(marked.set.versions[i % 4]!, i + 1, (place) => i < 6 || !place.startsWith('I.')),
  );

test('the class is a table in the order of its numbers, and as CSV no cell is a formula', () => {
  const rows = classTable(wholeClass().reverse(), marked, readNames('1 Nguyễn An\n2\tTrần "Bé"; Bình\n=HYPERLINK'));
  expect(rows[0]).toEqual(['Số báo danh', 'Họ và tên', 'Mã đề', 'Phần I', 'Phần II', 'Phần III', 'Phần IV', 'Điểm']);
  expect(rows[1]).toEqual([1, 'Nguyễn An', 101, 3, 2, 2, 3, 10]);
  expect(rows[12]!.slice(0, 4)).toEqual([12, '', 104, 0]);
  const csv = writeCsv([...rows, ['=1+1', 'a;b', 0.25]]);
  expect(csv).toMatch(/^\ufeffSố báo danh;Họ và tên;/);
  expect(csv).toContain('\r\n\'=1+1;"a;b";0,25\r\n');
});

test('two sheets with one number are told by that number', () => {
  const sheets = wholeClass();
  expect(doubled(sheets)).toEqual([]);
  expect(doubled([...sheets, sheets[4]!, sheets[4]!])).toEqual([5]);
});

test('names are read as they are typed or copied out of a table', () => {
  expect(readNames('1. Nguyễn An\n02\tTrần Bình\n\n3;Lê Chi\n"4","Phạm Dũng"')).toEqual({
    1: 'Nguyễn An',
    2: 'Trần Bình',
    3: 'Lê Chi',
    4: 'Phạm Dũng',
  });
  expect(readNames('Nguyễn An\nTrần Bình')).toEqual({ 1: 'Nguyễn An', 2: 'Trần Bình' });
  expect(readNames('')).toEqual({});
});

test('what half the class has wrong is told: how hard, how it parts the strong from the weak, which wrong choice', () => {
  const { questions, again } = analyse(wholeClass(), marked);
  const hard = questions.filter(({ place }) => place.startsWith('I.'));
  for (const { ease, discrimination, wrong, sheets } of hard) {
    expect([ease, sheets]).toEqual([0.5, 12]);
    expect(discrimination).toBe(1);
    expect(wrong!.count).toBe(6);
    expect(wrong!.text.length).toBeGreaterThan(2);
  }
  for (const { ease, wrong } of questions.filter(({ place }) => !place.startsWith('I.')))
    expect([ease, wrong]).toEqual([1, null]);
  expect(again.length).toBeGreaterThan(0);
  for (const { ease, objective } of again) {
    expect(ease).toBeLessThan(0.6);
    expect(objective).not.toBe('');
  }
});

test('a few sheets say nothing of how a question parts the strong from the weak', () => {
  expect(analyse(wholeClass().slice(0, 5), marked).questions.map(({ discrimination }) => discrimination)).not.toContain(
    0,
  );
  expect(analyse([], marked)).toMatchObject({ again: [] });
});

test('the part of a sheet that shows a row of bubbles shows what is printed beside them: the mã đề whole, every digit', () => {
  const versions = (count: number) => Array.from({ length: count }, (_, i) => ({ number: 101 + i, parts: [] }));
  const parts = marked.set.versions[0]!.parts;
  for (const [count, digits] of [
    [2, 0],
    [4, 0],
    [12, 0],
    [24, 3],
  ] as const) {
    const layout = layoutSheet(
      8,
      versions(count).map((one) => ({ ...one, parts })),
    );
    const rows = layout.groups.filter(({ asks }) => !('place' in asks));
    expect(rows).toHaveLength(3 + (digits || 1));
    for (const group of rows) {
      const bubbles = group.bubbles.map((one) => ({ ...one, x: one.x * DENSITY, y: one.y * DENSITY, ring: 1 }));
      const { x, width } = rectOf({ group, bubbles, astray: false }, layout.labels);
      for (const { value, y } of group.bubbles) {
        const own = layout.labels.filter(
          (label) => label.text === value && Math.abs(label.y - label.size / 2 - y) < 0.1,
        );
        // A number of three digits is set 6 mm wide.
        const shown = own.filter((label) => label.x >= x && label.x + (value.length > 1 ? 6 : 1) <= x + width);
        expect(shown.length, `${rowName(group.asks)} ${value} of ${count}`).toBeGreaterThan(0);
      }
    }
    const [answer] = layout.groups.filter(({ asks }) => asks.of === 'choice');
    const own = answer!.bubbles.map((one) => ({ ...one, x: one.x * DENSITY, y: one.y * DENSITY, ring: 1 }));
    const { width } = rectOf({ group: answer!, bubbles: own, astray: false }, layout.labels);
    expect(width, 'and nothing of its neighbours').toBeLessThan(4 * 6.5 + 3);
  }
});
