import { fill } from '../../curriculum/fill.ts';
import { activitiesOf } from '../../curriculum/lesson-parts.ts';
import type { PlanForm } from '../../curriculum/plan-form.ts';
import { paragraph } from '../../document/nodes.ts';
import type { PaperNode, Span } from '../../document/paper.ts';
import { wholly, type BlockNode, type Flow } from '../../curriculum/tree.ts';
import type { FlowToPaper, MarkToPaper, PaperContext, PropsOf } from '../define.ts';
import type { activity, phase, say, show, students, teacher } from './schema.ts';

/**
 * An activity as the form of its grade's plans has it: its steps in two columns as teachers of grades 1–5 have them, or
 * one under the other as in Công văn 5512. What pupils read comes after how the activity is led.
 */
export const activityToPaper: FlowToPaper<typeof activity> = (node, context) => {
  if (context.reader !== 'teacher') return context.nodes(node.children);
  const { planForm } = context.lesson;
  const { kind, title, minutes, goal, task, product } = node.props;
  const { labels } = planForm;
  const order = activitiesOf(context.lesson).findIndex(({ at }) => at.line === node.at.line) + 1;
  const phases = node.children.filter(isPhase);
  const material = context.nodes(node.children.filter((child) => !isPhase(child)));
  const head = fill(planForm.activity, { so: order, loai: planForm.activities[kind], ten: title, phut: minutes });
  return [
    { type: 'heading', level: 3, spans: [{ text: head }] },
    label(labels.goal, goal),
    label(labels.task, task),
    label(labels.product, product),
    ...(planForm.columns ? sideBySide(planForm.columns, phases, context) : oneByOne(planForm, phases, context)),
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

function sideBySide(
  { teacher, students }: NonNullable<PlanForm['columns']>,
  phases: Phase[],
  context: PaperContext,
): PaperNode[] {
  return [
    {
      type: 'table',
      columns: [1, 1],
      frame: 'grid',
      head: [[bold(teacher)], [bold(students)]],
      rows: phases.map((phase) => [who(phase, 'Teacher', context), who(phase, 'Students', context)]),
    },
  ];
}

function oneByOne({ labels: { how }, steps }: PlanForm, phases: Phase[], context: PaperContext): PaperNode[] {
  if (!phases.length) return [];
  const items = phases.map((phase): PaperNode[] => [
    paragraph({ text: `${steps[phase.props.is]}. `, bold: true }, ...phaseSpans(phase, context)),
  ]);
  return [
    ...(how ? [paragraph({ text: `${how}:`, bold: true })] : []),
    { type: 'list', ordered: false, start: 1, items },
  ];
}

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
export const sayToPaper: MarkToPaper<typeof say> = (node, { spans }) => spans(node.children);
export const showToPaper: MarkToPaper<typeof show> = (node, { spans }) => spans(node.children);
