import type { GradeLesson } from '../../curriculum/cut.ts';
import { hashText } from '../../curriculum/seeded.ts';
import { findBlocks, isBlock, textOf, type BlockNode, type Flow, type MarkNode } from '../../curriculum/tree.ts';
import type { Truth } from '../../questions/question.ts';
import type { PropsOf } from '../define.ts';
import { forPupils } from '../for-pupils.ts';
import type { message } from './schema.ts';

export type MessageNode = BlockNode<PropsOf<typeof message>>;

/** What is said of a message: of a phrase of it, or of what lies in none (`because`). */
export interface Reason {
  phrase: string | null;
  why: string;
}

/** A message to be sifted: is it genuine, a trap, or to be asked about? */
export interface Sifted {
  /** The same as long as its words are: a device keeps which were seen. */
  id: string;
  lesson: GradeLesson;
  /** Its words, with what decides marked and nothing else: a phrase that is marked is half the answer. */
  node: MessageNode;
  truth: Truth;
  decides: Reason;
  others: Reason[];
}

/** With fewer there is nothing to sift. */
export const LEAST_SIFTED = 6;
/** With more the page is too heavy for a first visit; the lessons then share the room. */
export const MOST_SIFTED = 30;

/**
 * The messages that the lessons of one grade give to sift, in the lessons' order; none where they are too few. Of each
 * the model knows the verdict and what decides it. Never one of a lesson on private matters, and of questions only
 * those that pupils are asked: what is kept for tests is not looked at.
 */
export function siftedOf(lessons: readonly GradeLesson[]): Sifted[] {
  const seen = new Set<string>();
  const own = lessons.map((lesson) => messagesOf(lesson).filter(({ id }) => !seen.has(id) && seen.add(id)));
  if (seen.size < LEAST_SIFTED) return [];
  // The first of each lesson, the second of each, and so on.
  const inTurn = own.flatMap((messages) => messages.map((one, turn) => ({ id: one.id, turn })));
  const kept = new Set(
    inTurn
      .sort((a, b) => a.turn - b.turn)
      .slice(0, MOST_SIFTED)
      .map(({ id }) => id),
  );
  return own.flat().filter(({ id }) => kept.has(id));
}

function messagesOf(lesson: GradeLesson): Sifted[] {
  if (lesson.care === 'private') return [];
  const told = messagesIn(forPupils(lesson.body));
  // Where a question says what its message is, the two must agree; where it does not, nobody knows.
  const asked = lesson.questions.flatMap(({ prompt, truth }) =>
    messagesIn(prompt).filter(({ props }) => props.truth === truth),
  );
  return [...told, ...asked].flatMap((node) => sift(node, lesson) ?? []);
}

const messagesIn = (nodes: readonly Flow[]): MessageNode[] =>
  findBlocks(nodes, 'Message').flatMap(({ node }) => (isBlock(node as Flow, 'Message') ? [node as MessageNode] : []));

function sift(node: MessageNode, lesson: GradeLesson): Sifted | null {
  const marks = findBlocks(node.children, 'Sign', 'Decoy').map(({ node }) => node as MarkNode);
  const { truth, because, kind, before } = node.props;
  // The youngest are not told to believe whom they do not see, unless its story says how one knows who it is.
  // Nor is anyone told to believe a call of which they do not see who rang whom.
  if (truth === 'genuine' && (lesson.grade <= 3 ? kind !== 'talk' : kind === 'call') && !before) return null;
  // A trap that names no one sign is given away by its first, as in the lesson.
  const decides =
    marks.find(({ props }) => props.decides) ??
    (truth === 'trap' ? marks.find(({ name }) => name === 'Sign') : undefined);
  if (!decides && !because) return null;
  return {
    id: hashText(textOf(node.children)).toString(36),
    lesson,
    node: { ...node, children: node.children.map((child) => markOnly(decides, child)) },
    truth,
    decides: decides ? reasonOf(decides) : { phrase: null, why: because! },
    others: marks.filter((mark) => mark !== decides).map(reasonOf),
  };
}

const reasonOf = ({ children, props }: MarkNode): Reason => ({ phrase: textOf(children), why: String(props.why) });

/** What decides becomes a phrase without its reason; of the other phrases only the words are left. */
function markOnly<N extends Flow>(decides: MarkNode | undefined, node: N): N {
  const clean = (nodes: readonly unknown[]): unknown[] =>
    nodes.flatMap((child) => {
      const { name, children } = child as MarkNode;
      if (child === decides)
        return [{ ...decides, name: 'Decoy', props: { decides: true }, children: clean(children) }];
      if (name === 'Sign' || name === 'Decoy') return clean(children);
      return children ? [{ ...(child as object), children: clean(children) }] : [child];
    });
  return clean([node])[0] as N;
}
