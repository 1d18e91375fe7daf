import { type At, type BlockNode, type Flow } from '../../curriculum/tree.ts';
import { defineKind, type OnPaper } from '../kind.ts';
import { shown } from '../options.ts';
import { rowOf } from '../places.ts';
import type { Exercise, Option } from '../question.ts';
import { takeMarks, toOption } from '../read-parts.ts';
import { choice, scene } from './schema.ts';
import { scoreStory, type Ending, type StoryKey, type StoryResponse } from './score.ts';

/** What one may do in a scene, and the scene that follows. */
export interface Choice extends Option {
  to: string;
}

/**
 * A moment of a branching story. `safe` ends it well; `learn` ends it in a lesson, and leads back to the scene before.
 */
export interface Scene {
  id: string;
  end: Ending;
  body: Flow[];
  choices: Choice[];
  at: At;
}

/** The first scene opens the story. On the web only. */
export interface Story extends Exercise {
  kind: 'story';
  scenes: Scene[];
}

const choicesOf = ({ scenes }: Story): Choice[] => scenes.flatMap(({ choices }) => choices);
const isScene = (node: Flow): node is BlockNode => node.type === 'block' && node.name === 'Scene';

function toScene(node: BlockNode): Scene {
  const { prompt, marks } = takeMarks(node.children, ['Choice']);
  const choices = marks.map((mark): Choice => ({ ...toOption(mark), to: String(mark.props.to) }));
  return { id: String(node.props.id), end: node.props.end as Ending, body: prompt, choices, at: node.at };
}

/** It is never printed: paper can't walk. */
const paper: OnPaper<Story> = {
  prompt: ({ prompt }) => prompt,
  ask: () => [],
  answer: () => '',
  named: () => [],
  words: () => [],
  reasons: () => [],
  marking: () => null,
};

export const story = defineKind<Story, StoryKey, StoryResponse>({
  name: 'Chuyện rẽ nhánh',
  how: 'Đọc từng cảnh rồi chọn việc em sẽ làm.',
  piece: 'Cách xử trí',
  tags: { Scene: scene, Choice: choice },
  ofTags: { why: 'Choice', handled: null, written: null, harmless: null, prose: [] },
  inTasks: false,
  onWeb: true,
  passesFor: null,
  read: ({ prompt }) => ({
    prompt: prompt.filter((node) => !isScene(node)),
    scenes: prompt.filter(isScene).map(toScene),
  }),
  pieces: choicesOf,
  pictured: () => [],
  reasons: (exercise) => choicesOf(exercise).map(({ why }) => why),
  // Only the choices of one scene stand side by side, and they have names of their own.
  distinct: () => [],
  choices: ({ scenes }) => scenes.map(({ id, choices }) => ({ id, options: choices })),
  writes: () => [],
  prose: ({ scenes }) => scenes.flatMap(({ body }) => body),
  unanswerable: ({ id, scenes }) =>
    scenes.some(({ end }) => end === 'safe')
      ? null
      : [`Câu chuyện “${id}” không có kết thúc an toàn.`, 'Thêm end="safe" vào cảnh kết thúc tốt đẹp.'],
  roomless: () => null,
  prompt: ({ prompt }) => prompt,
  view: ({ prompt, scenes }) => ({
    prompt,
    options: [],
    targets: [],
    scenes: scenes.map(({ id, body, choices, end }) => ({
      id,
      body,
      ends: end !== 'no',
      choices: choices.map((one) => ({ ...shown(one), to: one.to })),
    })),
  }),
  key: ({ scenes }) => ({
    kind: 'story',
    scenes: scenes.map(({ id, end, choices }) => [id, end, choices.map((one) => [one.id, one.to, one.right ? 1 : 0])]),
  }),
  /** Which choices are right, which scenes end well, which in a lesson. */
  secret(exercise) {
    const choices = choicesOf(exercise);
    const endings = (end: Ending) =>
      rowOf(
        exercise.scenes.filter((one) => one.end === end),
        (one) => exercise.scenes.indexOf(one),
      );
    const right = choices.filter((one) => one.right);
    return [rowOf(right, (one) => choices.indexOf(one)), endings('safe'), endings('learn')];
  },
  score: scoreStory,
  reorder: (exercise) => exercise,
  paper,
  slide: () => ({ asked: [], solved: [] }),
  test: null,
});
