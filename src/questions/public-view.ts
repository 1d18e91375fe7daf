import { mix } from './mix.ts';
import type { Question } from './question.ts';
import type { Flow, Inline, Node } from '../curriculum/tree.ts';

type Shown = { id: string; text: Inline[]; picture?: string };

/** A question as a pupil may see it before answering: without what is right and why, and in no order that tells it. */
export type PublicQuestion = Pick<Question, 'id' | 'kind' | 'level' | 'prompt'> & {
  /** What is chosen, judged, put in order, or given a partner. */
  options: Shown[];
  /** The partners of a `match`, in the order they are lettered; whose they are is the answer. */
  partners: Inline[][];
  scenes: { id: string; body: Flow[]; choices: (Shown & { to: string })[]; ends: boolean }[];
};

export function publicView(question: Question): PublicQuestion {
  const { id, kind, level, prompt } = question;
  const plain = { id, kind, level, prompt, options: [], partners: [], scenes: [] };
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'true-false':
      return { ...plain, options: question.options.map(shown) };
    case 'find-signs':
      return { ...plain, prompt: prompt.map(hideSigns), options: question.options.map(shown) };
    case 'order':
      return { ...plain, options: mix(question.items, id).map(shown) };
    case 'match':
      return { ...plain, options: question.pairs.map(shown), partners: partnersOf(question).map((pair) => pair.with) };
    case 'story':
      return {
        ...plain,
        scenes: question.scenes.map(({ id, body, choices, end }) => ({
          id,
          body,
          ends: end !== 'no',
          choices: choices.map((choice) => ({ ...shown(choice), to: choice.to })),
        })),
      };
    case 'short-answer':
    case 'essay':
      return plain;
    default:
      return question satisfies never;
  }
}

/** The pairs in the order their right sides are lettered A, B, C… */
export const partnersOf = ({ id, pairs }: Extract<Question, { kind: 'match' }>) => mix(pairs, id);

const shown = ({ id, text, picture }: Shown): Shown => ({ id, text, ...(picture === undefined ? {} : { picture }) });

/** Signs and innocent phrases become the same <Spot>, which no author writes. */
function hideSigns<N extends Node>(node: N): N {
  if (node.type === 'mark' && (node.name === 'Sign' || node.name === 'Decoy'))
    return { ...node, name: 'Spot', props: { id: node.props.id } };
  return 'children' in node ? { ...node, children: node.children.map(hideSigns) } : node;
}
