import { showNumber } from '../../curriculum/show-number.ts';
import { centred, paragraph } from '../../document/nodes.ts';
import { defineKind, type InTests, type OnPaper } from '../kind.ts';
import { pieceName, type PaperNode } from '../../document/paper.ts';
import { line, reasonLine, statementName } from '../on-paper.ts';
import {
  optionsKey,
  optionsSecret,
  optionsView,
  reorderOptions,
  type OptionsKey,
  type WithOptions,
} from '../options.ts';
import type { Option } from '../question.ts';
import { named, toOption } from '../read-parts.ts';
import { statement } from './schema.ts';
import { scoreTrueFalse, TRUE_FALSE_SHARES, type TrueFalseResponse } from './score.ts';

/** The national form: four statements, each true or false. `right` tells whether the statement is true. */
export interface TrueFalse extends WithOptions {
  kind: 'true-false';
}

const inTests: InTests<TrueFalseResponse> = {
  minutes: 4,
  sheet: { form: 'judgements', response: (judged) => ({ kind: 'true-false', judged }) },
  deals: 'pieces',
};

const nameOf = (index: number): string => `${statementName(index)}) `;
const judgement = ({ right }: Option): string => (right ? 'Đúng' : 'Sai');
/** `a) Đúng:` */
const judged = (option: Option, index: number): string => `${nameOf(index)}${judgement(option)}:`;

const paper: OnPaper<TrueFalse> = {
  prompt: ({ prompt }) => prompt,
  ask({ options }, where, { spans }) {
    const statements = options.map(({ text }, i) => paragraph({ text: nameOf(i) }, ...spans(text)));
    if (where === 'sheet') return statements;
    const tick = (): PaperNode[] => [{ type: 'paragraph', align: 'center', spans: [{ drawn: 'box' }] }];
    const head = [[paragraph({ text: 'Ý', bold: true })], [centred('Đúng', true)], [centred('Sai', true)]];
    const rows = statements.map((statement) => [[statement], tick(), tick()]);
    return [{ type: 'table', columns: [7, 1, 1], frame: 'grid', head, rows }];
  },
  answer: ({ options }) => options.map(({ right }) => (right ? 'Đ' : 'S')).join('\u00a0'),
  named: ({ options }) => options.map((option, i) => [judged(option, i), option]),
  words: ({ options }, { spans }) =>
    options.map((option, i) => paragraph({ text: `${judged(option, i)} `, bold: true }, ...spans(option.text))),
  reasons: ({ options }, _, { spans }) => options.map(({ why }, i) => reasonLine(`${statementName(i)})`, spans(why))),
  marking(each) {
    const shares = TRUE_FALSE_SHARES.slice(1).map(
      (share, i) => `${i + 1} ý: ${each === null ? `${showNumber(share * 100)}%` : `${showNumber(share * each)} điểm`}`,
    );
    return `Lần lượt các ý a, b, c, d. Một câu đúng ${shares.join('; ')}.`;
  },
};

export const trueFalse = defineKind<TrueFalse, OptionsKey<'true-false'>, TrueFalseResponse>({
  name: 'Đúng – sai',
  how: 'Mỗi ý dưới đây đúng hay sai?',
  piece: 'Câu khẳng định',
  tags: { Statement: statement },
  ofTags: { why: 'Statement', handled: null, written: null, harmless: null, prose: [] },
  inTasks: true,
  onWeb: true,
  passesFor: null,
  read: ({ marks }) => ({ options: named(marks, 'Statement').map(toOption) }),
  pieces: ({ options }) => options,
  pictured: () => [],
  reasons: ({ options }) => options.map(({ why }) => why),
  distinct: ({ options }) => options,
  choices: () => [],
  writes: () => [],
  prose: () => [],
  unanswerable: ({ id, options: { length } }) =>
    length === 4
      ? null
      : [
          `Câu “${id}” là loại true-false nhưng có ${length} câu khẳng định.`,
          'Viết đúng bốn <Statement>, mỗi câu một dòng.',
        ],
  roomless: () => null,
  prompt: ({ prompt }) => prompt,
  view: optionsView,
  key: (exercise) => optionsKey('true-false', exercise),
  secret: optionsSecret,
  score: scoreTrueFalse,
  reorder: reorderOptions,
  paper,
  slide: ({ options }, { spans }) => ({
    asked: options.map(({ text }, i) => line(pieceName(nameOf(i)), ...spans(text))),
    solved: options.map((option, i) =>
      line(pieceName(nameOf(i)), { text: `${judgement(option)}: `, bold: true }, ...spans(option.text)),
    ),
    short: options.map((option, i) => line(pieceName(nameOf(i)), { text: judgement(option) })),
  }),
  test: inTests,
});
