import type { GradeLesson } from '../curriculum/cut.ts';
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
 * The teacher's plan: in the structure of Công văn 2345 Phụ lục 3 for grades 1–5, of Công văn 5512 Phụ lục IV for 6–12.
 */
export function makePlan(lesson: GradeLesson): Paper {
  const primary = lesson.band === 'tieu-hoc';
  const context = paperContext(lesson, 'teacher');
  const background = longestNote(lesson);
  const before = [...raise(context.nodes(background)), ...shortVersion(lesson), ...sharedRoom(lesson)];
  const course = context.nodes(without(lesson.body, background));
  return paperOf('plan', lesson, PAPER_NAMES.plan, [
    ...letterhead(lesson, primary),
    ...(primary ? primaryBody(lesson, before, course) : secondaryBody(lesson, before, course)),
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

const FORM = {
  primary: 'Theo cấu trúc Phụ lục 3, Công văn 2345/BGDĐT-GDTH; đối chiếu phụ lục khi nộp.',
  secondary: 'Theo cấu trúc Phụ lục IV, Công văn 5512/BGDĐT-GDTrH; đối chiếu phụ lục khi nộp.',
};

function letterhead(lesson: GradeLesson, primary: boolean): PaperNode[] {
  const left = lesson.office.letterhead.map((line) => paragraph({ text: line, bold: true }));
  const right = (primary ? [] : ['Tổ: ……………………'])
    .concat('Họ và tên giáo viên: ……………………')
    .map((line) => paragraph({ text: line }));
  const periods = `Số tiết: ${lesson.periods} (${lesson.minutes} phút)`;
  return [
    { type: 'table', columns: [1, 1], frame: 'none', rows: [[left, right]] },
    title(primary ? 'KẾ HOẠCH BÀI DẠY' : `TÊN BÀI DẠY: ${lesson.title.toLocaleUpperCase('vi')}`),
    ...(primary
      ? [paragraph({ text: 'Tên bài học: ' }, { text: lesson.title, bold: true }, { text: `. ${periods}.` })]
      : []),
    paragraph({ text: `Môn học/hoạt động giáo dục: ………………………… Lớp: ${lesson.grade}` }),
    paragraph({
      text: primary
        ? 'Thời gian thực hiện: ngày …… tháng …… năm ………'
        : `Thời gian thực hiện: ${lesson.periods} tiết (${lesson.minutes} phút)`,
    }),
    note(FORM[primary ? 'primary' : 'secondary']),
  ];
}

function primaryBody(lesson: GradeLesson, before: PaperNode[], course: PaperNode[]): PaperNode[] {
  return [
    heading(2, 'I. Yêu cầu cần đạt'),
    bullets(lesson.objectives.map(({ text }) => text)),
    ...programme(lesson),
    ...competences(lesson),
    ...qualities(lesson),
    heading(2, 'II. Đồ dùng dạy học'),
    bullets(lesson.materials),
    ...before,
    heading(2, 'III. Các hoạt động dạy học chủ yếu'),
    ...course,
    heading(2, 'IV. Điều chỉnh sau bài dạy (nếu có)'),
    { type: 'lines', count: 3 },
  ];
}

function secondaryBody(lesson: GradeLesson, before: PaperNode[], course: PaperNode[]): PaperNode[] {
  return [
    heading(2, 'I. Mục tiêu'),
    heading(3, '1. Về kiến thức'),
    bullets(lesson.objectives.map(({ text }) => text)),
    ...programme(lesson),
    heading(3, '2. Về năng lực'),
    ...commonCompetences(lesson),
    ...competences(lesson),
    heading(3, '3. Về phẩm chất'),
    ...qualities(lesson),
    heading(2, 'II. Thiết bị dạy học và học liệu'),
    bullets(lesson.materials),
    ...before,
    heading(2, 'III. Tiến trình dạy học'),
    ...course,
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
