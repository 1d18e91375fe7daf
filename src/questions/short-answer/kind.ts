import { textOf, type Inline } from '../../curriculum/tree.ts';
import { paragraph } from '../../document/nodes.ts';
import { defineKind, type InTests, type OnPaper } from '../kind.ts';
import { line } from '../on-paper.ts';
import type { Exercise } from '../question.ts';
import { named } from '../read-parts.ts';
import { accept } from './schema.ts';
import { scoreShortAnswer, type ShortAnswerKey, type ShortAnswerResponse } from './score.ts';

/** `accepted` are all the answers that count, in the authors' spelling; the first is the one shown. */
export interface ShortAnswer extends Exercise {
  kind: 'short-answer';
  accepted: string[];
  why: Inline[];
}

/** The two short lines of an answer on the sheet have room for this many characters in a pupil's hand. */
const LONGEST_ANSWER = 40;

const inTests: InTests = {
  minutes: 2,
  sheet: { form: 'lines', lines: 2 },
  deals: 'nothing',
};

const paper: OnPaper<ShortAnswer> = {
  prompt: ({ prompt }) => prompt,
  ask: (_, where) => (where === 'paper' ? [{ type: 'lines', count: 1 }] : []),
  answer: ({ accepted }) => accepted[0] ?? '',
  named: () => [],
  words: ({ accepted }) => [paragraph({ text: accepted.join('; hoặc ') })],
  reasons: ({ why }, _, { spans }) => [paragraph(...spans(why))],
  marking: () => null,
};

export const shortAnswer = defineKind<ShortAnswer, ShortAnswerKey, ShortAnswerResponse>({
  name: 'Trả lời ngắn',
  how: 'Viết câu trả lời thật ngắn.',
  piece: 'Đáp án',
  tags: { Accept: accept },
  ofTags: { why: 'itself', handled: null, written: 'Accept', harmless: null, prose: [] },
  inTasks: true,
  onWeb: true,
  passesFor: null,
  read: ({ marks }) => ({
    accepted: named(marks, 'Accept').map((mark) => textOf(mark.children).trim()),
    why: named(marks, 'Why').flatMap((mark) => mark.children),
  }),
  pieces: () => [],
  pictured: () => [],
  reasons: ({ why }) => [why],
  distinct: () => [],
  choices: () => [],
  writes: ({ accepted }) => accepted,
  prose: () => [],
  unanswerable: ({ id, accepted }) =>
    accepted.some(Boolean)
      ? null
      : [`Câu “${id}” chưa có đáp án được chấp nhận.`, 'Thêm ít nhất một <Accept>…</Accept>.'],
  roomless({ id, accepted }) {
    const length = accepted[0]?.length ?? 0;
    if (length <= LONGEST_ANSWER) return null;
    return [
      `Đáp án đầu của câu “${id}” dài ${length} kí tự.`,
      `Hỏi sao cho trả lời được trong ${LONGEST_ANSWER} kí tự, hoặc đổi kind="essay".`,
    ];
  },
  prompt: ({ prompt }) => prompt,
  view: ({ prompt }) => ({ prompt, options: [], targets: [] }),
  key: ({ accepted }) => ({ kind: 'short-answer', accepted }),
  secret: ({ accepted }) => accepted,
  score: scoreShortAnswer,
  reorder: (exercise) => exercise,
  paper,
  slide: ({ accepted }) => ({ asked: [], solved: accepted.slice(0, 1).map((text) => line({ text })) }),
  test: inTests,
});
