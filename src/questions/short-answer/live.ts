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
      missing: written.trim() ? null : 'Em viết câu trả lời trước nhé.',
    };
  },
  fill(card, _, response) {
    card.querySelector<HTMLInputElement>('input')!.value = response?.written ?? '';
  },
  judge(_, key, response, tools) {
    const good = scoreShortAnswer(key, response, tools) === 1;
    return [
      { id: '', name: good ? '' : 'Đáp án:', mark: tools.mark(good), words: good ? '' : (key.accepted[0] ?? '') },
    ];
  },
};

export default [shortAnswer];
