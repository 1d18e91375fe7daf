import type { GradeLesson } from '../curriculum/cut.ts';
import { WHOSE } from '../blocks/task/schema.ts';
import { fill } from '../curriculum/fill.ts';
import { lowerFirst } from '../curriculum/first-letter.ts';
import type { Objective } from '../curriculum/lesson.ts';
import { activitiesOf, isJudgedIn } from '../curriculum/lesson-parts.ts';
import { PAPER_NAMES, type Paper, type PaperNode } from '../document/paper.ts';
import { findBlocks, type BlockNode, type Flow } from '../curriculum/tree.ts';
import { materialOf } from './appendix.ts';
import { commonCompetences } from './common-competences.ts';
import { bullets, heading, holdBlanks, paragraph, title } from '../document/nodes.ts';
import { sourceList } from './parts.ts';
import { paperOf } from './styles.ts';
import { paperContext } from './to-paper.ts';

/**
 * The teacher's plan: in the form that content/forms/ke-hoach.yaml gives it, that of Công văn 2345 Phụ lục 3 for grades
 * 1–5, of Công văn 5512 Phụ lục IV for 6–12.
 */
export function makePlan(lesson: GradeLesson): Paper {
  const context = paperContext(lesson, 'teacher');
  return paperOf('plan', lesson, PAPER_NAMES.plan, [
    ...letterhead(lesson),
    ...bodyOf(lesson, context.nodes(activitiesOf(lesson).map((activity) => asLed(activity, lesson)))),
    ...sourceList(context.cited),
  ]);
}

/** How an activity is led: its content names the tasks, its product what it is judged by. */
function asLed(activity: BlockNode, lesson: GradeLesson): BlockNode {
  const material = materialOf(activity);
  const led = activity.children.filter((node) => !material.includes(node));
  const task = [asSentence(activity.props.task), ...tasksIn(material)].join(' ');
  const answered = findBlocks(material, 'Answer', 'Why').length > 0;
  const product = [
    asSentence(activity.props.product),
    ...criteriaOf(activity, lesson),
    ...(answered ? ['Đáp án ở phụ lục.'] : []),
  ].join(' ');
  return { ...activity, children: led, props: { ...activity.props, task, product } };
}

const asSentence = (words: unknown): string => String(words).replace(/;$|(?<![.?!…])$/, '.');

/** The tasks by the names that the sheet gives them; those that only some pupils do are told apart. */
function tasksIn(material: readonly Flow[]): string[] {
  const tasks = findBlocks(material, 'Task').map(({ node }) => node.props);
  return Object.entries(WHOSE).flatMap(([whom, name]) => {
    const titles = tasks.filter((props) => (props.for ?? 'all') === whom).map(({ title }) => title);
    return titles.length ? [asSentence(`${name}: ${titles.join('; ')}`)] : [];
  });
}

/** What the activity is to reach is what its product is judged by. */
function criteriaOf(activity: BlockNode, lesson: GradeLesson): string[] {
  const own = lesson.objectives.filter(({ id }) => isJudgedIn(lesson, activity, id));
  return own.length ? [`Tiêu chí: ${own.map(({ text }) => lowerFirst(text).replace(/[.;]$/, '')).join('; ')}.`] : [];
}

function letterhead(lesson: GradeLesson): PaperNode[] {
  const { planForm: form, title: ten, grade: lop, periods: tiet, minutes: phut } = lesson;
  const left = lesson.office.letterhead.map((line) => paragraph({ text: holdBlanks(line), bold: true }));
  const right = form.teacher.map((line) => paragraph({ text: holdBlanks(line) }));
  const values = { TEN: ten.toLocaleUpperCase('vi'), lop, tiet, phut };
  return [
    { type: 'table', columns: [4, 5], frame: 'none', rows: [[left, right]] },
    title(fill(form.title, { ...values, ten })),
    ...form.head.map((line) => headLine(fill(line, values), ten)),
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

const textsOf = (objectives: readonly Objective[]): string[] => objectives.map(({ text }) => text);

/** A heading of the objectives, and those of its type. */
function byType({ objectives }: GradeLesson, text: string, type: Objective['type']): PaperNode[] {
  const own = objectives.filter((objective) => objective.type === type);
  return [heading(3, text), ...(own.length ? [bullets(textsOf(own))] : [])];
}

function bodyOf(lesson: GradeLesson, course: PaperNode[]): PaperNode[] {
  const { headings } = lesson.planForm;
  return [
    heading(2, headings.objectives),
    ...(headings.knowledge ? byType(lesson, headings.knowledge, 'kien-thuc') : [bullets(textsOf(lesson.objectives))]),
    ...programme(lesson),
    ...(headings.competences ? byType(lesson, headings.competences, 'nang-luc') : []),
    // Without a heading of their own there is room for the digital ones only.
    ...(headings.competences ? commonCompetences(lesson) : []),
    ...competences(lesson),
    ...(headings.qualities ? byType(lesson, headings.qualities, 'pham-chat') : []),
    ...qualities(lesson),
    heading(2, headings.materials),
    bullets(lesson.materials),
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
  ];
}

function competences({ competences: codes, competenceDocument }: GradeLesson): PaperNode[] {
  if (!codes.length) return [];
  return [
    paragraph({ text: 'Năng lực số: ', bold: true }, { text: `${competenceDocument}.` }),
    bullets(codes.map(({ code, text }) => `${code}: ${text}`)),
  ];
}

const qualities = ({ qualities: list, planForm: { headings } }: GradeLesson): PaperNode[] => [
  ...(list.length && !headings.qualities ? [paragraph({ text: 'Phẩm chất:', bold: true })] : []),
  ...(list.length ? [bullets(list.map(({ name, shows }) => `${name}: ${shows}`))] : []),
];
