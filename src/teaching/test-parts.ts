import { bandOf, type Grade } from '../curriculum/grade.ts';
import type { Kind, Question } from '../questions/question.ts';

/** The kinds that can stand on a test paper. A branching story is walked on the web only. */
export type TestKind = Exclude<Kind, 'story'>;
/** `lettered`: the ids of what is put in order or of the partners, as a version letters them A, B, C… */
export type TestQuestion = Exclude<Question, { kind: 'story' }> & { lettered?: readonly string[] };

export interface TestPart {
  kind: TestKind;
  name: string;
  /** What to do, for a pupil who answers on the paper or on a sheet. */
  how: string;
  /** How many questions of it a full paper has. */
  most: number;
  /** Its part of the ten points when it has `count` questions, to be weighed against the other parts. */
  weight: (count: number) => number;
}

/**
 * Parts I–IV in the structure of Công văn 7991 (SECONDARY): 12 × 0,25; 2 × 1; 4 × 0,5; 3,0 points. A part keeps its
 * share of the points when its questions are fewer. "Multiple" and the kinds for practice have no place in that
 * structure: they stay in the quiz on the page.
 */
const NATIONAL: readonly TestPart[] = [
  {
    kind: 'single',
    name: 'Trắc nghiệm nhiều lựa chọn',
    how: 'Mỗi câu chỉ chọn một đáp án.',
    most: 12,
    weight: () => 3,
  },
  {
    kind: 'true-false',
    name: 'Trắc nghiệm đúng – sai',
    how: 'Trong mỗi ý a, b, c, d của một câu, chọn Đúng hoặc Sai.',
    most: 2,
    weight: () => 2,
  },
  {
    kind: 'short-answer',
    name: 'Trắc nghiệm trả lời ngắn',
    how: 'Mỗi câu viết một câu trả lời ngắn.',
    most: 4,
    weight: () => 2,
  },
  { kind: 'essay', name: 'Tự luận', how: 'Viết vào mặt sau của phiếu trả lời.', most: 1, weight: () => 3 },
];

/** Primary tests follow no such form: fewer questions, answered on the paper itself, each worth about the same. */
const PRIMARY: readonly TestPart[] = [
  {
    kind: 'single',
    name: 'Chọn một đáp án',
    how: 'Khoanh vào chữ cái trước đáp án em chọn.',
    most: 10,
    weight: (n) => n,
  },
  {
    kind: 'multiple',
    name: 'Chọn nhiều đáp án',
    how: 'Khoanh vào tất cả các chữ cái trước đáp án đúng.',
    most: 2,
    weight: (n) => n,
  },
  {
    kind: 'true-false',
    name: 'Đúng hay sai',
    how: 'Với mỗi ý a, b, c, d, đánh dấu vào ô Đúng hoặc ô Sai.',
    most: 1,
    weight: (n) => n,
  },
  { kind: 'short-answer', name: 'Trả lời ngắn', how: 'Viết câu trả lời vào chỗ kẻ dòng.', most: 2, weight: (n) => n },
  { kind: 'order', name: 'Xếp thứ tự', how: 'Viết các chữ cái theo thứ tự đúng.', most: 1, weight: (n) => n },
  { kind: 'match', name: 'Ghép đôi', how: 'Ghép mỗi số với một chữ cái.', most: 1, weight: (n) => n },
  {
    kind: 'find-signs',
    name: 'Tìm dấu hiệu',
    how: 'Trong mẫu, chỗ in đậm nào đáng ngờ? Viết các chữ cái của chỗ ấy.',
    most: 1,
    weight: (n) => n,
  },
  { kind: 'essay', name: 'Viết', how: 'Viết bài làm vào chỗ kẻ dòng.', most: 1, weight: () => 2 },
];

/** Whether a grade's test is in the structure of Công văn 7991: THCS and THPT. */
export const isNational = (grade: Grade): boolean => bandOf(grade) !== 'tieu-hoc';

export const testParts = (grade: Grade): readonly TestPart[] => (isNational(grade) ? NATIONAL : PRIMARY);

/** With fewer questions than this there is no test to speak of, and too little to shuffle. */
export const LEAST_QUESTIONS = 5;
