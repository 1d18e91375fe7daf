import type { GradeLesson } from '../model/cut.ts';
import type { Paper, PaperKind } from '../model/paper.ts';
import { lessonPage } from '../model/address.ts';
import { showDate } from '../model/show.ts';

type Style = Paper['style'];

/** Margins of an administrative document in Nghị định 30/2020, Phụ lục I (SECONDARY): 20–25, 15–20, 20–25, 30–35 mm. */
const OFFICIAL = { top: 20, right: 15, bottom: 20, left: 30 };
const SHEET = { top: 16, right: 18, bottom: 16, left: 18 };

/** Body size in points by grade: large for those who are learning to read. */
const sheetSize = (grade: number): number => (grade <= 2 ? 18 : grade === 3 ? 16 : grade <= 5 ? 14 : 12.5);

export function styleOf(kind: PaperKind, { grade }: GradeLesson): Style {
  switch (kind) {
    case 'plan':
      return { face: 'serif', size: 13, justify: true, margins: OFFICIAL };
    case 'worksheet':
      return { face: 'sans', size: sheetSize(grade), justify: false, margins: SHEET };
    case 'test':
      return grade <= 5 ? { face: 'sans', size: sheetSize(grade), justify: false, margins: SHEET } : { face: 'serif', size: 13, justify: false, margins: SHEET };
    case 'key':
      return { face: 'serif', size: 12, justify: false, margins: SHEET };
    default:
      return kind satisfies never;
  }
}

/** What the foot of every page says: the lesson, its revision, where to find it. */
export function footerOf({ title, grade, slug, revision, office }: GradeLesson): string {
  const { address, base } = office.site;
  const place = address ? `${address.replace(/^https?:\/\//, '').replace(/\/$/, '')}${base.replace(/\/$/, '')}${lessonPage(grade, slug)}` : office.name;
  return `${title} – lớp ${grade} – bản ${revision.number}, ${showDate(revision.date)} – ${place}`;
}

/** A Paper of this lesson in the style of its kind. */
export const paperOf = (kind: PaperKind, lesson: GradeLesson, name: string, body: Paper['body']): Paper => ({
  kind,
  title: `${name}: ${lesson.title} – lớp ${lesson.grade}`,
  style: styleOf(kind, lesson),
  footer: footerOf(lesson),
  revised: lesson.revision.date,
  body,
});
