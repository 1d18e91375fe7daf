import type { GradeLesson } from '../curriculum/cut.ts';
import { activitiesOf, phasesAbout, phasesOf } from '../curriculum/lesson-parts.ts';
import { isBlock, wholly, type BlockNode } from '../curriculum/tree.ts';
import { note, paragraph, title } from '../document/nodes.ts';
import { embolden, PAPER_NAMES, type Paper, type PaperNode, type Span } from '../document/paper.ts';
import type { PaperContext } from '../blocks/define.ts';
import { sourceLine } from './parts.ts';
import { paperOf } from './styles.ts';
import { paperContext } from './to-paper.ts';

/**
 * The lesson minute by minute, to have in the hand: what the teacher says and holds up, what pupils do. A step without
 * words to say tells what the teacher does.
 */
export function makeScript(lesson: GradeLesson): Paper {
  const context = paperContext(lesson, 'teacher');
  const rows = activitiesOf(lesson).flatMap((activity) => rowsOf(activity, context));
  return paperOf('script', lesson, PAPER_NAMES.script, [
    title(lesson.title),
    note(`Kịch bản tiết dạy, lớp ${lesson.grade}, ${lesson.minutes} phút. Cầm tay khi dạy; phiếu và đáp án ở tờ khác.`),
    {
      type: 'table',
      columns: [1.4, 10, 5],
      frame: 'grid',
      head: ['Phút', 'Thầy cô', 'Học sinh'].map((text) => [paragraph({ text, bold: true })]),
      rows,
    },
    ...sourceLine(context.cited),
  ]);
}

/** A row a step; the first bears the activity's name and minutes, so that no page break parts them from it. */
function rowsOf(activity: BlockNode, context: PaperContext): PaperNode[][][] {
  const { title, minutes } = activity.props;
  const name = paragraph({ text: `${String(title)} (${String(minutes)} phút)`, bold: true });
  return phasesOf(activity).map((phase, i) => {
    const [time, led, done] = rowOf(phase, activity, context);
    return i ? [time, led, done] : [time, [name, ...led], done];
  });
}

function rowOf(phase: BlockNode, activity: BlockNode, context: PaperContext): [PaperNode[], PaperNode[], PaperNode[]] {
  const said = marksOf(phase, ['Say', 'Show']);
  const led = said.length ? said : marksOf(phase, ['Teacher']);
  const { minutes } = phase.props;
  return [
    minutes === undefined ? [] : [paragraph({ text: String(minutes) })],
    led.map((mark) =>
      paragraph(
        ...lineOf(mark.name, context.spans(mark.children)),
        ...(mark === led.at(-1) ? begunIn(phase, activity) : []),
      ),
    ),
    marksOf(phase, ['Students']).map((mark) => paragraph(...context.spans(mark.children))),
  ];
}

/**
 * What of the sheet is begun in a step: the words to say seldom name it. Its number is enough to find it, and takes no
 * line of its own, for which many a page has no room.
 */
function begunIn(phase: BlockNode, activity: BlockNode): Span[] {
  const begun = activity.children.filter(
    (node): node is BlockNode =>
      isBlock(node, 'Task') && (node.props.for ?? 'all') === 'all' && phasesAbout(node, activity)[0] === phase,
  );
  const names = begun.map(({ props }) => String(props.title).replace(/^(Bài \d+)\. .*/, '$1'));
  return names.length ? [{ text: ` Phiếu: ${names.join('; ')}.`, italic: true }] : [];
}

/** What is said stands as it is; what is held up is told apart from it. */
const lineOf = (name: string, spans: Span[]): Span[] =>
  name === 'Show' ? [{ text: 'Cho lớp thấy: ', italic: true }, ...embolden(spans)] : spans;

const marksOf = (phase: BlockNode, names: readonly string[]) =>
  phase.children.flatMap((child) => wholly(child, names) ?? []);
