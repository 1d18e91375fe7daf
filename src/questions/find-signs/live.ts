import type { LiveKind } from '../live.ts';
import type { OptionsKey } from '../options.ts';
import { scoreSigns, type FindSignsResponse } from './score.ts';

const pieces = ({ options }: OptionsKey): string[] => options.map(([id]) => id);

const findSigns: LiveKind<OptionsKey<'find-signs'>, FindSignsResponse> = {
  kind: 'find-signs',
  key: (card, [row], tools) => ({ kind: 'find-signs', options: tools.options(card, row) }),
  pieces,
  score: scoreSigns,
  read(card, _, { all, idOf }) {
    const chosen = all(card, 'input:checked').map(idOf);
    return {
      response: { kind: 'find-signs', chosen },
      missing: chosen.length ? null : 'Em bấm vào ít nhất một chỗ đáng ngờ trước nhé.',
    };
  },
  fill(card, _, response, { all, idOf }) {
    for (const input of all<HTMLInputElement>(card, 'input'))
      input.checked = response?.chosen.includes(idOf(input)) ?? false;
  },
  judge: (card, { options }, { chosen }, { words }) =>
    options.map(([id, right]) => {
      const name = `“${words(card, id)}”:`;
      const found = chosen.includes(id);
      if (right) return { id, name, mark: found ? 'right' : 'missed', words: found ? 'tìm đúng' : 'bỏ sót' };
      return { id, name, mark: found ? 'plain' : null, words: found ? 'bình thường' : '' };
    }),
};

export default [findSigns];
