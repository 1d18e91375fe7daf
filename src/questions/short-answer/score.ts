import type { Tools } from '../kind.ts';

export interface ShortAnswerKey {
  kind: 'short-answer';
  accepted: string[];
}
export interface ShortAnswerResponse {
  kind: 'short-answer';
  written: string;
}

export const scoreShortAnswer = (
  { accepted }: ShortAnswerKey,
  { written }: ShortAnswerResponse,
  { fold }: Tools,
): number => (accepted.some((answer) => fold(answer) === fold(written)) ? 1 : 0);
