import { beforeAll, expect, test } from 'vitest';
import { goldenLessons } from '../../../test/lessons.ts';
import { readAzota } from '../../../test/read-azota.ts';
import type { GradeLesson } from '../../curriculum/cut.ts';
import { plainLines } from '../../html/plain.ts';
import type { Question } from '../../questions/kinds.ts';
import { makeAzota } from './azota.ts';

let lesson: GradeLesson;
beforeAll(async () => {
  [lesson] = (await goldenLessons()) as [GradeLesson];
});
const linesOf = (questions: Question[]): string[] => plainLines(makeAzota({ ...lesson, questions }).body);

test('what is right stands in the key under the number of its question, and why under Lời giải', () => {
  const { questions } = readAzota(linesOf(lesson.questions));
  expect(questions[0]).toEqual({
    text: ['Bà nhận được phiếu trúng thưởng, người gọi bảo đóng phí trước. Việc đầu tiên em làm là gì?'],
    options: ['Giúp bà chuyển tiền cho nhanh', 'Nói bà khoan đã, rồi cùng hỏi bố mẹ', 'Giấu tờ phiếu đi'],
    right: 1,
    solution: [
      'Câu 1. (mau-01)',
      '– “Giúp bà chuyển tiền cho nhanh”: Quà thật không đòi tiền trước.',
      '– “Nói bà khoan đã, rồi cùng hỏi bố mẹ”: Chậm lại và hỏi người mình tin.',
      '– “Giấu tờ phiếu đi”: Giấu đi thì bà vẫn chưa biết.',
    ],
  });
  const judged = questions.filter(({ solution }) => solution[0]!.includes('(mau-03-'));
  expect(judged.map(({ options, right }) => options[right!])).toEqual(['Đúng', 'Sai', 'Đúng', 'Sai']);
});

test('a question whose own lines Azota would cut is named, not spoilt', () => {
  const single = lesson.questions.find(({ id }) => id === 'mau-06')!;
  const { at } = single;
  for (const value of ['Câu 2 của bạn An', '2. Rồi sao nữa?', 'A. Bạn An nói', 'HẾT giờ', 'III. Kết']) {
    const lines = linesOf([
      { ...single, prompt: [{ type: 'paragraph', at, children: [{ type: 'text', value, at }] }] } as Question,
    ]);
    expect(readAzota(lines).questions, value).toEqual([]);
    expect(lines.find((line) => line.startsWith('mau-06: '))).toMatch(/Azota sẽ cắt ở đó/);
  }
});

test('its reader refuses what does not keep to Azota’s rules', () => {
  const lines = linesOf(lesson.questions);
  expect(() => readAzota(lines)).not.toThrow();
  const without = (line: string) => lines.filter((one) => one !== line);
  for (const broken of [
    without('HẾT'),
    without('BẢNG ĐÁP ÁN'),
    without('LỜI GIẢI'),
    lines.map((line) => line.replace(/^Câu 2\./, 'Câu 3.')),
    lines.map((line) => line.replace(/^1\.B /, '1.F ')),
    lines.filter((line) => !line.startsWith('A. ')),
  ])
    expect(() => readAzota(broken)).toThrow();
});
