import { letteredLine } from '../../document/deck.ts';
import { paragraph } from '../../document/nodes.ts';
import { letterOf } from '../../document/paper.ts';
import { defineKind, type InTests, type OnPaper } from '../kind.ts';
import { mix } from '../mix.ts';
import { choiceLine, choiceOf, DOTS, inLetters, reasonLine, rightPlaces } from '../on-paper.ts';
import { shown } from '../options.ts';
import { rowOf } from '../places.ts';
import type { Exercise, Lettered, Part } from '../question.ts';
import { named, toPart } from '../read-parts.ts';
import { item } from './schema.ts';
import { scoreOrder, type OrderKey, type OrderResponse } from './score.ts';

/** `items` stand in the right order; they are shown in another. */
export interface Order extends Exercise, Lettered {
  kind: 'order';
  items: Part[];
}

const inTests: InTests = {
  minutes: 3,
  sheet: { form: 'lines', lines: 1 },
  deals: 'puzzle',
};

const lettered = (order: Order): Part[] => inLetters(order.items, order);

/** The items lettered in the order they are shown, and a place for the letters in the right one. */
const paper: OnPaper<Order> = {
  prompt: ({ prompt }) => prompt,
  ask: (order, _, context) => [
    { type: 'choices', items: lettered(order).map((item) => choiceOf(item, context)) },
    paragraph({ text: `Thứ tự đúng: ${order.items.map(() => DOTS).join(' – ')}` }),
  ],
  answer(order) {
    const letters = lettered(order);
    return order.items.map((item) => letterOf(letters.indexOf(item))).join(' – ');
  },
  named(order) {
    const letters = lettered(order);
    return order.items.map((item) => [`${letterOf(letters.indexOf(item))}.`, item]);
  },
  // In words, for the letters are dealt anew in every version.
  words: ({ items }, { spans }) => items.map(({ text }, i) => paragraph({ text: `${i + 1}. ` }, ...spans(text))),
  reasons: ({ items }, _, { spans }) => items.map(({ why }, i) => reasonLine(`${i + 1}.`, spans(why))),
  marking: (each, pieces) =>
    `Mỗi chữ cái đúng chỗ được một phần bằng nhau của điểm cả câu, làm tròn đến 0,25${rightPlaces(each, pieces, 'chỗ', false)}.`,
};

export const order = defineKind<Order, OrderKey, OrderResponse>({
  name: 'Xếp thứ tự',
  how: 'Chọn lần lượt từng việc, theo thứ tự đúng.',
  piece: 'Việc',
  tags: { Item: item },
  ofTags: { why: 'Item', handled: null, written: null, harmless: null, prose: [] },
  inTasks: true,
  onWeb: true,
  passesFor: null,
  read: ({ marks }) => ({ items: named(marks, 'Item').map(toPart) }),
  pieces: ({ items }) => items,
  pictured: ({ items }) => items,
  reasons: ({ items }) => items.map(({ why }) => why),
  distinct: ({ items }) => items,
  choices: () => [],
  writes: () => [],
  prose: () => [],
  unanswerable: ({ id, items: { length } }) =>
    length >= 3
      ? null
      : [`Câu “${id}” là loại order nhưng có ${length} việc.`, 'Viết ít nhất ba <Item>, theo thứ tự đúng.'],
  roomless: () => null,
  prompt: ({ prompt }) => prompt,
  view: ({ id, prompt, items }) => ({ prompt, options: mix(items, id).map(shown), targets: [] }),
  key: ({ items }) => ({ kind: 'order', items: items.map(({ id }) => id) }),
  secret({ id, items }) {
    const places = mix(items, id);
    return [rowOf(items, (item) => places.indexOf(item))];
  },
  score: scoreOrder,
  reorder: (exercise, ids) => ({
    ...exercise,
    items: exercise.items.filter(({ id }) => ids.includes(id)),
    lettered: ids,
  }),
  paper,
  slide: (exercise, context) => ({
    asked: lettered(exercise).map((item, i) => choiceLine(i, item, context)),
    solved: exercise.items.map((item) => letteredLine(lettered(exercise).indexOf(item), context.spans(item.text))),
  }),
  test: inTests,
});
