import { PRINT_AGE } from '../curriculum/address.ts';
import type { GradeLesson } from '../curriculum/cut.ts';
import { unbroken } from '../document/nodes.ts';
import type { Edition, Paper, CutPaperKind } from '../document/paper.ts';
import { writePrintCode } from '../curriculum/print-code.ts';
import { lessonPage } from '../curriculum/address.ts';
import { showDate, yearAfter } from '../curriculum/show-date.ts';

type Style = Paper['style'];

/** Margins of an administrative document in Nghị định 30/2020, Phụ lục I (SECONDARY): 20–25, 15–20, 20–25, 30–35 mm. */
const OFFICIAL = { top: 20, right: 15, bottom: 20, left: 30 };
/** A test is to be two pages, one sheet a pupil, where that can be. */
const EXAM = { top: 10, right: 12, bottom: 10, left: 12 };
/** Its later pages bear the pupil's name in the margin, where a copier still reaches. */
const HEADED = { ...EXAM, top: 11.5 };
/** A pupil's worksheet is one sheet: the room is theirs. */
const FULL = { top: 11, right: 14, bottom: 11, left: 14 };
const SHEET = { top: 16, right: 18, bottom: 16, left: 18 };

/**
 * Body size in points by grade: large for those who are learning to read; the oldest have pages to read, and no letters
 * smaller than their tests'.
 */
const sheetSize = (grade: number): number =>
  grade <= 2 ? 18 : grade === 3 ? 16 : grade <= 5 ? 14 : grade <= 9 ? 12 : 11;

/** Half points down to what is still read with ease at that age. */
const closerThan = (size: number): number[] => {
  const least = size >= 16 ? size - 2 : size >= 12 ? size - 1.5 : size - 1;
  return Array.from({ length: (size - least) * 2 }, (_, i) => size - (i + 1) / 2);
};

/** Leadings of what one reads who reads well; as usual it is 1,26. */
const WIDER = [1.28, 1.32, 1.38, 1.44, 1.5];

/** How a kind of paper is set for a lesson's grade: type in points, margins in millimetres. */
export function styleOf(kind: CutPaperKind, lesson: GradeLesson): Style {
  const { grade } = lesson;
  switch (kind) {
    case 'appendix':
      // Nobody hands it in.
      return { ...styleOf('plan', lesson), closer: [12.75, 12.5, 12.25, 12], roomy: true };
    case 'plan':
      // 13 to 14 points, by Nghị định 30/2020; a line and a half at most.
      return {
        face: 'serif',
        size: 13,
        looser: [13.25, 13.5, 13.75, 14],
        wider: WIDER,
        justify: true,
        margins: OFFICIAL,
      };
    case 'script':
      // To have in the hand: one side, read at a glance.
      return {
        face: 'sans',
        size: 11,
        closer: [10.5, 10, 9.5],
        looser: [11.5, 12, 12.5, 13],
        oneSide: true,
        leading: 1.3,
        justify: false,
        margins: FULL,
      };
    case 'cover':
      return { face: 'sans', size: 9.5, justify: false, margins: { ...SHEET, top: 14, bottom: 14 } };
    case 'worksheet-key':
      // Read by one who reads well.
      return {
        face: 'sans',
        size: 11.5,
        closer: [11, 10.5],
        looser: [12, 12.5, 13],
        roomy: true,
        justify: false,
        margins: SHEET,
      };
    case 'worksheet':
      return {
        face: 'sans',
        size: sheetSize(grade),
        closer: closerThan(sheetSize(grade)),
        looser: [0.5, 1, 1.5, 2].map((more) => sheetSize(grade) + more),
        justify: false,
        leading: 1.34,
        // As their notebooks are ruled.
        lines: grade <= 3 ? 10 : grade <= 5 ? 8 : 7.5,
        margins: FULL,
      };
    case 'answer-sheet':
    case 'key-sheet':
      // Bubbles in columns, and all on one page.
      return {
        face: grade <= 5 ? 'sans' : 'serif',
        size: grade <= 5 ? 11 : 12,
        justify: false,
        margins: SHEET,
      };
    case 'test':
      return grade <= 5
        ? {
            face: 'sans',
            size: sheetSize(grade),
            closer: grade <= 3 ? closerThan(sheetSize(grade)) : [13.5, 13, 12.5, 12, 11.5, 11.25, 11],
            looser: [0.5, 1, 1.5, 2].map((more) => sheetSize(grade) + more),
            leading: 1.34,
            lines: grade <= 3 ? 10 : 8,
            justify: false,
            margins: HEADED,
          }
        : {
            face: 'serif',
            size: 12,
            closer: [11.5, 11, 10.5, 10.25, 10],
            looser: [12.5, 13],
            leading: 1.2,
            justify: false,
            margins: EXAM,
          };
    case 'matrix':
      // Fifteen narrow columns stand beside the objectives.
      return {
        face: 'serif',
        size: 9.5,
        closer: [9.25, 9, 8.75, 8.5],
        looser: [9.75, 10, 10.25, 10.5],
        leading: 1.2,
        wider: WIDER,
        oneSide: true,
        justify: false,
        landscape: true,
        margins: { top: 10, right: 12, bottom: 8, left: 12 },
      };
    case 'key':
      return {
        face: 'serif',
        size: 12,
        closer: [11.5, 11],
        looser: [12.5, 13, 13.5, 14],
        wider: WIDER,
        justify: false,
        margins: SHEET,
      };
    case 'family':
      // For grandparents' eyes. Everything must stand on one page: see family-sheet.ts.
      return { face: 'sans', size: 15, justify: false, margins: { ...SHEET, top: 12, right: 15, left: 15 } };
    case 'poster':
      // Read from three metres.
      return {
        face: 'sans',
        size: 32,
        closer: [30, 28, 26, 25, 24],
        oneSide: true,
        justify: false,
        margins: { top: 12, right: 14, bottom: 14, left: 14 },
      };
    case 'certificate':
      return {
        face: 'serif',
        size: 14,
        closer: [13.5, 13, 12.5],
        oneSide: true,
        justify: false,
        margins: { top: 12, right: 16, bottom: 12, left: 16 },
      };
    default:
      return kind satisfies never;
  }
}

/**
 * The site's address without `https://`, as people type it, and a page of it; the office's name when there is no site.
 */
function placeOf({ office }: Pick<GradeLesson, 'office'>, page: string): string {
  const { address, base } = office.site;
  return address ? `${bare(address)}${base.replace(/\/$/, '')}${page}` : office.name;
}
const bare = (address: string): string => address.replace(/^https?:\/\//, '').replace(/\/$/, '');

/** The code that every print of these lessons bears. All are of one grade. */
export const codeOf = (lessons: readonly GradeLesson[]): string =>
  writePrintCode(
    lessons[0]!.grade,
    lessons.map(({ slug, revision }) => ({ slug, revision: revision.number })),
  );

/** What the foot of every page says in a line: the lesson, its revision, how long to trust it, its code. */
export function footerOf(lesson: GradeLesson): string {
  const { title, grade, revision, office } = lesson;
  const from = office.site.address ? '' : ` – ${office.name}`;
  return `${title} – lớp ${grade} – bản ${revision.number}, ${showDate(revision.date)} – ${ageWords([lesson])}${from}`;
}

/**
 * `kiểm tra lại sau 24/11/2027 – mã bản in 8K3F1-X`, neither broken at a line's end. Of several lessons the oldest
 * revision counts.
 */
export const ageWords = (lessons: readonly GradeLesson[]): string =>
  [
    `kiểm tra lại sau ${showDate(yearAfter(lessons.map(({ revision }) => revision.date).sort()[0]!))}`,
    `mã bản in ${codeOf(lessons)}`,
  ]
    .map(unbroken)
    .join(' – ');

/** How to ask whether a print of these lessons still is current. */
export function editionOf(lessons: readonly GradeLesson[]): Edition | undefined {
  const [lesson] = lessons;
  const { address, base } = lesson!.office.site;
  if (!address) return undefined;
  const code = codeOf(lessons);
  return {
    notice: `Bản in này còn mới không? Quét mã vuông, hoặc gõ mã ở ${placeOf(lesson!, PRINT_AGE)}.`,
    address: `${address.replace(/\/$/, '')}${base.replace(/\/$/, '')}${PRINT_AGE}#${code.replaceAll('-', '')}`,
  };
}

/** A pupil's sheet has no room for a code to scan, and names no sources: it says where both are. */
function whereAll({ office, grade, slug }: GradeLesson): Edition | undefined {
  if (!office.site.address) return undefined;
  const page = placeOf({ office }, lessonPage(grade, slug));
  return { notice: `Nguồn của bài và bản mới nhất: ${page}`, address: null };
}

/** A Paper of this lesson in the style of its kind. */
export function paperOf(kind: CutPaperKind, lesson: GradeLesson, name: string, body: Paper['body']): Paper {
  const edition = kind === 'worksheet' ? whereAll(lesson) : editionOf([lesson]);
  return {
    kind,
    title: `${name}: ${lesson.title} – lớp ${lesson.grade}`,
    style: styleOf(kind, lesson),
    footer: footerOf(lesson),
    revised: lesson.revision.date,
    ...(edition ? { edition } : {}),
    body,
  };
}
