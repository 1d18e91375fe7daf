import type { GradeLesson } from '../curriculum/cut.ts';
import { activitiesOf, blocksOf } from '../curriculum/lesson-parts.ts';
import { isBlock, textOf, type BlockNode, type Flow } from '../curriculum/tree.ts';
import { bullets, heading, note, title } from '../document/nodes.ts';
import { PAPER_NAMES, type Paper, type PaperNode } from '../document/paper.ts';
import { contactList, sourceList } from './parts.ts';
import { sharedRoom } from './shared-room.ts';
import { shortVersion } from './short-version.ts';
import { paperOf } from './styles.ts';
import { paperContext } from './to-paper.ts';

/**
 * What a plan leads with but does not copy: the background, all that pupils read and do, with its answers, the version
 * for a quarter of an hour, whom to call. It is not handed in.
 */
export function makeAppendix(lesson: GradeLesson): Paper {
  const context = paperContext(lesson, 'teacher');
  const background = longestNote(lesson);
  const before = raise(context.nodes(background));
  const materials = activitiesOf(lesson).flatMap((activity, index): PaperNode[] => {
    const nodes = context.nodes(without(materialOf(activity), background));
    return nodes.length ? [heading(3, `Hoạt động ${index + 1}: ${String(activity.props.title)}`), ...nodes] : [];
  });
  const outside = lesson.body.filter((node) => !isBlock(node, 'Activity') && !isBlock(node, 'Short'));
  return paperOf('appendix', lesson, PAPER_NAMES.appendix, [
    title(`Phụ lục: ${lesson.title}`),
    note('Thầy cô đọc trước và giữ bên mình khi dạy: nền kiến thức, những gì học sinh đọc và làm, đáp án.'),
    ...(before.length ? [heading(2, 'Đọc trước tiết học'), ...before] : []),
    heading(2, 'Học liệu và đáp án'),
    ...materials,
    ...context.nodes(without(outside, background)),
    ...shortVersion(lesson),
    ...sharedRoom(lesson),
    ...contactList(lesson, lesson.body),
    ...beforeHandingIn(lesson),
    ...sourceList(context.cited),
  ]);
}

/** What the plan itself does not say to who reads it: what it follows, and what was copied from where. */
const beforeHandingIn = ({ planForm: { follows, headings }, outcomes, competences }: GradeLesson): PaperNode[] => [
  heading(2, 'Trước khi nộp kế hoạch'),
  bullets([
    ...(follows ? [follows] : []),
    ...(outcomes.length
      ? ['Yêu cầu cần đạt của chương trình chép từ tài liệu của giáo viên: đối chiếu văn bản của Bộ.']
      : []),
    ...(competences.length ? ['Mã và lời của năng lực số chép từ tài liệu của giáo viên: đối chiếu phụ lục.'] : []),
    ...(headings.competences ? ['Năng lực chung rút từ các hoạt động của bài: chỉnh theo lớp mình.'] : []),
    'Năng lực đặc thù: thêm theo môn mà tiết này được xếp vào.',
    'Điền tên trường, tổ, giáo viên, môn học (gợi ý: cột “Dạy ở” của kế hoạch năm học) và ngày dạy.',
  ]),
];

/** The background alone, as the appendix has it: to be measured. */
export const makeBackground = (lesson: GradeLesson): Paper =>
  paperOf('appendix', lesson, PAPER_NAMES.appendix, raise(paperContext(lesson, 'teacher').nodes(longestNote(lesson))));

/** The background a teacher who is new to this needs is read before the lesson, wherever its author put it. */
export const longestNote = (lesson: GradeLesson): BlockNode[] =>
  blocksOf(lesson, 'TeacherNote')
    .toSorted((a, b) => textOf([b]).length - textOf([a]).length)
    .slice(0, 1);

/** What an activity holds besides how it is led. */
export const materialOf = ({ children }: BlockNode): Flow[] => children.filter((node) => !isBlock(node, 'Phase'));

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
