import { letter, type Report } from '../report.ts';
import { fitsGap, scoreGap, type GapKey, type GapResponse } from './score.ts';

export const reportGap: Report<GapKey, GapResponse> = (id, key, response, tools) => ({
  earned: scoreGap(key, response, tools),
  lines: key.gaps.map(([own, accepted], place) => {
    const given = response.filled[own];
    return {
      id: `${id}-${letter(place)}`,
      value: given === undefined ? null : { type: 'fill-in', given },
      right: accepted.map((word) => ({ type: 'fill-in', given: word })),
      earned: fitsGap(accepted, given, tools) ? 1 : 0,
    };
  }),
});
