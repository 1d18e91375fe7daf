/**
 * What a pupil gave to a question, as lines of a report: the letters, numbers and words that stand in the page. The
 * scores are the kinds' own, as in the quiz.
 */
import { scoreSigns, type FindSignsResponse } from '../../../questions/find-signs/score.ts';
import { fold } from '../../../questions/fold.ts';
import { fitsGap, scoreGap, type GapKey, type GapResponse } from '../../../questions/gap/score.ts';
import type { Tools } from '../../../questions/kind.ts';
import { scoreMatch, type MatchKey, type MatchResponse } from '../../../questions/match/score.ts';
import { scoreMultiple, type MultipleResponse } from '../../../questions/multiple/score.ts';
import type { OptionsKey } from '../../../questions/options.ts';
import { scoreOrder, type OrderKey, type OrderResponse } from '../../../questions/order/score.ts';
import { share } from '../../../questions/share.ts';
import {
  scoreShortAnswer,
  type ShortAnswerKey,
  type ShortAnswerResponse,
} from '../../../questions/short-answer/score.ts';
import { scoreSingle, type SingleResponse } from '../../../questions/single/score.ts';
import { scoreSort, type SortKey, type SortResponse } from '../../../questions/sort/score.ts';
import { scoreStory, type StoryKey, type StoryResponse } from '../../../questions/story/score.ts';
import { scoreTrueFalse, type TrueFalseResponse } from '../../../questions/true-false/score.ts';
import type { Given, Played } from './played.ts';

/** What is given, by SCORM's types of interaction, before a version puts it into its own signs. */
export type Value =
  | { type: 'choice' | 'sequencing' | 'performance'; given: string[] }
  | { type: 'matching'; given: [string, string][] }
  | { type: 'true-false'; given: boolean }
  | { type: 'fill-in'; given: string };

/** One line: a question, or a piece of it that is judged by itself. */
export interface Line {
  id: string;
  /** null: nothing was given to this piece. */
  value: Value | null;
  /** Every value that would have been right. */
  right: Value[];
  /** 0 to 1. */
  earned: number;
}

interface Reported {
  /** The share of its point that the question earns. */
  earned: number;
  lines: Line[];
}

const TOOLS: Tools = { share, fold };
const letter = (place: number): string => (place < 26 ? String.fromCharCode(97 + place) : String(place - 26));
const number = (place: number): string => String(place + 1);

interface Gives {
  single: [OptionsKey, SingleResponse];
  multiple: [OptionsKey, MultipleResponse];
  'find-signs': [OptionsKey, FindSignsResponse];
  'true-false': [OptionsKey, TrueFalseResponse];
  'short-answer': [ShortAnswerKey, ShortAnswerResponse];
  order: [OrderKey, OrderResponse];
  match: [MatchKey, MatchResponse];
  sort: [SortKey, SortResponse];
  gap: [GapKey, GapResponse];
  story: [StoryKey, StoryResponse];
}
type ReportOf<K extends keyof Gives> = (id: string, key: Gives[K][0], response: Gives[K][1]) => Reported;

const one = (id: string, earned: number, value: Value, right: Value[]): Reported => ({
  earned,
  lines: [{ id, value, right, earned }],
});

const chosen = (id: string, { options }: OptionsKey, ids: readonly string[], earned: number): Reported => {
  const lettered = (is: (id: string, right: 0 | 1) => boolean): Value => ({
    type: 'choice',
    given: options.flatMap(([own, right], place) => (is(own, right) ? [letter(place)] : [])),
  });
  return one(
    id,
    earned,
    lettered((own) => ids.includes(own)),
    [lettered((_, right) => right === 1)],
  );
};

const paired = (
  id: string,
  earned: number,
  lefts: readonly string[],
  rights: readonly string[],
  given: Readonly<Record<string, string>>,
  key: Readonly<Record<string, string>>,
): Reported => {
  const pairs = (to: Readonly<Record<string, string>>): Value => ({
    type: 'matching',
    given: lefts.flatMap((left, place): [string, string][] =>
      to[left] === undefined ? [] : [[letter(place), number(rights.indexOf(to[left]))]],
    ),
  });
  return one(id, earned, pairs(given), [pairs(key)]);
};

const REPORTS: { readonly [K in keyof Gives]: ReportOf<K> } = {
  single: (id, key, response) =>
    chosen(id, key, response.chosen === null ? [] : [response.chosen], scoreSingle(key, response)),
  multiple: (id, key, response) => chosen(id, key, response.chosen, scoreMultiple(key, response)),
  'find-signs': (id, key, response) => chosen(id, key, response.chosen, scoreSigns(key, response, TOOLS)),
  'true-false': (id, key, response) => ({
    earned: scoreTrueFalse(key, response, TOOLS),
    lines: key.options.map(([own, right], place) => {
      const said = response.judged[own];
      return {
        id: `${id}-${letter(place)}`,
        value: said === undefined ? null : { type: 'true-false', given: said },
        right: [{ type: 'true-false', given: right === 1 }],
        earned: said === (right === 1) ? 1 : 0,
      };
    }),
  }),
  'short-answer': (id, key, response) =>
    one(
      id,
      scoreShortAnswer(key, response, TOOLS),
      { type: 'fill-in', given: response.written },
      key.accepted.map((given) => ({ type: 'fill-in', given })),
    ),
  order: (id, key, response) => {
    const lettered = (ids: readonly string[]): Value => ({
      type: 'sequencing',
      given: ids.map((own) => letter(key.items.indexOf(own))),
    });
    return one(id, scoreOrder(key, response, TOOLS), lettered(response.placed), [lettered(key.items)]);
  },
  match: (id, key, response) =>
    paired(
      id,
      scoreMatch(key, response, TOOLS),
      key.pairs,
      key.pairs,
      response.matched,
      Object.fromEntries(key.pairs.map((own) => [own, own])),
    ),
  sort: (id, key, response) =>
    paired(
      id,
      scoreSort(key, response, TOOLS),
      key.cards.map(([own]) => own),
      key.groups,
      response.placed,
      Object.fromEntries(key.cards),
    ),
  gap: (id, key, response) => ({
    earned: scoreGap(key, response, TOOLS),
    lines: key.gaps.map(([own, accepted], place) => {
      const given = response.filled[own];
      return {
        id: `${id}-${letter(place)}`,
        value: given === undefined ? null : { type: 'fill-in', given },
        right: accepted.map((word) => ({ type: 'fill-in', given: word })),
        earned: fitsGap(accepted, given, TOOLS) ? 1 : 0,
      };
    }),
  }),
  // The way that was gone; many ways may be right.
  story: (id, key, response) => {
    const choices = key.scenes.flatMap(([, , of]) => of.map(([own]) => own));
    const way = response.chosen.map((own) => number(choices.indexOf(own)));
    return one(id, scoreStory(key, response, TOOLS), { type: 'performance', given: way }, []);
  },
};

export const reportOf = ({ id, key }: Pick<Played, 'id' | 'key'>, response: Given): Reported =>
  REPORTS[key.kind](id, key as never, response as never);
