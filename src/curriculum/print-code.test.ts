import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeLesson, writeCode } from './paper-code.ts';
import { readPrintCode, writePrintCode } from './print-code.ts';
import { cases } from '../../test/laws.ts';

const lesson = fc.record({
  slug: fc.stringMatching(/^[a-z]{1,8}(-[a-z0-9]{1,8}){0,3}$/),
  revision: fc.integer({ min: 1, max: 300 }),
});
const print = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.array(lesson, { minLength: 1, maxLength: 4 }));

test('a code typed in any case, with any hyphens, O for 0 and I or L for 1, says its grade, lessons and revisions', () => {
  fc.assert(
    fc.property(print, ([grade, lessons]) => {
      const read = { grade, lessons: lessons.map(({ slug, revision }) => codeLesson(slug, revision)) };
      const code = writePrintCode(grade, lessons);
      const typed = ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')}`;
      expect([readPrintCode(code), readPrintCode(typed)]).toEqual([read, read]);
    }),
    cases(),
  );
});

test('one wrong sign never passes for another print', () => {
  const code = writePrintCode(8, [{ slug: 'phieu-trung-thuong', revision: 2 }]);
  expect(code).toMatch(/^8[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]$/);
  for (const place of [0, 1, 2, 3, 4, 6]) {
    for (const sign of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
      if (sign !== code[place])
        expect(readPrintCode(code.slice(0, place) + sign + code.slice(place + 1))).toHaveProperty('wrong');
    }
  }
});

test('the code of a test paper tells its lessons as well', () => {
  const lessons = [codeLesson('mao-danh', 3), codeLesson('phieu-trung-thuong', 1)];
  expect(readPrintCode(writeCode({ grade: 11, lessons, version: 104 }))).toMatchObject({ grade: 11, lessons });
});

test('what is no code is told apart from a slip of the hand', () => {
  expect([readPrintCode(''), readPrintCode('xin chào'), readPrintCode('8ABC')]).toEqual(
    Array(3).fill({ wrong: 'form' }),
  );
  expect(readPrintCode('8ABCDU')).toEqual({ wrong: 'form' });
});
