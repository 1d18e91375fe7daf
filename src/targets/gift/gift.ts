import type { GradeLesson } from '../../curriculum/cut.ts';
import { paperContext } from '../../teaching/to-paper.ts';
import { carriesOf, carry } from '../exchange/carry.ts';
import { readFirst } from '../exchange/read-first.ts';
import { FOR_PROGRAMS } from '../exchange/target.ts';
import type { FileType, Target } from '../target.ts';
import { GIFT_WAYS } from './ask.ts';
import { giftCategory, giftComment } from './write.ts';

const GIFT: FileType<'text'> = {
  holds: 'text',
  extension: 'gift',
  mime: 'text/plain; charset=utf-8',
  name: 'GIFT',
  picture: false,
  inWholeEdition: false,
};

/** A grade's questions for Moodle, as text. */
export const gift = {
  ...FOR_PROGRAMS,
  name: 'Câu hỏi cho Moodle (GIFT)',
  file: 'cau-hoi-moodle',
  types: [GIFT],
  carries: carriesOf(GIFT_WAYS),
  make: (lesson: GradeLesson) => makeGift(lesson).text,
} as const satisfies Target;

export interface Gift {
  text: string;
  /** The questions that GIFT cannot hold, with the reason (Vietnamese). They are named at the head of the text too. */
  left: { id: string; why: string }[];
}

/** The questions that fit, in the lesson's order. */
export function makeGift(lesson: GradeLesson): Gift {
  const load = carry(GIFT_WAYS, lesson, paperContext(lesson, 'pupil'));
  const head = readFirst(load).map(giftComment).join('\n');
  const category = giftCategory(['Khiên', `Lớp ${lesson.grade}`, lesson.title]);
  const questions = load.carried.flatMap(({ as }) => as);
  return { text: `${[head, category, ...questions].join('\n\n')}\n`, left: load.left };
}
