import type { GradeLesson } from '../../curriculum/cut.ts';
import { paperContext } from '../../teaching/to-paper.ts';
import type { FileType, Target } from '../target.ts';
import { askInGift } from './ask.ts';
import { giftCategory, giftComment } from './write.ts';

const GIFT: FileType<'text'> = {
  holds: 'text',
  extension: 'gift',
  mime: 'text/plain; charset=utf-8',
  name: 'GIFT',
  picture: false,
  inWholeEdition: false,
};

/**
 * A grade's questions for Moodle. Not in a release: few schools have a Moodle, thirty more files and addresses for life
 * would be in everyone's, and it takes a moment to make one for whoever asks.
 */
export const gift = {
  subject: 'cut',
  name: 'Câu hỏi cho Moodle',
  file: 'cau-hoi-moodle',
  types: [GIFT],
  grades: () => true,
  place: null,
  printing: null,
  release: 'never',
  budget: 1_000_000,
  make: (lesson) => makeGift(lesson).text,
} as const satisfies Target;

export interface Gift {
  text: string;
  /** The questions that GIFT cannot hold, with the reason (Vietnamese). They are named at the head of the text too. */
  left: { id: string; why: string }[];
}

/** The questions that fit, in the lesson's order. */
export function makeGift(lesson: GradeLesson): Gift {
  const context = paperContext(lesson, 'pupil');
  const asked = lesson.questions.map((question) => ({ id: question.id, ...askInGift(question, context) }));
  const questions = asked.flatMap((one) => ('questions' in one ? one.questions : []));
  const left = asked.flatMap((one) => ('unfit' in one ? [{ id: one.id, why: one.unfit }] : []));
  const { title, grade, revision, office } = lesson;
  const head = [
    `${title} – lớp ${grade} – bản ${revision.number}, ${revision.date}. ${office.name}.`,
    `Có ${questions.length} câu cho Moodle. Một câu đúng – sai thành nhiều câu, mỗi ý một câu.`,
    ...(left.length ? [`Không đưa vào được ${left.length} câu:`, ...left.map(({ id, why }) => `${id}: ${why}.`)] : []),
  ];
  const category = giftCategory(['Khiên', `Lớp ${grade}`, title]);
  return { text: `${[head.map(giftComment).join('\n'), category, ...questions].join('\n\n')}\n`, left };
}
