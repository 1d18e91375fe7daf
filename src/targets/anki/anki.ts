import type { GradeLesson } from '../../curriculum/cut.ts';
import { LEVEL_NAMES } from '../../questions/question.ts';
import { paperContext } from '../../teaching/to-paper.ts';
import { carriesOf, carry } from '../exchange/carry.ts';
import { readFirst } from '../exchange/read-first.ts';
import { FOR_PROGRAMS } from '../exchange/target.ts';
import type { FileType, Target } from '../target.ts';
import { ANKI_WAYS } from './ask.ts';

const TSV: FileType<'text'> = {
  holds: 'text',
  extension: 'tsv',
  mime: 'text/tab-separated-values; charset=utf-8',
  name: 'Anki',
  picture: false,
  inWholeEdition: false,
};

const PRIVATE = 'bài riêng tư, không giữ lại trên máy của em';

/** A grade's questions as cards for Anki. */
export const anki = {
  ...FOR_PROGRAMS,
  name: 'Thẻ ôn tập cho Anki',
  file: 'the-anki',
  types: [TSV],
  carries: carriesOf(ANKI_WAYS),
  make: makeAnki,
} as const satisfies Target;

/** Lines that begin with # are Anki's settings, or nobody's: what is to be read first stands among these. */
export function makeAnki(lesson: GradeLesson): string {
  const { grade, title, slug } = lesson;
  const load = carry(ANKI_WAYS, lesson, paperContext(lesson, 'pupil'), PRIVATE);
  const deck = ['Khiên', `Lớp ${grade}`, title].map((name) => name.replace(/:{2,}/g, ':')).join('::');
  const head = [
    'separator:tab',
    'html:true',
    `deck:${deck}`,
    'guid column:1',
    'tags column:4',
    ...readFirst(load).map((line) => ` ${line}`),
  ];
  const rows = load.carried.flatMap(({ question: { id, level }, as }) =>
    as.map(({ front, back }) => [
      `${id}-lop-${grade}`,
      front,
      back,
      [LEVEL_NAMES[level].toLowerCase().replaceAll(' ', '-'), `lớp-${grade}`, slug].join(' '),
    ]),
  );
  const lines = [
    ...head.map((line) => `#${line.replace(/\s+/g, ' ')}`),
    ...rows.map((row) => row.map(quote).join('\t')),
  ];
  return `${lines.join('\n')}\n`;
}

/** In quotes always: a field may begin with # or hold a quote of its own. */
const quote = (field: string): string => `"${field.replace(/\s+/g, ' ').replaceAll('"', '""')}"`;
