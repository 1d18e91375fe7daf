import type { Node } from '../../curriculum/tree.ts';
import { paragraph } from '../../document/nodes.ts';
import { letterOf } from '../../document/paper.ts';
import { defineKind, type InTests, type OnPaper } from '../kind.ts';
import { DOTS, reasonLine } from '../on-paper.ts';
import { optionsKey, optionsSecret, shown, type OptionsKey, type WithOptions } from '../options.ts';
import { marksIn } from '../read-parts.ts';
import { decoy, sign } from './schema.ts';
import { letterSpots } from './letter-spots.ts';
import { scoreSigns, type FindSignsResponse } from './score.ts';

/** `options` are the phrases marked in the prompt's message, in reading order: `right` is a sign, wrong is innocent. */
export interface FindSigns extends WithOptions {
  kind: 'find-signs';
}

const inTests: InTests = {
  minutes: 3,
  sheet: { form: 'lines', lines: 1 },
  deals: 'nothing',
};

const answer = ({ options }: FindSigns): string =>
  options.flatMap(({ right }, i) => (right ? [letterOf(i)] : [])).join(', ');

const paper: OnPaper<FindSigns> = {
  prompt: (exercise) => letterSpots(exercise, ({ children }) => children),
  ask: () => [paragraph({ text: `Các chữ cái ở chỗ đáng ngờ: ${DOTS.repeat(4)}` })],
  answer,
  named({ prompt, options }) {
    const deciding = marksIn(prompt, 'Sign', 'Decoy').findIndex(({ props }) => props.decides);
    // Who is asked to mark the place that decides is marked by it too.
    return options.map((option, i) => [`${letterOf(i)}.${i === deciding ? ' (chỗ quyết định)' : ''}`, option]);
  },
  words: (exercise) => [paragraph({ text: answer(exercise) })],
  reasons: ({ options }, _, { spans }) => options.map(({ why }, i) => reasonLine(`${letterOf(i)}.`, spans(why))),
  marking: () =>
    'Mỗi chỗ đáng ngờ tìm được là một phần bằng nhau của điểm cả câu; mỗi chỗ chọn nhầm trừ đi một phần như thế.',
};

/** Signs and innocent phrases become the same <Spot>, which no author writes. */
function hideSigns<N extends Node>(node: N): N {
  if (node.type === 'mark' && (node.name === 'Sign' || node.name === 'Decoy'))
    return { ...node, name: 'Spot', props: { id: node.props.id } };
  return 'children' in node ? { ...node, children: node.children.map(hideSigns) } : node;
}

export const findSigns = defineKind<FindSigns, OptionsKey<'find-signs'>, FindSignsResponse>({
  name: 'Tìm dấu hiệu',
  how: 'Chọn những chỗ em thấy đáng ngờ.',
  piece: 'Chỗ',
  tags: {},
  spots: { Sign: sign, Decoy: decoy },
  ofTags: { why: null, handled: null, written: null, harmless: 'Decoy', prose: ['Sign', 'Decoy'] },
  inPrompt: true,
  inTasks: true,
  onWeb: true,
  passesFor: null,
  read: ({ prompt }) => ({
    options: marksIn(prompt, 'Sign', 'Decoy').map((mark) => ({
      id: String(mark.props.id ?? ''),
      right: mark.name === 'Sign',
      text: mark.children,
      why: [{ type: 'text', value: String(mark.props.why), at: mark.at }],
      at: mark.at,
    })),
  }),
  pieces: ({ options }) => options,
  pictured: () => [],
  reasons: ({ options }) => options.map(({ why }) => why),
  // The same words may be innocent in one place and a sign in another.
  distinct: () => [],
  choices: () => [],
  writes: () => [],
  prose: () => [],
  unanswerable({ id, options }) {
    if (options.some((option) => !option.id))
      return [
        `Câu “${id}” có chỗ đánh dấu chưa có mã.`,
        'Thêm id="…" vào mỗi <Sign> và <Decoy> trong câu, mỗi chỗ một mã khác nhau.',
      ];
    const right = options.filter((option) => option.right).length;
    if (right < 2)
      return [
        `Câu “${id}” là loại find-signs nhưng có ${right} dấu hiệu.`,
        'Đánh dấu ít nhất hai chỗ bằng <Sign> trong <Message>.',
      ];
    if (right < options.length) return null;
    return [
      `Mọi chỗ bấm được của câu “${id}” đều là dấu hiệu.`,
      'Đánh dấu ít nhất một chỗ vô hại bằng <Decoy> trong <Message>.',
    ];
  },
  roomless: () => null,
  prompt: ({ prompt }) => prompt,
  view: ({ prompt, options }) => ({ prompt: prompt.map(hideSigns), options: options.map(shown), targets: [] }),
  key: (exercise) => optionsKey('find-signs', exercise),
  secret: optionsSecret,
  score: scoreSigns,
  reorder: (exercise) => exercise,
  paper,
  // The message itself is shown first without its signs, then with them.
  slide: (exercise) => ({ prompt: letterSpots(exercise, (lettered) => [lettered]), asked: [], solved: [] }),
  test: inTests,
});
