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

function judge({ options }: OptionsKey, chosen: readonly (string | null)[], tools: LiveTools): Said[] {
  return options.map(([id, right], index) => {
    const name = `${'ABCDEF'[index]}.`;
    if (chosen.includes(id))
      return { id, name, mark: tools.mark(right === 1), words: right ? 'Em chọn đúng' : 'Em chọn chưa đúng' };
    return right ? { id, name, mark: 'right', words: 'Đáp án đúng' } : { id, name, mark: null, words: '' };
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
      missing: chosen === null ? 'Em chọn một câu trả lời trước nhé.' : null,
    };
  },
  fill: (card, _, response, tools) => check(card, response ? [response.chosen] : [], tools),
  judge: (_, key, { chosen }, tools) => judge(key, [chosen], tools),
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
      missing: chosen.length ? null : 'Em chọn ít nhất một câu trước nhé.',
    };
  },
  fill: (card, _, response, tools) => check(card, response?.chosen ?? [], tools),
  judge: (_, key, { chosen }, tools) => judge(key, chosen, tools),
};

export default [single, multiple];
