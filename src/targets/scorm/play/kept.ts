/** What a learning system keeps between two visits: small, as SCORM 1.2 has 4.096 characters. */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { Answers } from './played.ts';

/** The most that fits in either version. */
export const ROOM = 4096;

export interface Kept {
  /** What each first answer earned: that is the score, whatever is answered later. */
  earned: Record<string, number>;
  /** As the quiz has it. */
  answers: Answers;
}

export const NOTHING: Kept = { earned: {}, answers: {} };

/** Should it ever be too much, later tries go first, then the words of the answers: never the score. */
export function pack({ earned, answers }: Kept): string {
  const firsts = Object.fromEntries(Object.entries(answers).map(([id, given]) => [id, given.slice(0, 1)]));
  for (const kept of [
    { earned, answers },
    { earned, answers: firsts },
    { earned, answers: {} },
  ]) {
    const text = btoa(strFromU8(deflateSync(strToU8(JSON.stringify(kept)), { level: 9 }), true));
    if (text.length <= ROOM) return text;
  }
  return '';
}

export function unpack(text: string): Kept {
  if (!text) return NOTHING;
  try {
    const kept = JSON.parse(strFromU8(inflateSync(strToU8(atob(text), true)))) as Partial<Kept>;
    return { earned: { ...kept.earned }, answers: { ...kept.answers } };
  } catch {
    // Damaged, or of another package.
    return NOTHING;
  }
}
