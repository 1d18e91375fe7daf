import type { LiveKind } from '../live.ts';
import type { OptionsKey } from '../options.ts';
import { scoreTrueFalse, type TrueFalseResponse } from './score.ts';

const pieces = ({ options }: OptionsKey): string[] => options.map(([id]) => id);

const trueFalse: LiveKind<OptionsKey<'true-false'>, TrueFalseResponse> = {
  kind: 'true-false',
  key: (card, [row], tools) => ({ kind: 'true-false', options: tools.options(card, row) }),
  pieces,
  score: scoreTrueFalse,
  read(card, { options }, { all, idOf }) {
    const checked = all<HTMLInputElement>(card, 'input:checked');
    const left = options.length - checked.length;
    return {
      response: {
        kind: 'true-false',
        judged: Object.fromEntries(checked.map((input) => [idOf(input), input.value === 'true'])),
      },
      missing: left ? `Còn ${left} ý em chưa chọn đúng hay sai.` : null,
    };
  },
  fill(card, _, response, { all, idOf }) {
    for (const input of all<HTMLInputElement>(card, 'input'))
      input.checked = String(response?.judged[idOf(input)]) === input.value;
  },
  judge: (_, { options }, { judged }, { mark }) =>
    options.map(([id, isTrue], index) => {
      const good = judged[id] === (isTrue === 1);
      return {
        id,
        name: `${'abcd'[index]})`,
        mark: mark(good),
        words: `${good ? 'Chính xác' : 'Chưa chính xác'}: ý này ${isTrue ? 'đúng' : 'sai'}`,
      };
    }),
};

export default [trueFalse];
