import { blocksOf } from '../../curriculum/lesson-parts.ts';
import { paragraph } from '../../document/nodes.ts';
import type { FlowToPaper } from '../define.ts';
import type { rubric } from './schema.ts';

/** What a teacher marks a task by, under the task's own name. */
export const rubricToPaper: FlowToPaper<typeof rubric> = (node, context) => {
  if (context.reader !== 'teacher') return [];
  const task = blocksOf(context.lesson, 'Task').find(({ props }) => props.id === node.props.of);
  const name = `Tiêu chí chấm – ${String(task?.props.title ?? node.props.of)}`;
  const helped =
    context.lesson.care === 'private' ? [] : [paragraph({ text: 'Em cần giúp (ghi tên): ………………………………………' })];
  const body = [paragraph({ text: name, bold: true }), ...context.nodes(node.children), ...helped];
  return [{ type: 'keep', children: body }];
};
