import type { TestForm } from '../curriculum/test-form.ts';
import { PAPER_NAMES, type Paper, type CutPaperKind, type PaperNode } from '../document/paper.ts';
import { showNumber } from '../curriculum/show-number.ts';
import { ageWords, editionOf, paperOf } from './styles.ts';
import { pointsOfEach, type AskedPart, type TestSet } from './test-set.ts';

/** What a test is about: its lesson, or all of its lessons. */
export const titleOf = ({ lessons }: TestSet): string => lessons.map(({ title }) => title).join('; ');

/** More lessons than this are not named where there is one line: the code of the paper says which they are. */
const NAMED = 3;
/** What a test is about, in one line. */
export const shortTitleOf = (set: TestSet): string =>
  set.lessons.length > NAMED ? `${set.lessons.length} bài học` : titleOf(set);

/**
 * A Paper of a test: the lesson's own when there is one, else one that names them all and bears the latest of their
 * dates.
 */
export function setPaper(kind: CutPaperKind, set: TestSet, body: PaperNode[]): Paper {
  const [first] = set.lessons;
  const paper = paperOf(kind, first!, PAPER_NAMES[kind], body);
  if (set.lessons.length === 1) return paper;
  const edition = editionOf(set.lessons);
  return {
    ...paper,
    ...(edition ? { edition } : {}),
    title: `${PAPER_NAMES[kind]}: ${titleOf(set)} – lớp ${set.grade}`,
    footer: (set.lessons.length > NAMED ? [shortTitleOf(set)] : set.lessons.map(footerShort))
      .concat(ageWords(set.lessons), first!.office.name)
      .join(' – '),
    revised: set.lessons
      .map(({ revision }) => revision.date)
      .sort()
      .at(-1)!,
  };
}

const footerShort = ({ title, revision }: TestSet['lessons'][number]): string => `${title} (bản ${revision.number})`;

/** `Phần I. Trắc nghiệm nhiều lựa chọn (2,25 điểm, mỗi câu 0,25 điểm)` */
export function partTitle(asked: AskedPart, { judged }: Pick<TestForm, 'judged'>): string {
  if (judged === 'words') return `Phần ${asked.numeral}. ${asked.part.name}`;
  const each = pointsOfEach(asked);
  const worth = asked.asked.length > 1 && each !== null ? `, mỗi câu ${showNumber(each)} điểm` : '';
  return `Phần ${asked.numeral}. ${asked.part.name} (${showNumber(asked.points)} điểm${worth})`;
}
