import type { GradeLesson } from '../../curriculum/cut.ts';
import { carriesOf } from '../exchange/carry.ts';
import { FOR_PROGRAMS } from '../exchange/target.ts';
import type { FileType, Target } from '../target.ts';
import { QTI_WAYS } from './ask.ts';
import { makeQti } from './package.ts';

const QTI_ZIP: FileType<'bytes'> = {
  holds: 'bytes',
  extension: 'zip',
  mime: 'application/zip',
  name: 'gói QTI',
  picture: false,
  inWholeEdition: false,
};

const QTI = {
  ...FOR_PROGRAMS,
  types: [QTI_ZIP],
  carries: carriesOf(QTI_WAYS),
} as const satisfies Partial<Target>;

/** A grade's questions for whatever reads 1EdTech's QTI: 3.0 is the newest, and 2.2 is what most still read. */
export const qti3 = {
  ...QTI,
  name: 'Câu hỏi QTI 3.0',
  file: 'cau-hoi-qti-3',
  make: (lesson: GradeLesson) => makeQti(lesson, '3.0'),
} as const satisfies Target;

export const qti2 = {
  ...QTI,
  name: 'Câu hỏi QTI 2.2',
  file: 'cau-hoi-qti-2',
  make: (lesson: GradeLesson) => makeQti(lesson, '2.2'),
} as const satisfies Target;
