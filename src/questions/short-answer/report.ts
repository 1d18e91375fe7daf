import { oneLine, type Report } from '../report.ts';
import { scoreShortAnswer, type ShortAnswerKey, type ShortAnswerResponse } from './score.ts';

export const reportShortAnswer: Report<ShortAnswerKey, ShortAnswerResponse> = (id, key, response, tools) =>
  oneLine(
    id,
    scoreShortAnswer(key, response, tools),
    { type: 'fill-in', given: response.written },
    key.accepted.map((given) => ({ type: 'fill-in', given })),
  );
