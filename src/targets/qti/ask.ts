import { renderNodes } from '../../html/render.ts';
import { essay } from '../../questions/essay/kind.ts';
import { fold } from '../../questions/fold.ts';
import { mix } from '../../questions/mix.ts';
import { inLetters } from '../../questions/on-paper.ts';
import { TRUE_FALSE_SHARES } from '../../questions/true-false/score.ts';
import { nothing, whole, waysOf, type Ways } from '../exchange/carry.ts';
import { spansOf } from '../exchange/pieces.ts';
import { words } from '../exchange/xml.ts';
import { asked, choice, chooseFrom, lineFor, putTogether, toAll } from './build.ts';
import { fillIn, findIn } from './in-words.ts';
import { nameOf, numberNamed, response, type Item } from './item.ts';
import { countIf, float, isWritten, ladder, mapped, named, RESPONSE, set, share, variable } from './process.ts';
import { q } from './tree.ts';
import { toXhtml } from './xhtml.ts';

/** How kinds are asked in QTI, and scored as we score it. */
const NAMED: Partial<Ways<Item>> = {
  single: whole((question, context) => [chooseFrom(question, context, false)]),
  multiple: whole((question, context) => [chooseFrom(question, context, true)]),
  'true-false': whole((question, context) => {
    const { options } = question;
    const sides = ['Đúng', 'Sai'].map((html) => ({ id: fold(html), html }));
    const right = options.map((one) => [one.id, one.right ? 'dung' : 'sai'] as const);
    const count = mapped(RESPONSE);
    const processing = options.length === 4 ? ladder(count, TRUE_FALSE_SHARES) : [share(count, options.length)];
    return [putTogether(question, context, { pieces: options, sides, right }, processing)];
  }),
  'short-answer': whole((question, context) => [
    toAll(
      question,
      context,
      {
        declarations: [response(RESPONSE, 'single', 'string', question.accepted.slice(0, 1).map(words))],
        body: [asked(question.prompt, context), '<p>', lineFor(RESPONSE), '</p>'],
        processing: [
          q(
            'responseCondition',
            {},
            q('responseIf', {}, isWritten(RESPONSE, question.accepted), set('SCORE', float(1))),
          ),
        ],
      },
      [question.why],
    ),
  ]),
  order: whole((question, context) => {
    const ids = question.items.map(({ id }) => nameOf(id));
    const places = ids.map((_, i) => `CHO-${i + 1}`);
    const isAt = (id: string, place: string) => q('match', {}, q('index', { n: place }, variable(RESPONSE)), named(id));
    return [
      toAll(question, context, {
        declarations: [
          response(RESPONSE, 'ordered', 'identifier', ids),
          ...places.map((place, i) => numberNamed(place, i + 1)),
        ],
        body: [
          asked(question.prompt, context),
          q(
            'orderInteraction',
            { responseIdentifier: RESPONSE, shuffle: false },
            ...mix(question.items, question.id).map((one) => choice('simpleChoice', one, context)),
          ),
        ],
        processing: [...ids.map((id, i) => countIf(isAt(id, places[i]!))), share(variable('COUNT'), ids.length)],
      }),
    ];
  }),
  match: whole((question, context) => {
    const { pairs } = question;
    const sides = inLetters(pairs, question).map((pair) => ({ id: pair.id, html: spansOf(pair.with, context) }));
    const right = pairs.map(({ id }) => [id, id] as const);
    return [putTogether(question, context, { pieces: pairs, sides, right }, [share(mapped(RESPONSE), pairs.length)])];
  }),
  sort: whole((question, context) => {
    const cards = mix(question.cards, question.id);
    const sides = question.groups.map(({ id, text }) => ({ id, html: spansOf(text, context) }));
    const right = question.cards.map(({ id, group }) => [id, group] as const);
    return [putTogether(question, context, { pieces: cards, sides, right }, [share(mapped(RESPONSE), cards.length)])];
  }),
  gap: whole((question, context) => [fillIn(question, context)]),
  'find-signs': whole((question, context) => [findIn(question, context)]),
  story: nothing('chưa có, vì chuyện rẽ nhánh cần một bài nhiều lượt'),
  essay: whole((question, context) => {
    const points = question.guide.reduce((sum, step) => sum + step.points, 0);
    const guide = toXhtml(renderNodes(essay.paper.reasons(question, points, context)));
    return [
      {
        id: question.id,
        declarations: [response(RESPONSE, 'single', 'string', [])],
        body: [
          asked(question.prompt, context),
          q('rubricBlock', { use: 'scoring', view: 'scorer' }, q('contentBody', {}, guide)),
          q('extendedTextInteraction', { responseIdentifier: RESPONSE, expectedLines: 8 }),
        ],
        processing: null,
        said: [],
      },
    ];
  }, 'thầy cô chấm; hướng dẫn chấm đi cùng'),
};
export const QTI_WAYS = waysOf(NAMED, 'chưa có cách hỏi câu này bằng QTI');
