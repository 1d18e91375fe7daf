import { VERDICTS } from '../../blocks/message/names.ts';
import findSigns from '../../questions/find-signs/live.ts';
import type { LiveKind } from '../../questions/live.ts';
import { scoreSigns, type FindSignsResponse } from '../../questions/find-signs/score.ts';
import type { OptionsKey } from '../../questions/options.ts';
import type { Truth } from '../../questions/question.ts';

const [signs] = findSigns as LiveKind<OptionsKey<'find-signs'>, FindSignsResponse>[];

/**
 * A message of the lesson: its signs are looked for as in a quiz, and what decides is said in the end. Who suspects a
 * genuine one, which has none, is told why not; who sees nothing where there is something, that there is.
 */
export const message: LiveKind<OptionsKey<'find-signs'>, FindSignsResponse> = {
  ...signs!,
  kind: 'message',
  key: (card, _, { shown }) => ({
    kind: 'find-signs',
    options: shown(card).map((id) => [id, card.querySelector(`.sign [data-option="${id}"]`) ? 1 : 0]),
  }),
  score(key, response, tools) {
    const hasSigns = key.options.some(([, right]) => right);
    return hasSigns ? scoreSigns(key, response, tools) : Number(response.chosen.length === 0);
  },
  read: (card, key, tools) => ({ ...signs!.read(card, key, tools), missing: null }),
  send(card, { all }) {
    const found = all(card, 'input:checked').length;
    return { words: found ? `Xong: em thấy ${found} chỗ lạ` : 'Không thấy chỗ nào lạ', isPale: !found };
  },
  sum(card, _, __, tools) {
    const says = document.createElement('span');
    const { truth, because } = card.querySelector<HTMLElement>('[data-truth]')!.dataset;
    const decides = card.querySelector('[data-decides] [data-option]') ?? card.querySelector('.sign [data-option]');
    says.append(`${VERDICTS[truth as Truth]} `);
    if (decides) {
      const id = tools.idOf(decides);
      says.append(`${tools.quoted(tools.words(card, id))}: `, tools.brief(card, id));
    } else says.append(because ?? '');
    return says;
  },
  hint: (card, key, response, tools) =>
    response.chosen.length ? signs!.hint(card, key, response, tools) : 'Tin này có chỗ lạ. Em đọc lại từng chỗ nhé.',
};
