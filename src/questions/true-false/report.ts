import type { OptionsKey } from '../options.ts';
import { letter, type Report } from '../report.ts';
import { scoreTrueFalse, type TrueFalseResponse } from './score.ts';

export const reportTrueFalse: Report<OptionsKey<'true-false'>, TrueFalseResponse> = (id, key, response, tools) => ({
  earned: scoreTrueFalse(key, response, tools),
  lines: key.options.map(([own, right], place) => {
    const said = response.judged[own];
    return {
      id: `${id}-${letter(place)}`,
      value: said === undefined ? null : { type: 'true-false', given: said },
      right: [{ type: 'true-false', given: right === 1 }],
      earned: said === (right === 1) ? 1 : 0,
    };
  }),
});
