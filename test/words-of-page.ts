import { exerciseOf } from '../src/blocks/task/exercise.ts';
import { forPupils } from '../src/blocks/for-pupils.ts';
import { SAMPLE_STAMP } from '../src/blocks/message/schema.ts';
import { signsOf } from '../src/blocks/message/signs.ts';
import type { GradeLesson } from '../src/curriculum/cut.ts';
import { words } from '../src/document/paper.ts';
import { childrenOf, type BlockNode, type Node } from '../src/curriculum/tree.ts';

/**
 * The words a pupil's page must hold for a lesson, in order: those of the model and nothing the page says of its own.
 */
export const wordsOfPage = (lesson: GradeLesson): string[] =>
  words(
    forPupils(lesson.body)
      .map((node) => say(node, lesson))
      .join(' '),
  );

/** A node's words; between blocks there is white space, inside a paragraph only what the author wrote. */
function say(node: Node, lesson: GradeLesson): string {
  const inside = (apart: string) =>
    childrenOf(node)
      .map((child) => say(child, lesson))
      .join(apart);
  switch (node.type) {
    case 'text':
      return node.value;
    case 'break':
      return ' ';
    case 'inline':
      return lesson.contacts[String(node.props.id)]!.short;
    case 'mark':
      return node.name === 'Term' ? `${inside('')} ${String(node.props.meaning)}` : inside('');
    case 'block':
      if (node.name === 'Task' && exerciseOf(node)) return before(node);
      return `${before(node)} ${inside(' ')} ${after(node)}`;
    case 'paragraph':
    case 'heading':
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link':
      return inside('');
    case 'table':
      return [...node.head, ...node.rows.flat()]
        .map((cell) => cell.map((child) => say(child, lesson)).join(''))
        .join(' ');
    default:
      return inside(' ');
  }
}

function before({ name, props }: BlockNode): string {
  if (name === 'Message') return [SAMPLE_STAMP, props.from, props.address ?? ''].join(' ');
  return String(props.title ?? '');
}

function after(node: BlockNode): string {
  if (node.name === 'Message')
    return signsOf(node.children)
      .map(({ props }) => props.why)
      .join(' ');
  return String(node.props.caption ?? '');
}
