import { exerciseOf } from '../src/blocks/task/exercise.ts';
import { forPupils } from '../src/blocks/for-pupils.ts';
import { SAMPLE_STAMP } from '../src/blocks/message/schema.ts';
import { signsOf } from '../src/blocks/message/signs.ts';
import type { GradeLesson } from '../src/curriculum/cut.ts';
import { activitiesOf } from '../src/curriculum/lesson-parts.ts';
import { callFirst } from '../src/blocks/recover/call-first.ts';
import { readVote } from '../src/blocks/vote/read-vote.ts';
import { sidesOf } from '../src/blocks/debate/sides-of.ts';
import { needed } from '../src/blocks/game/needed.ts';
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
      if (node.name === 'Ticket' || (node.name === 'Task' && exerciseOf(node))) return before(node, lesson);
      if (node.name === 'Debate') return debateWords(node, lesson);
      if (node.name === 'Vote') return voteWords(node, lesson);
      return `${before(node, lesson)} ${inside(' ')} ${after(node)}`;
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

/** Each side under its name. */
function debateWords(node: BlockNode, lesson: GradeLesson): string {
  const { before, sides } = sidesOf(node);
  const said = (nodes: readonly Node[]) => nodes.map((one) => say(one, lesson)).join(' ');
  return [String(node.props.title), said(before), ...sides.flatMap((side) => [side.name, said(side.arguments)])].join(
    ' ',
  );
}

/** The options one under the other, what speaks for each of them below. */
function voteWords(node: BlockNode, lesson: GradeLesson): string {
  const { prompt, options } = readVote(node);
  const said = (nodes: readonly Node[]) => nodes.map((one) => say(one, lesson));
  return [
    String(node.props.title),
    ...said(prompt),
    ...options.map(({ text }) => said(text).join('')),
    ...options.map(({ why }) => said(why).join('')),
  ].join(' ');
}

function before(node: BlockNode, lesson: GradeLesson): string {
  const { name, props } = node;
  // A story that has its activity's title does not say it twice.
  if (name === 'Story' && activitiesOf(lesson).some((activity) => activity.props.title === props.title)) return '';
  if (name === 'Message') return [SAMPLE_STAMP, props.from, props.address ?? ''].join(' ');
  if (name === 'Role') return roleWords(props);
  if (name === 'Frame') return [props.says, props.fill].filter(Boolean).join(' ');
  if (name === 'Game') return `${String(props.title)} ${needed(props as { needs: string })}`;
  if (name === 'Recover') return `${String(props.title)} ${say(callFirst(node), lesson)}`;
  return String(props.title ?? '');
}

/** What a caller is after stands behind a fold, below the call. */
const roleWords = ({ name, wants, says, by, reply }: BlockNode['props']): string =>
  (by === 'teacher' ? [SAMPLE_STAMP, name, says, wants, reply] : [name, wants, says, reply]).filter(Boolean).join(' ');

function after(node: BlockNode): string {
  if (node.name === 'Message')
    return signsOf(node.children)
      .map(({ props }) => props.why)
      .join(' ');
  return String(node.props.caption ?? '');
}
