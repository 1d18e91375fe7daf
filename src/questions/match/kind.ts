import type { Inline } from '../../curriculum/tree.ts';
import { paragraph, unbroken } from '../../document/nodes.ts';
import { letterOf, pieceName, type PaperNode } from '../../document/paper.ts';
import { defineKind, type InTests, type OnPaper } from '../kind.ts';
import { mix } from '../mix.ts';
import { DOTS, inLetters, line, pairLine, pictureCell, reasonLine, rightPlaces } from '../on-paper.ts';
import { shown } from '../options.ts';
import { rowOf } from '../places.ts';
import type { Exercise, Lettered, Part } from '../question.ts';
import { named, take, toPart } from '../read-parts.ts';
import { pair, pairWith } from './schema.ts';
import { scoreMatch, type MatchKey, type MatchResponse } from './score.ts';

/** Two things that belong together. */
export interface Pair extends Part {
  with: Inline[];
}

export interface Match extends Exercise, Lettered {
  kind: 'match';
  pairs: Pair[];
}

/** The pairs in the order their right sides are lettered A, B, C… */
export const partnersOf = (match: Match): Pair[] => inLetters(match.pairs, match);

const inTests: InTests = {
  minutes: 3,
  sheet: { form: 'lines', lines: 1 },
  deals: 'puzzle',
};

/**
 * Two columns, numbers against letters, and a place to bring them together; pictures in a narrow column before them.
 */
const paper: OnPaper<Match> = {
  prompt: ({ prompt }) => prompt,
  ask(match, _, context) {
    const partners = partnersOf(match);
    const pictured = match.pairs.some((pair) => pictureCell(pair, context).length);
    const rows = match.pairs.map((pair, i): PaperNode[][] => {
      const sides = [
        [paragraph({ text: `${i + 1}. ` }, ...context.spans(pair.text))],
        [paragraph({ text: `${letterOf(i)}. ` }, ...context.spans(partners[i]!.with))],
      ];
      return pictured ? [pictureCell(pair, context), ...sides] : sides;
    });
    return [
      { type: 'table', columns: pictured ? [1, 4, 4] : [1, 1], frame: 'grid', rows },
      paragraph({ text: `Ghép: ${match.pairs.map((_, i) => unbroken(`${i + 1} – ${DOTS}`)).join('; ')}` }),
    ];
  },
  answer(match) {
    const partners = partnersOf(match);
    return match.pairs.map((pair, i) => unbroken(`${i + 1} – ${letterOf(partners.indexOf(pair))}`)).join('; ');
  },
  named: ({ pairs }) => pairs.map((pair, i) => [`${i + 1}.`, pair]),
  words: ({ pairs }, { spans }) =>
    pairs.map((pair, i) =>
      paragraph({ text: `${i + 1}. ` }, ...spans(pair.text), { text: ' – ' }, ...spans(pair.with)),
    ),
  reasons: ({ pairs }, _, { spans }) => pairs.map(({ why }, i) => reasonLine(`${i + 1}.`, spans(why))),
  marking: (each, pieces) =>
    `Mỗi cặp ghép đúng được một phần bằng nhau của điểm cả câu, làm tròn đến 0,25${rightPlaces(each, pieces, 'cặp', false)}.`,
};

export const match = defineKind<Match, MatchKey, MatchResponse>({
  name: 'Ghép đôi',
  how: 'Mỗi ý đi với ý nào?',
  piece: 'Vế trái của cặp',
  tags: { Pair: pair, With: pairWith },
  ofTags: { why: 'Pair', handled: null, written: null, harmless: null, prose: [] },
  inTasks: true,
  onWeb: true,
  passesFor: null,
  read: ({ marks }) => ({
    pairs: named(marks, 'Pair').map((mark): Pair => ({ ...toPart(mark), with: take(mark, 'With') })),
  }),
  pieces: ({ pairs }) => pairs,
  pictured: ({ pairs }) => pairs,
  reasons: ({ pairs }) => pairs.map(({ why }) => why),
  distinct: ({ pairs }) => [...pairs, ...pairs.map((pair) => ({ ...pair, text: pair.with }))],
  choices: () => [],
  writes: () => [],
  prose: () => [],
  unanswerable: ({ id, pairs: { length } }) =>
    length >= 3
      ? null
      : [`Câu “${id}” là loại match nhưng có ${length} cặp.`, 'Viết ít nhất ba <Pair>, mỗi cặp một dòng.'],
  roomless: () => null,
  prompt: ({ prompt }) => prompt,
  view: (exercise) => ({
    prompt: exercise.prompt,
    options: exercise.pairs.map(shown),
    targets: mix(exercise.pairs, exercise.id).map((pair) => pair.with),
  }),
  key: ({ id, pairs }) => ({
    kind: 'match',
    pairs: pairs.map((pair) => pair.id),
    partners: mix(pairs, id).map((pair) => pair.id),
  }),
  secret: ({ id, pairs }) => [rowOf(mix(pairs, id), (pair) => pairs.indexOf(pair))],
  score: scoreMatch,
  reorder: (exercise, ids) => ({
    ...exercise,
    pairs: exercise.pairs.filter(({ id }) => ids.includes(id)),
    lettered: ids,
  }),
  paper,
  slide: (exercise, context) => {
    const partners = partnersOf(exercise);
    const left = (pair: Pair, i: number) => [pieceName(`${i + 1}. `), ...context.spans(pair.text)];
    const right = (pair: Pair) => [pieceName(`${letterOf(partners.indexOf(pair))}. `), ...context.spans(pair.with)];
    const solved = exercise.pairs.map((pair, i) => line(...left(pair, i), { text: ' – ' }, ...right(pair)));
    return {
      asked: exercise.pairs.map((pair, i) => pairLine(left(pair, i), right(partners[i]!), pair, context)),
      solved,
      short: solved,
    };
  },
  test: inTests,
});
