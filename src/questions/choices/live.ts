import type { LiveKind, LiveTools, Said } from '../live.ts';
import { scoreMultiple, type MultipleResponse } from '../multiple/score.ts';
import type { OptionsKey } from '../options.ts';
import { scoreSingle, type SingleResponse } from '../single/score.ts';

const pieces = ({ options }: OptionsKey): string[] => options.map(([id]) => id);
const checkedIn = (card: HTMLElement, tools: LiveTools): string[] =>
  tools.all(card, 'input:checked').map((input) => tools.idOf(input));
function check(card: HTMLElement, chosen: readonly (string | null)[], tools: LiveTools): void {
  for (const input of tools.all<HTMLInputElement>(card, 'input')) input.checked = chosen.includes(tools.idOf(input));
}
const rightOf = ({ options }: OptionsKey): string[] => options.flatMap(([id, right]) => (right ? [id] : []));

/** In the order they stand in now, which is that of their letters. */
function judge(card: HTMLElement, key: OptionsKey, chosen: readonly (string | null)[], tools: LiveTools): Said[] {
  const right = rightOf(key);
  return tools.shown(card).map((id) => {
    const name = `${tools.letter(card, id)}.`;
    const good = right.includes(id);
    // All that are right are named, those that were chosen too: with one too many nothing was left out.
    const missed = good && tools.words(card, id, '.option-words');
    if (chosen.includes(id))
      return { id, name, mark: tools.mark(good), words: good ? 'Em chọn đúng' : 'Em chọn chưa đúng', missed };
    return good ? { id, name, mark: 'right', words: 'Đáp án đúng', missed } : { id, name, mark: null, words: '' };
  });
}

const single: LiveKind<OptionsKey<'single'>, SingleResponse> = {
  kind: 'single',
  key: (card, [row], tools) => ({ kind: 'single', options: tools.options(card, row) }),
  pieces,
  score: scoreSingle,
  read(card, _, tools) {
    const [chosen = null] = checkedIn(card, tools);
    return {
      response: { kind: 'single', chosen },
      missing: chosen === null ? 'Chọn một câu trả lời' : null,
    };
  },
  fill: (card, _, response, tools) => check(card, response ? [response.chosen] : [], tools),
  judge: (card, key, { chosen }, tools) => judge(card, key, [chosen], tools),
  sum: (card, key, _, tools) => tools.brief(card, rightOf(key)[0]!),
  hint(card, _, { chosen }, tools) {
    tools.stamp(card, chosen!, 'wrong', 'Chưa phải');
    return tools.brief(card, chosen!);
  },
};

const multiple: LiveKind<OptionsKey<'multiple'>, MultipleResponse> = {
  kind: 'multiple',
  key: (card, [row], tools) => ({ kind: 'multiple', options: tools.options(card, row) }),
  pieces,
  score: scoreMultiple,
  read(card, _, tools) {
    const chosen = checkedIn(card, tools);
    return {
      response: { kind: 'multiple', chosen },
      missing: chosen.length ? null : 'Chọn những câu đúng',
    };
  },
  fill: (card, _, response, tools) => check(card, response?.chosen ?? [], tools),
  judge: (card, key, { chosen }, tools) => judge(card, key, chosen, tools),
  sum: (card, key, response, tools) => {
    if (scoreMultiple(key, response) < 1) return '';
    const right = rightOf(key);
    const letters = tools.shown(card).flatMap((id) => (right.includes(id) ? [tools.letter(card, id)] : []));
    return `Có ${letters.length} câu đúng: ${letters.join(', ')}.`;
  },
  hint(card, key, { chosen }, tools) {
    const right = rightOf(key);
    const wrong = chosen.filter((id) => !right.includes(id));
    for (const id of wrong) tools.stamp(card, id, 'wrong', 'Chưa phải');
    return wrong.length ? tools.brief(card, wrong[0]!) : 'Em chọn đúng, nhưng chưa đủ. Còn câu nào nữa?';
  },
};

export default [single, multiple];
