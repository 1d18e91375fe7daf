import type { LiveKind } from '../live.ts';
import { scoreShortAnswer, type ShortAnswerKey, type ShortAnswerResponse } from './score.ts';

const shortAnswer: LiveKind<ShortAnswerKey, ShortAnswerResponse> = {
  kind: 'short-answer',
  key: (_, hidden) => ({ kind: 'short-answer', accepted: [...hidden] }),
  pieces: () => [''],
  score: scoreShortAnswer,
  read(card) {
    const written = card.querySelector<HTMLInputElement>('input')!.value;
    return {
      response: { kind: 'short-answer', written },
      missing: written.trim() ? null : 'Viết câu trả lời',
    };
  },
  fill(card, _, response) {
    card.querySelector<HTMLInputElement>('input')!.value = response?.written ?? '';
  },
  judge(_, key, response, tools) {
    const good = scoreShortAnswer(key, response, tools) === 1;
    const [words = ''] = key.accepted;
    return [{ id: '', name: 'Đáp án:', mark: tools.mark(good), words, missed: !good && words }];
  },
  sum: (card, key, response, tools) => (scoreShortAnswer(key, response, tools) === 1 ? tools.brief(card, '') : ''),
  // The reason would give the answer away; how long it is does not.
  hint: (_, { accepted: [answer = ''] }) =>
    /^\d+$/.test(answer)
      ? `Câu trả lời là một số có ${answer.length} chữ số. Em thử lại nhé.`
      : `Câu trả lời có ${answer.split(/\s+/).length} tiếng. Em đọc lại câu hỏi, rồi thử lại nhé.`,
};

export default [shortAnswer];
