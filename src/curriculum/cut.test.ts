import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readCurriculum } from '../reading/read-curriculum.ts';
import type { Curriculum } from './curriculum.ts';
import { cut, cutAll } from './cut.ts';
import { textOf } from './tree.ts';

let golden: Curriculum;
beforeAll(async () => {
  golden = (await readCurriculum(path.resolve('test/golden/content'))).curriculum!;
});
const cutOf = (grade: number) => cut(golden, golden.lessons[0]!, grade)!;

test('a cut holds what is written for its grade and nothing written for another', () => {
  expect(textOf(cutOf(4).body)).toContain('Lớp 4 làm thêm');
  expect(textOf(cutOf(4).body)).not.toContain('Lớp 5 làm thêm');
  expect(textOf(cutOf(5).body)).toContain('Lớp 5 làm thêm');
  expect(JSON.stringify(cutOf(4).body)).not.toContain('"Grades"');
});

test('a grade has only its own outcomes, and no MEMORY one', () => {
  expect(cutOf(4).outcomes.map(({ id }) => id)).toEqual(['D4.1']);
  const text = golden.lessons[0]!.texts[0]!;
  const withMemory = { ...golden.lessons[0]!, texts: [{ ...text, outcomes: ['D5.1', 'D5.2'] }] };
  expect(cut(golden, withMemory, 5)!.outcomes.map(({ id }) => id)).toEqual(['D5.1']);
});

test('a retired question is not asked, and one for another grade neither', () => {
  expect(cutOf(4).questions.map(({ id }) => id)).toContain('mau-06');
  expect(cutOf(5).questions.map(({ id }) => id)).not.toContain('mau-06');
  expect(cutOf(4).questions.map(({ id }) => id)).not.toContain('mau-07');
});

test('a MEMORY source or contact is not in a cut', () => {
  const lesson = golden.lessons[0]!;
  const doubtful = { ...lesson, sources: lesson.sources.map((source) => ({ ...source, mark: 'MEMORY' as const })) };
  expect(cut(golden, doubtful, 4)!.sources).toEqual([]);
});

test('sources are counted in the order in which the grade’s text first mentions them', () => {
  const lesson = golden.lessons[0]!;
  const at = { line: 1, column: 1 };
  const fact = (source: string) => ({
    type: 'paragraph' as const,
    at,
    children: [{ type: 'mark' as const, name: 'Fact', props: { source }, at, children: [] }],
  });
  const sources = ['mot', 'hai', 'ba', 'bon'].map((id) => ({ ...lesson.sources[0]!, id }));
  const text = {
    ...lesson.texts[0]!,
    body: [
      fact('ba'),
      fact('mot'),
      fact('ba'),
      { type: 'block' as const, name: 'Grades', props: { only: [5] }, at, children: [fact('hai')] },
    ],
  };
  const orderOf = (grade: 4 | 5) =>
    cut(golden, { ...lesson, sources, texts: [text] }, grade)!.sources.map(({ id }) => id);
  expect([orderOf(4), orderOf(5)]).toEqual([
    ['ba', 'mot', 'hai', 'bon'],
    ['ba', 'mot', 'hai', 'bon'],
  ]);
  expect(
    cut(golden, { ...lesson, sources: sources.toReversed(), texts: [text] }, 4)!.sources.map(({ id }) => id),
  ).toEqual(['ba', 'mot', 'bon', 'hai']);
});

test('a grade without a text has no cut, and a draft is in no list', () => {
  expect(cut(golden, golden.lessons[0]!, 6)).toBeNull();
  expect(cutAll(golden).map(({ grade }) => grade)).toEqual([4, 5]);
  expect(cutAll({ ...golden, lessons: [{ ...golden.lessons[0]!, status: 'draft' }] })).toEqual([]);
});

test('the revision is the last of the history and its number is their count', () => {
  expect(cutOf(4).revision).toEqual({ number: 2, date: '2026-11-24', changed: 'Sửa câu hỏi 2' });
});

test('what changed last is told of the own grade: a line of another band is no news to it', () => {
  const lesson = golden.lessons[0]!;
  const revisions = [
    { date: '2026-11-20', changed: 'Bản đầu tiên' },
    { date: '2026-11-21', grades: [4], changed: 'Sửa bài 2' },
    { date: '2026-11-22', grades: [5], changed: 'Sửa bài 3' },
  ];
  const last = (grade: number) => cut(golden, { ...lesson, revisions }, grade)!.revision;
  expect(last(4)).toEqual({ number: 3, date: '2026-11-22', changed: 'Sửa bài 2' });
  expect(last(5)).toEqual({ number: 3, date: '2026-11-22', changed: 'Sửa bài 3' });
});

test('a cut carries the drawings its questions show, and no others', () => {
  const withOther = { ...golden, drawings: { ...golden.drawings, 'mat-troi': golden.drawings['to-phieu-do']! } };
  expect(Object.keys(cut(withOther, golden.lessons[0]!, 5)!.drawings)).toEqual([
    'cham-lai',
    'doi-tien',
    'giu-kin',
    'gui-it-tien',
    'hoi-nguoi-lon',
    'mat-nhin',
    'nhan-nhanh',
    'to-phieu-do',
  ]);
  const plain = { ...golden.lessons[0]!, texts: [{ ...golden.lessons[0]!.texts[0]!, questions: [] }] };
  expect(cut(withOther, plain, 5)!.drawings).toEqual({});
});
