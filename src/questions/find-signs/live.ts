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
      missing: chosen.length ? null : 'Chọn chỗ đáng ngờ',
    };
  },
  fill(card, _, response, { all, idOf }) {
    for (const input of all<HTMLInputElement>(card, 'input'))
      input.checked = response?.chosen.includes(idOf(input)) ?? false;
  },
  missed: 'Em bỏ sót',
  judge: (card, { options }, { chosen }, { words, quoted }) =>
    options.map(([id, right]) => {
      const missed = quoted(words(card, id));
      const name = `${missed}:`;
      const found = chosen.includes(id);
      if (right && found) return { id, name, mark: 'right', words: 'tìm đúng' };
      if (right) return { id, name, mark: 'missed', words: 'bỏ sót', missed };
      return { id, name, mark: found ? 'plain' : null, words: found ? 'bình thường' : '' };
    }),
  sum: (_, { options }, { chosen }, { outOf }) => {
    const signs = options.filter(([, right]) => right);
    const found = signs.filter(([id]) => chosen.includes(id)).length;
    const vain = chosen.length - found;
    return `Em tìm được ${outOf(found, signs.length)} chỗ đáng ngờ${vain ? `, và nghi nhầm ${vain} chỗ` : ''}.`;
  },
  // What was found stays; what was suspected in vain is cleared, with its reason.
  hint(card, { options }, { chosen }, tools) {
    const signs = options.flatMap(([id, right]) => (right ? [id] : []));
    const left = signs.filter((id) => !chosen.includes(id)).length;
    const vain = chosen.filter((id) => !signs.includes(id));
    for (const id of vain) tools.stamp(card, id, 'plain', 'bình thường');
    const more = left ? `Còn ${left} chỗ đáng ngờ nữa.` : '';
    if (!vain.length) return more;
    const says = document.createElement('span');
    says.append(`${tools.quoted(tools.words(card, vain[0]!))}: `, tools.brief(card, vain[0]!), ' ', more);
    return says;
  },
};

export default [findSigns];
