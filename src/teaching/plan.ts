import type { GradeLesson } from '../curriculum/cut.ts';
import { fill } from '../curriculum/fill.ts';
import { blocksOf } from '../curriculum/lesson-parts.ts';
import { PAPER_NAMES, type Paper, type PaperNode } from '../document/paper.ts';
import { textOf, type BlockNode, type Flow } from '../curriculum/tree.ts';
import { commonCompetences } from './common-competences.ts';
import { bullets, heading, note, paragraph, title } from '../document/nodes.ts';
import { contactList, sourceList } from './parts.ts';
import { sharedRoom } from './shared-room.ts';
import { shortVersion } from './short-version.ts';
import { paperOf } from './styles.ts';
import { paperContext } from './to-paper.ts';

/**
 * The teacher's plan: in the form that content/forms/ke-hoach.yaml gives it, that of Công văn 2345 Phụ lục 3 for grades
 * 1–5, of Công văn 5512 Phụ lục IV for 6–12.
 */
export function makePlan(lesson: GradeLesson): Paper {
  const context = paperContext(lesson, 'teacher');
  const background = longestNote(lesson);
  const before = [...raise(context.nodes(background)), ...shortVersion(lesson), ...sharedRoom(lesson)];
  const course = context.nodes(without(lesson.body, background));
  return paperOf('plan', lesson, PAPER_NAMES.plan, [
    ...letterhead(lesson),
    ...bodyOf(lesson, before, course),
    ...contactList(lesson, lesson.body),
    ...sourceList(context.cited),
  ]);
}

/** The background alone, as the plan has it: to be measured. */
export const makeBackground = (lesson: GradeLesson): Paper =>
  paperOf('plan', lesson, PAPER_NAMES.plan, raise(paperContext(lesson, 'teacher').nodes(longestNote(lesson))));

/** The background a teacher who is new to this needs is read before the lesson, wherever its author put it. */
export const longestNote = (lesson: GradeLesson): BlockNode[] =>
  blocksOf(lesson, 'TeacherNote')
    .toSorted((a, b) => textOf([b]).length - textOf([a]).length)
    .slice(0, 1);

/** In an activity a note's own headings stand under the activity's; before the activities one step higher. */
const raise = (nodes: readonly PaperNode[]): PaperNode[] =>
  nodes.map((node) =>
    node.type === 'heading' && node.level === 4
      ? { ...node, level: 3 }
      : node.type === 'box'
        ? { ...node, children: raise(node.children) }
        : node,
  );

const without = (nodes: readonly Flow[], gone: readonly Flow[]): Flow[] =>
  nodes
    .filter((node) => !gone.includes(node))
    .map((node) => (node.type === 'block' ? { ...node, children: without(node.children, gone) } : node));

function letterhead(lesson: GradeLesson): PaperNode[] {
  const { planForm: form, title: ten, grade: lop, periods: tiet, minutes: phut } = lesson;
  const left = lesson.office.letterhead.map((line) => paragraph({ text: line, bold: true }));
  const right = form.teacher.map((line) => paragraph({ text: line }));
  const values = { TEN: ten.toLocaleUpperCase('vi'), lop, tiet, phut };
  return [
    { type: 'table', columns: [1, 1], frame: 'none', rows: [[left, right]] },
    title(fill(form.title, { ...values, ten })),
    ...form.head.map((line) => headLine(fill(line, values), ten)),
    ...(form.follows ? [note(form.follows)] : []),
  ];
}

/** Where a line leaves a place for the lesson's name, the name stands out. */
const headLine = (line: string, name: string): PaperNode =>
  paragraph(
    ...line
      .split(/(\{ten\})/)
      .filter(Boolean)
      .map((text) => (text === '{ten}' ? { text: name, bold: true } : { text })),
  );

/** A heading that a form may do without. */
const under = (level: 2 | 3, text: string | undefined): PaperNode[] => (text ? [heading(level, text)] : []);

function bodyOf(lesson: GradeLesson, before: PaperNode[], course: PaperNode[]): PaperNode[] {
  const { headings } = lesson.planForm;
  return [
    heading(2, headings.objectives),
    ...under(3, headings.knowledge),
    bullets(lesson.objectives.map(({ text }) => text)),
    ...programme(lesson),
    ...under(3, headings.competences),
    // Without a heading of their own there is room for the digital ones only.
    ...(headings.competences ? commonCompetences(lesson) : []),
    ...competences(lesson),
    ...under(3, headings.qualities),
    ...qualities(lesson),
    heading(2, headings.materials),
    bullets(lesson.materials),
    ...before,
    heading(2, headings.course),
    ...course,
    ...(headings.changes ? [heading(2, headings.changes), { type: 'lines' as const, count: 3 }] : []),
  ];
}

/** Only this grade's outcomes; a grade without any says so in the schools' own words. */
function programme({ outcomes, programme: name }: GradeLesson): PaperNode[] {
  if (!outcomes.length) return [paragraph({ text: 'Chương trình: ', bold: true }, { text: 'tích hợp, lồng ghép.' })];
  const close = outcomes.some(({ explicit }) => explicit) ? 'bám sát chương trình' : 'liên hệ chương trình';
  return [
    paragraph({ text: 'Chương trình: ', bold: true }, { text: `${close} – ${name}.` }),
    bullets(outcomes.map(({ text }) => text)),
    note('Câu chữ chép từ tài liệu của giáo viên; đối chiếu văn bản của Bộ trước khi nộp.'),
  ];
}

function competences({ competences: codes, competenceDocument }: GradeLesson): PaperNode[] {
  if (!codes.length) return [];
  return [
    paragraph({ text: 'Năng lực số:', bold: true }),
    bullets(codes.map(({ code, text }) => `${code}: ${text}`)),
    note(`${competenceDocument}. Chép từ tài liệu của giáo viên; đối chiếu phụ lục trước khi nộp.`),
  ];
}

const qualities = ({ qualities: list }: GradeLesson): PaperNode[] =>
  list.length ? [paragraph({ text: 'Phẩm chất: ', bold: true }, { text: `${list.join(', ')}.` })] : [];
