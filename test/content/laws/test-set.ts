/** What must hold of a test drawn from a lesson, or from all lessons of a grade. */
import { expect } from 'vitest';
import { isNational } from '../../../src/curriculum/grade.ts';
import { toPool } from '../../../src/curriculum/ledger.ts';
import { wordsOf } from '../../../src/document/paper.ts';
import { loadFonts } from '../../../src/print/fonts.ts';
import { measurePages } from '../../../src/print/print.ts';
import { keyPaper } from '../../../src/teaching/key.ts';
import { matrixPaper } from '../../../src/teaching/matrix.ts';
import { testPaper } from '../../../src/teaching/test-paper.ts';
import { testPapers } from '../../../src/targets/test-targets.ts';
import { kindOf, kinds } from '../../../src/questions/kinds.ts';
import { isRight } from '../../../src/questions/question.ts';
import type { Asked, TestSet } from '../../../src/teaching/test-set.ts';
import { timeOf } from '../../../src/teaching/test-time.ts';
import { holdTogether, optionTexts } from '../../hold-test-together.ts';
import type { Laws } from './law.ts';

export const testSetLaws: Laws<TestSet> = {
  'in every version of every test the key marks the option whose text is right, and sheet, key and paper agree':
    holdTogether,

  'the points of every test sum to exactly ten, in steps of a quarter, and paper, key and matrix say so': (set) => {
    for (const { parts } of set.versions) {
      const points = parts.flatMap(({ asked }) => asked.map((one) => one.points));
      expect(points.reduce((a, b) => a + b, 0)).toBe(10);
      for (const each of points) expect(each * 4).toBe(Math.max(1, Math.round(each * 4)));
    }
    if (isNational(set.grade)) expect(wordsOf(matrixPaper(set).body).join(' ')).toMatch(/Tổng số điểm .* 10 /);
  },

  'the key says what an answer that is right in part earns, or that words judge and no mark is written anywhere': (
    set,
  ) => {
    const key = wordsOf(keyPaper(set).body).join(' ');
    if (set.form.judged === 'words') {
      expect(key).toContain('Nhận xét bằng lời, không cho điểm.');
      for (const paper of testPapers(set)) expect(wordsOf(paper.body).join(' ')).not.toMatch(/\d điểm/);
      return;
    }
    for (const { part, asked } of set.versions[0]!.parts) {
      if (part.kind === 'multiple') expect(key).toContain('Chọn đủ và đúng cả mới được điểm.');
      if (part.kind !== 'order' && part.kind !== 'match') continue;
      // All in place earn the question's points, whatever the steps before are rounded to.
      const [, last] = /làm tròn đến 0,25: đúng (?:[^.]*; )?([^;.]+ điểm)\./.exec(
        key.slice(key.indexOf(part.kind === 'order' ? 'Mỗi chữ cái đúng chỗ' : 'Mỗi cặp ghép đúng')),
      )!;
      expect(last).toContain(` ${String(asked[0]!.points).replace('.', ',')} điểm`);
    }
    expect(key).not.toContain('Nhận xét bằng lời');
  },

  'the key says what a pupil may be thinking who takes a wrong option or statement, and no other paper of the test does':
    (set) => {
      const thought = (myth: string, i: number) => `ngộ nhận số ${i} ${myth}`;
      const told = ({ lesson, ...rest }: Asked): Asked => {
        const myths = Object.keys(lesson.myths).map((myth, i) => [myth, thought(myth, i)]);
        return { ...rest, lesson: { ...lesson, myths: Object.fromEntries(myths) } };
      };
      const versions = set.versions.map(({ parts, ...rest }) => ({
        ...rest,
        parts: parts.map((part) => ({ ...part, asked: part.asked.map(told) })),
      }));
      const key = wordsOf(keyPaper({ ...set, versions }).body).join(' ');
      for (const { question, lesson } of versions[0]!.parts.flatMap(({ asked }) => asked))
        for (const [name, part] of kindOf(question).paper.named(question))
          if (part.myth && part.myth !== 'none' && !isRight(part))
            expect(key, question.id).toMatch(
              new RegExp(`${name.slice(0, 1)}[.)]( \\S[.)])* “${lesson.myths[part.myth]}”`),
            );
      for (const paper of testPapers({ ...set, versions }))
        if (paper.kind !== 'key') expect(wordsOf(paper.body).join(' '), paper.kind).not.toContain('ngộ nhận số');
    },

  'versions ask the same questions in different orders': (set) => {
    const ids = set.versions.map(({ parts }) => parts.flatMap(({ asked }) => asked.map(({ question }) => question.id)));
    for (const one of ids) expect([...one].sort()).toEqual([...ids[0]!].sort());
    const orders = set.versions.map(({ parts }) =>
      JSON.stringify(parts.map(({ asked }) => asked.map(({ question }) => [question.id, optionTexts(question)]))),
    );
    expect(new Set(orders).size).toBe(set.versions.length);
  },

  'statements a to d and the pieces of an order or a match stand in another order in every version of a pack, and never as they are right':
    (set) => {
      const orders = new Map<string, Set<string>>();
      for (const { parts } of set.versions)
        for (const { question } of parts.flatMap(({ asked }) => asked)) {
          const dealt = question.kind === 'true-false' ? question.options.map(({ id }) => id) : question.lettered;
          if (!dealt) continue;
          orders.set(question.id, (orders.get(question.id) ?? new Set()).add(dealt.join(' ')));
          if (kinds[question.kind].test?.deals === 'puzzle') expect(dealt).not.toEqual(toPool(question).parts);
        }
      for (const [id, different] of orders) expect(different.size, id).toBe(set.versions.length);
    },

  'from grade 4 a test has an answer sheet, of one page': (set) => {
    const sheets = testPapers(set).filter(({ kind }) => kind === 'answer-sheet');
    expect(sheets.map((sheet) => measurePages(sheet, loadFonts()))).toEqual(set.grade < 4 ? [] : [1]);
  },

  'from grade 6 matrix and specification take one page for one lesson, and one more for three': (set) => {
    if (set.grade < 6) return;
    const { length } = set.lessons;
    const most = length === 1 ? 1 : 1 + Math.ceil(length / 3);
    expect(measurePages(matrixPaper(set), loadFonts())).toBeLessThanOrEqual(most);
  },

  'a test says how long it takes, in fives of minutes, and fits a period': (set) => {
    expect(timeOf(set) % 5).toBe(0);
    expect(timeOf(set)).toBeGreaterThanOrEqual(15);
    expect(timeOf(set)).toBeLessThanOrEqual(set.lessons[0]!.period * set.form.periods);
    expect(wordsOf(testPaper(set).body).join(' ')).toContain(`Thời gian làm bài: ${timeOf(set)} phút`);
  },
};
