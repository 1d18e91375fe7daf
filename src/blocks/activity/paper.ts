import { activitiesOf } from '../../curriculum/lesson-parts.ts';
import type { PaperNode, Span } from '../../document/paper.ts';
import { wholly, type BlockNode, type Flow } from '../../curriculum/tree.ts';
import type { FlowToPaper, MarkToPaper, PaperContext, PropsOf } from '../define.ts';
import { ACTIVITY_NAMES, PHASE_NAMES } from './names.ts';
import type { activity, phase, students, teacher } from './schema.ts';

/**
 * An activity in the form an inspector knows: for grades 1–5 the two columns of Công văn 2345, for 6–12 the four
 * points a) to d) of Công văn 5512. What pupils read comes after how the activity is led.
 */
export const activityToPaper: FlowToPaper<typeof activity> = (node, context) => {
  if (context.reader !== 'teacher') return context.nodes(node.children);
  const primary = context.lesson.band === 'tieu-hoc';
  const { kind, title, minutes } = node.props;
  const order = activitiesOf(context.lesson).findIndex(({ at }) => at.line === node.at.line) + 1;
  const phases = node.children.filter(isPhase);
  const material = context.nodes(node.children.filter((child) => !isPhase(child)));
  const name = ACTIVITY_NAMES[primary ? 'primary' : 'secondary'][kind];
  const head = primary
    ? `${order}. ${name}: ${title} (${minutes} phút)`
    : `Hoạt động ${order}: ${name} – ${title} (${minutes} phút)`;
  return [
    { type: 'heading', level: 3, spans: [{ text: head }] },
    ...(primary ? primaryPlan(node, phases, context) : secondaryPlan(node, phases, context)),
    ...material,
  ];
};

/** The phases of an activity stand in its plan; alone on a page they mean nothing. */
export const phaseToPaper: FlowToPaper<typeof phase> = () => [];

const isPhase = (node: Flow): node is BlockNode<PropsOf<typeof phase>> =>
  node.type === 'block' && node.name === 'Phase';

const label = (name: string, text: string): PaperNode => ({
  type: 'paragraph',
  spans: [{ text: `${name}: `, bold: true }, { text }],
});

function primaryPlan(node: Activity, phases: Phase[], context: PaperContext): PaperNode[] {
  const { goal, task, product } = node.props;
  return [
    label('Mục tiêu', goal),
    label('Nội dung', task),
    label('Sản phẩm', product),
    {
      type: 'table',
      columns: [1, 1],
      frame: 'grid',
      head: [[bold('Hoạt động của giáo viên')], [bold('Hoạt động của học sinh')]],
      rows: phases.map((phase) => [who(phase, 'Teacher', context), who(phase, 'Students', context)]),
    },
  ];
}

function secondaryPlan(node: Activity, phases: Phase[], context: PaperContext): PaperNode[] {
  const { goal, task, product } = node.props;
  return [
    label('a) Mục tiêu', goal),
    label('b) Nội dung', task),
    label('c) Sản phẩm', product),
    // The label never stands alone at a page's foot.
    {
      type: 'keep',
      children: [
        { type: 'paragraph', spans: [{ text: 'd) Tổ chức thực hiện:', bold: true }] },
        ...phases.slice(0, 1).map(item),
      ],
    },
    ...phases.slice(1).map(item),
  ];

  function item(phase: Phase): PaperNode {
    const spans = [{ text: `${PHASE_NAMES[phase.props.is]}. `, bold: true }, ...phaseSpans(phase, context)];
    return { type: 'list', ordered: false, start: 1, items: [[{ type: 'paragraph', spans }]] };
  }
}

type Activity = BlockNode<PropsOf<typeof activity>>;
type Phase = BlockNode<PropsOf<typeof phase>>;

const bold = (text: string): PaperNode => ({ type: 'paragraph', spans: [{ text, bold: true }] });

/** What one side does in a phase, a paragraph each. */
const who = (phase: Phase, name: 'Teacher' | 'Students', context: PaperContext): PaperNode[] =>
  phase.children
    .flatMap((child) => wholly(child, [name]) ?? [])
    .map((mark) => ({ type: 'paragraph', spans: context.spans(mark.children) }));

const phaseSpans = (phase: Phase, { spans }: PaperContext): Span[] =>
  phase.children
    .flatMap((child) => wholly(child, ['Teacher', 'Students']) ?? [])
    .flatMap((mark, index) => [
      { text: `${index ? ' ' : ''}${mark.name === 'Teacher' ? 'GV' : 'HS'}: `, italic: true },
      ...spans(mark.children),
    ]);

export const teacherToPaper: MarkToPaper<typeof teacher> = (node, { spans }) => spans(node.children);
export const studentsToPaper: MarkToPaper<typeof students> = (node, { spans }) => spans(node.children);
