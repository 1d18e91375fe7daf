import { reportSigns } from '../../../questions/find-signs/report.ts';
import { fold } from '../../../questions/fold.ts';
import { reportGap } from '../../../questions/gap/report.ts';
import type { Tools } from '../../../questions/kind.ts';
import { reportMatch } from '../../../questions/match/report.ts';
import { reportMultiple } from '../../../questions/multiple/report.ts';
import { reportOrder } from '../../../questions/order/report.ts';
import type { Report, Reported } from '../../../questions/report.ts';
import { share } from '../../../questions/share.ts';
import { reportShortAnswer } from '../../../questions/short-answer/report.ts';
import { reportSingle } from '../../../questions/single/report.ts';
import { reportSort } from '../../../questions/sort/report.ts';
import { reportStory } from '../../../questions/story/report.ts';
import { reportTrueFalse } from '../../../questions/true-false/report.ts';
import type { Given, OwnKey, Played } from './played.ts';

const TOOLS: Tools = { share, fold };

/** The player runs alone: it has each kind's report, and not all that a kind is. */
const REPORTS: { readonly [K in OwnKey['kind']]: Report<Extract<OwnKey, { kind: K }>, never> } = {
  single: reportSingle,
  multiple: reportMultiple,
  'find-signs': reportSigns,
  'true-false': reportTrueFalse,
  'short-answer': reportShortAnswer,
  order: reportOrder,
  match: reportMatch,
  sort: reportSort,
  gap: reportGap,
  story: reportStory,
};

export const reportOf = ({ id, key }: Pick<Played, 'id' | 'key'>, response: Given): Reported =>
  REPORTS[key.kind](id, key as never, response as never, TOOLS);
