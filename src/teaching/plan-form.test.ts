import { beforeAll, expect, test } from 'vitest';
import { sampleLessons } from '../../test/lessons.ts';
import type { GradeLesson } from '../curriculum/cut.ts';
import type { PlanForm } from '../curriculum/plan-form.ts';
import { wordsOf } from '../document/paper.ts';
import { makePlan } from './plan.ts';
import { deckOf } from '../../test/deck-of.ts';

let lessons: GradeLesson[];
beforeAll(async () => void (lessons = await sampleLessons()));

/** A lesson of a grade with its plan in a form that an office changed. */
function withForm(grade: number, change: (form: PlanForm) => PlanForm): GradeLesson {
  const lesson = lessons.find((one) => one.grade === grade)!;
  return { ...lesson, planForm: change(lesson.planForm) };
}
const plan = (lesson: GradeLesson): string => wordsOf(makePlan(lesson).body).join(' ');

test('head, headings, names and steps of a plan are those of its form, in the slides’ notes too', () => {
  const lesson = withForm(8, (form) => ({
    ...form,
    title: 'GIÁO ÁN {TEN}',
    head: ['Lớp {lop}, bài {ten}, {tiet} tiết'],
    follows: undefined,
    headings: { ...form.headings, course: 'III. Các hoạt động', changes: 'IV. Rút kinh nghiệm' },
    activity: '{so}) {loai}: {ten} – {phut}’',
    activities: { ...form.activities, open: 'Khởi động' },
    labels: { ...form.labels, how: 'd) Cách làm' },
    steps: { ...form.steps, assign: 'Chuyển giao nhiệm vụ' },
  }));
  const { title } = lesson;
  const words = plan(lesson);
  for (const one of [`GIÁO ÁN ${title.toLocaleUpperCase('vi')}`, `Lớp 8, bài ${title}, 1 tiết`, 'III. Các hoạt động'])
    expect(words).toContain(one);
  for (const one of ['IV. Rút kinh nghiệm', '1) Khởi động: ', 'd) Cách làm:', 'Chuyển giao nhiệm vụ. '])
    expect(words).toContain(one);
  for (const one of ['5512', 'TÊN BÀI DẠY', 'Tổ chức thực hiện', 'Giao nhiệm vụ. ']) expect(words).not.toContain(one);
  const notes = deckOf(lesson).slides.flatMap((slide) => slide.notes);
  expect(notes.some((note) => note.startsWith('Chuyển giao nhiệm vụ: '))).toBe(true);
});

test('the steps stand in columns where a form names them, and one under the other where it does not', () => {
  const columns = { teacher: 'Thầy cô', students: 'Các em' };
  expect(plan(withForm(8, (form) => ({ ...form, columns })))).toContain('Thầy cô Các em');
  const listed = plan(withForm(4, (form) => ({ ...form, columns: undefined })));
  expect(listed).not.toContain('Hoạt động của giáo viên');
  expect(listed).toContain('Chuyển giao nhiệm vụ học tập. ');
});
