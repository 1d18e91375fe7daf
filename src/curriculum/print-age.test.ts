import { expect, test } from 'vitest';
import { lessonKey, revisionKey } from './paper-code.ts';
import { tellAge, type Printed } from './print-age.ts';
import { writePrintCode } from './print-code.ts';

const lesson = (slug: string, count: number): Printed => ({
  key: lessonKey(slug),
  grades: [4, 5],
  title: slug,
  revisions: Array.from({ length: count }, (_, i) => ({
    date: `2026-01-${String((i % 28) + 1).padStart(2, '0')}`,
    changed: `Lần ${i + 1}`,
  })),
});
const codeOf = (slug: string, revision: number) => writePrintCode(5, [{ slug, revision }]);

test('a print of the latest revision is current', () => {
  expect(tellAge(codeOf('mau', 3), [lesson('khac', 9), lesson('mau', 3)])).toMatchObject({
    grade: 5,
    lessons: [{ state: 'current', number: 3, since: [] }],
  });
});

test('an older print is told what changed since', () => {
  expect(tellAge(codeOf('mau', 1), [lesson('mau', 3)])).toMatchObject({
    lessons: [{ state: 'old', number: 1, since: [{ changed: 'Lần 2' }, { changed: 'Lần 3' }] }],
  });
});

test('a print newer than this page is not called old', () => {
  expect(tellAge(codeOf('mau', 4), [lesson('mau', 3)])).toMatchObject({ lessons: [{ state: 'ahead' }] });
});

test('a revision beyond the code’s range is still the latest that fits', () => {
  expect(revisionKey(130)).toBe(3);
  expect(tellAge(codeOf('mau', 130), [lesson('mau', 131)])).toMatchObject({
    lessons: [{ state: 'old', number: 130, since: [{ changed: 'Lần 131' }] }],
  });
});

test('a code of no lesson, of another grade, or mistyped says so', () => {
  expect(tellAge(codeOf('la', 1), [lesson('mau', 3)])).toEqual({ wrong: 'unknown' });
  expect(tellAge(writePrintCode(9, [{ slug: 'mau', revision: 1 }]), [lesson('mau', 3)])).toEqual({ wrong: 'unknown' });
  expect(tellAge('5', [lesson('mau', 3)])).toEqual({ wrong: 'form' });
});

test('a print of several lessons is told about each', () => {
  const code = writePrintCode(4, [
    { slug: 'mot', revision: 1 },
    { slug: 'hai', revision: 2 },
  ]);
  expect(tellAge(code, [lesson('hai', 2), lesson('mot', 2)])).toMatchObject({
    lessons: [{ state: 'old' }, { state: 'current' }],
  });
});

test('a print is no older for what was changed for other grades', () => {
  const one = lesson('mau', 3);
  one.revisions[1]!.grades = [4];
  one.revisions[2]!.grades = [5];
  expect(tellAge(codeOf('mau', 1), [one])).toMatchObject({
    lessons: [{ state: 'old', since: [{ changed: 'Lần 3' }] }],
  });
  one.revisions[2]!.grades = [4];
  expect(tellAge(codeOf('mau', 1), [one])).toMatchObject({ lessons: [{ state: 'current', number: 1, since: [] }] });
});
