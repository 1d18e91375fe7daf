import type { GradeLesson } from '../../curriculum/cut.ts';
import { escapeHtml } from '../../html/text.ts';
import { paperContext } from '../../teaching/to-paper.ts';
import { carriesOf, carry } from '../exchange/carry.ts';
import { readFirst } from '../exchange/read-first.ts';
import { element, xmlFile } from '../exchange/xml.ts';
import { FOR_PROGRAMS } from '../exchange/target.ts';
import type { FileType, Target } from '../target.ts';
import { MOODLE_WAYS } from './ask.ts';
import { moodleCategory } from './write.ts';

const MOODLE_XML: FileType<'text'> = {
  holds: 'text',
  extension: 'xml',
  mime: 'application/xml; charset=utf-8',
  name: 'Moodle XML',
  picture: false,
  inWholeEdition: false,
};

/** A grade's questions for Moodle, with their pictures, reasons, levels and ids: more than GIFT can hold. */
export const moodle = {
  ...FOR_PROGRAMS,
  name: 'Câu hỏi cho Moodle',
  file: 'cau-hoi-moodle',
  types: [MOODLE_XML],
  carries: carriesOf(MOODLE_WAYS),
  make: makeMoodle,
} as const satisfies Target;

/** What is to be read first is said of the category, where a teacher sees it in the question bank. */
export function makeMoodle(lesson: GradeLesson): string {
  const load = carry(MOODLE_WAYS, lesson, paperContext(lesson, 'pupil'));
  const info = readFirst(load).map((line) => `<p>${escapeHtml(line)}</p>`);
  const category = moodleCategory(['Khiên', `Lớp ${lesson.grade}`, lesson.title], info.join('\n'));
  const questions = load.carried.flatMap(({ as }) => as);
  return xmlFile(element('quiz', {}, `\n${[category, ...questions].join('\n')}\n`));
}
