import type { LiveKind, LiveTools } from '../live.ts';
import type { OptionsKey } from '../options.ts';
import { scoreTrueFalse, type TrueFalseResponse } from './score.ts';

const pieces = ({ options }: OptionsKey): string[] => options.map(([id]) => id);
const told = ({ options }: OptionsKey, { judged }: TrueFalseResponse, { outOf }: LiveTools): string =>
  `Em đúng ${outOf(options.filter(([id, isTrue]) => judged[id] === (isTrue === 1)).length, options.length)} ý.`;

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
      missing: left ? `Chọn đúng hay sai, còn ${left} ý` : null,
    };
  },
  fill(card, _, response, { all, idOf }) {
    for (const input of all<HTMLInputElement>(card, 'input'))
      input.checked = String(response?.judged[idOf(input)]) === input.value;
  },
  judge: (card, { options }, { judged }, { mark, shown, letter }) =>
    shown(card).map((id) => {
      const isTrue = options.find(([own]) => own === id)![1] === 1;
      const good = judged[id] === isTrue;
      const is = isTrue ? 'đúng' : 'sai';
      return {
        id,
        name: `${letter(card, id)})`,
        mark: mark(good),
        words: `${good ? 'Chính xác' : 'Chưa chính xác'}: ý này ${is}`,
        // By its letter: a false sentence that is read out is taken for true until its last word.
        missed: !good && `ý ${letter(card, id)} ${is}`,
      };
    }),
  sum: (_, key, response, tools) => told(key, response, tools),
  // How many, never which: of two judgements the other one would be the answer.
  hint: (_, key, response, tools) => `${told(key, response, tools)} Em đọc lại từng ý, rồi chọn lại nhé.`,
};

export default [trueFalse];
