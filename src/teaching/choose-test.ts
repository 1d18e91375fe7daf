import type { Curriculum } from '../curriculum/curriculum.ts';
import { testFormsOf } from '../curriculum/forms.ts';
import type { Change } from '../curriculum/paper-code.ts';
import { changeDrawn } from './change-drawn.ts';
import { chooseLessons } from './choose-lessons.ts';
import type { Refusal, TestOrNot } from './refusal.ts';
import { askedIn, drawTest, inForm, sourceOf } from './test-set.ts';
import { drawFrom } from './test-versions.ts';

/** What is asked for, as it was typed. */
export interface TestWish {
  grade?: string | undefined;
  /** Slugs, with commas between. */
  lessons?: string | undefined;
  /** How many versions. */
  count: string;
  /** The minutes of a form that has its own; nothing for the form of the packs. */
  minutes?: string | undefined;
  /** Which drawing of questions: the hundreds of the version's number. */
  drawing: string;
  /** What is changed in it by hand. */
  changes?: readonly Change[];
}

/** A new test from the lessons as they stand, or every reason why not. */
export function chooseTest(curriculum: Curriculum, wish: TestWish): TestOrNot {
  const refusals: Refusal[] = [];
  const refuse = (field: Refusal['field'], what: string, fix: string) =>
    refusals.push({ field, what, why: 'Chưa đủ để ra đề.', fix });
  const chosen = chooseLessons(curriculum, wish, refuse);
  const count = within(wish.count, 99);
  if (!count) refuse('count', `Không ra được “${wish.count}” mã đề.`, 'Dùng một số từ 1 đến 99.');
  const drawing = within(wish.drawing, 9);
  if (!drawing) refuse('drawing', `Không có bộ đề “${wish.drawing}”.`, 'Dùng một số từ 1 đến 9.');
  if (refusals.length || !count || !drawing) return { refusals };
  const { grade } = chosen[0]!;
  const forms = testFormsOf(curriculum.forms, grade);
  const form = forms.find(({ minutes }) => (wish.minutes ?? '') === String(minutes ?? ''));
  if (!form) {
    const lengths = forms.flatMap(({ minutes }) => minutes ?? []);
    const fix = lengths.length ? `Mẫu có số phút riêng: ${lengths.join(', ')}.` : 'Lớp này chỉ có một mẫu đề.';
    refuse('minutes', `Lớp ${grade} không có mẫu đề ${wish.minutes} phút.`, fix);
    return { refusals };
  }
  const lessons = inForm(chosen, form);
  const { changes = [] } = wish;
  if (changes.length && !changeDrawn(drawFrom(sourceOf(lessons), drawing), changes)) {
    refuse('drawing', 'Câu đã đổi, đã bỏ không phải của bộ đề này.', 'Xem lại các câu rồi đổi, bỏ lần nữa.');
    return { refusals };
  }
  const set = drawTest(lessons, { drawing, count, changes });
  const asked = askedIn(set).length;
  const { least } = set.form;
  if (asked < least)
    refuse(
      'lessons',
      `Các bài này chỉ có ${asked} câu hỏi ra đề được cho lớp ${set.grade}.`,
      `Thêm bài, hoặc viết thêm câu hỏi: một đề cần ít nhất ${least} câu.`,
    );
  return refusals.length ? { refusals } : { set, refusals: [] };
}

const within = (typed: string, most: number): number | null =>
  /^\d+$/.test(typed) && Number(typed) >= 1 && Number(typed) <= most ? Number(typed) : null;
