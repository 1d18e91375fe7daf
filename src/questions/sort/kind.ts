import { quote } from '../../curriculum/quote.ts';
import { textOf, type Inline } from '../../curriculum/tree.ts';
import { letteredLine } from '../../document/deck.ts';
import { heading, paragraph } from '../../document/nodes.ts';
import { letterOf, spanText, type PaperNode } from '../../document/paper.ts';
import { defineKind, type InTests, type OnPaper } from '../kind.ts';
import { mix } from '../mix.ts';
import { choiceLine, DOTS, inLetters, learnsToRead, line, pictureCell, reasonLine, rightPlaces } from '../on-paper.ts';
import { shown } from '../options.ts';
import { rowOf } from '../places.ts';
import type { Exercise, Lettered, Part } from '../question.ts';
import { named, toPart, trim } from '../read-parts.ts';
import { card, group } from './schema.ts';
import { scoreSort, type SortKey, type SortResponse } from './score.ts';

/** A card, and the group it belongs to. */
export interface Card extends Part {
  group: string;
}

/** Cards to be put into named groups: real, trap, ask first. */
export interface Sort extends Exercise, Lettered {
  kind: 'sort';
  groups: { id: string; text: Inline[] }[];
  cards: Card[];
  /** On paper each card has a frame to cut along, and its letter is written to its group, instead of ticked. */
  cut: boolean;
}

const LEAST_CARDS = 3;
const MOST_CARDS = 10;
const LEAST_GROUPS = 2;
const MOST_GROUPS = 4;

const inTests: InTests = {
  minutes: 3,
  sheet: { form: 'lines', lines: 1 },
  deals: 'pieces',
};

/** Cards stand mixed: an author writes group after group. */
const inOrder = (sort: Sort): Card[] => inLetters(sort.cards, sort);
const cardsOf = (sort: Sort, id: string): Card[] => sort.cards.filter((one) => one.group === id);

/** A table to tick: a card a row, a box a group. */
function tickTable(sort: Sort, context: Parameters<OnPaper<Sort>['ask']>[2]): PaperNode {
  const cards = inOrder(sort);
  const pictured = cards.some((one) => pictureCell(one, context).length);
  const name = (text: readonly Inline[]): PaperNode[] => [
    { type: 'paragraph', align: 'center', spans: [{ text: spanText(context.spans(text)), bold: true }] },
  ];
  const box: PaperNode[] = [{ type: 'paragraph', align: 'center', spans: [{ drawn: 'box' }] }];
  return {
    type: 'table',
    columns: [...(pictured ? [2] : []), 10 - 1.5 * sort.groups.length, ...sort.groups.map(() => 2.2)],
    frame: 'grid',
    head: [...(pictured ? [[]] : []), [], ...sort.groups.map(({ text }) => name(text))],
    rows: cards.map((one, i) => [
      ...(pictured ? [pictureCell(one, context)] : []),
      [paragraph({ text: `${letterOf(i)}. ` }, ...context.spans(one.text))],
      ...sort.groups.map(() => box),
    ]),
  };
}

/**
 * Cards side by side, each in a frame to cut along, and where their letters go. A pupil's sheet stays whole: what is
 * cut out of it is lost on its other side.
 */
function cutCards(sort: Sort, context: Parameters<OnPaper<Sort>['ask']>[2]): PaperNode[] {
  const cells = inOrder(sort).map((one, i): PaperNode[] => [
    ...pictureCell(one, context),
    { type: 'paragraph', align: 'center', spans: [{ text: `${letterOf(i)}. ` }, ...context.spans(one.text)] },
  ]);
  const rows = Array.from({ length: Math.ceil(cells.length / 2) }, (_, i) => [cells[2 * i]!, cells[2 * i + 1] ?? []]);
  const groups = sort.groups.map(({ text }) => `${spanText(context.spans(text))}: ${DOTS}${DOTS}`);
  // Before the cards: under them the line would hold their table together, which has to part where a page ends.
  return [paragraph({ text: groups.join('; ') }), { type: 'table', columns: [1, 1], frame: 'grid', rows }];
}

const paper: OnPaper<Sort> = {
  prompt: ({ prompt }) => prompt,
  ask: (sort, where, context) => (sort.cut && where === 'paper' ? cutCards(sort, context) : [tickTable(sort, context)]),
  answer(sort) {
    const letters = inOrder(sort);
    return sort.groups
      .map(
        ({ id, text }) =>
          `${textOf(text)}: ${cardsOf(sort, id)
            .map((one) => letterOf(letters.indexOf(one)))
            .toSorted()
            .join(',\u00a0')}`,
      )
      .join('; ');
  },
  named: (sort) => inOrder(sort).map((one, i) => [`${letterOf(i)}.`, one]),
  words: (sort, { spans }) =>
    sort.groups.flatMap(({ id, text }) => [
      heading(3, spanText(spans(text))),
      ...cardsOf(sort, id).map((one) => paragraph({ text: '– ' }, ...spans(one.text))),
    ]),
  // Under its first words: letters are dealt anew in every version.
  reasons: (sort, _, { spans }) =>
    sort.cards.map((one) => reasonLine(`${quote(spanText(spans(one.text)))}:`, spans(one.why))),
  marking: (each, pieces) =>
    `Mỗi ý xếp đúng được một phần bằng nhau của điểm cả câu, làm tròn đến 0,25${rightPlaces(each, pieces, 'ý', true)}.`,
};

export const sort = defineKind<Sort, SortKey, SortResponse>({
  name: 'Xếp vào nhóm',
  how: 'Mỗi thẻ thuộc nhóm nào? Em chọn cho từng thẻ.',
  piece: 'Thẻ',
  tags: { Group: group, Card: card },
  ofTags: { why: 'Card', handled: 'Card', written: null, harmless: null, prose: [] },
  inTasks: true,
  onWeb: true,
  passesFor: null,
  read: ({ marks, props }) => ({
    groups: named(marks, 'Group').map((mark) => ({ id: String(mark.props.id), text: trim(mark.children) })),
    cards: named(marks, 'Card').map((mark): Card => ({ ...toPart(mark), group: String(mark.props.group) })),
    cut: props.cut === true,
  }),
  pieces: ({ cards }) => cards,
  pictured: ({ cards }) => cards,
  reasons: ({ cards }) => cards.map(({ why }) => why),
  distinct: ({ cards }) => cards,
  choices: () => [],
  writes: () => [],
  prose: () => [],
  unanswerable({ id, groups, cards }) {
    if (groups.length < LEAST_GROUPS || groups.length > MOST_GROUPS)
      return [
        `Câu “${id}” là loại sort nhưng có ${groups.length} nhóm.`,
        `Viết từ ${LEAST_GROUPS} đến ${MOST_GROUPS} <Group>, mỗi nhóm một tên.`,
      ];
    if (cards.length < LEAST_CARDS || cards.length > MOST_CARDS)
      return [
        `Câu “${id}” là loại sort nhưng có ${cards.length} thẻ.`,
        `Viết từ ${LEAST_CARDS} đến ${MOST_CARDS} <Card>, mỗi thẻ một dòng.`,
      ];
    const lost = cards.find((one) => !groups.some((other) => other.id === one.group));
    if (lost)
      return [
        `Thẻ “${lost.id}” của câu “${id}” thuộc nhóm “${lost.group}” không có.`,
        `Dùng một trong: ${groups.map((one) => one.id).join(', ')}.`,
      ];
    const empty = groups.find((one) => !cards.some((other) => other.group === one.id));
    return empty
      ? [`Nhóm “${empty.id}” của câu “${id}” không có thẻ nào.`, 'Thêm một <Card> vào nhóm ấy, hoặc bỏ nhóm.']
      : null;
  },
  roomless: () => null,
  prompt: ({ prompt }) => prompt,
  view: (exercise) => ({
    prompt: exercise.prompt,
    options: mix(exercise.cards, exercise.id).map(shown),
    targets: exercise.groups.map(({ text }) => text),
  }),
  key: ({ cards, groups }) => ({
    kind: 'sort',
    cards: cards.map((one) => [one.id, one.group]),
    groups: groups.map(({ id }) => id),
  }),
  /** For each card as it is shown the place of its group. */
  secret: ({ id, cards, groups }) => [
    rowOf(mix(cards, id), (one) => groups.findIndex((other) => other.id === one.group)),
  ],
  score: scoreSort,
  reorder: (exercise, ids) => ({
    ...exercise,
    cards: exercise.cards.filter(({ id }) => ids.includes(id)),
    lettered: ids,
  }),
  paper,
  slide: (exercise, context) => ({
    targets: line({ text: exercise.groups.map(({ text }) => textOf(text)).join(' – '), bold: true }),
    asked: inOrder(exercise).map((card, i) => choiceLine(i, card, context)),
    solved: exercise.groups.flatMap(({ id, text }) => {
      const name = { text: `${textOf(text)}:`, bold: true };
      const own = inOrder(exercise).flatMap((one, i) =>
        one.group === id ? [letteredLine(i, context.spans(one.text))] : [],
      );
      // Of content that is not whole a group may have no card.
      const [first = [], ...rest] = own.map(({ spans }) => [{ text: ' ' }, ...spans]);
      if (!learnsToRead(context)) return [line(name, ...first, ...rest.flat())];
      return [{ ...line(name, ...first), lettered: true as const }, ...own.slice(1)];
    }),
  }),
  test: inTests,
});
