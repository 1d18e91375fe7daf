import type { Tools } from '../kind.ts';
import { numberIn } from './number-in.ts';

export interface ShortAnswerKey {
  kind: 'short-answer';
  accepted: string[];
}
export interface ShortAnswerResponse {
  kind: 'short-answer';
  written: string;
}

/** Where the first accepted answer is a number, any way of writing one of them counts: see number-in.ts. */
export function scoreShortAnswer(
  { accepted }: ShortAnswerKey,
  { written }: ShortAnswerResponse,
  { fold }: Tools,
): number {
  const given = fold(written);
  const answers = accepted.map(fold);
  if (answers.includes(given)) return 1;
  const number = /^[\d.,]+$/.test(answers[0] ?? '') ? numberIn(given) : null;
  return number !== null && answers.some((answer) => numberIn(answer) === number) ? 1 : 0;
}
