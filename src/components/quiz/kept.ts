import type { Given } from './open-question.ts';

/**
 * What a pupil gave to each question of a lesson: the first answer, which is the score; after a miss the second try;
 * and what was missed once more, later.
 */
export type Answers = Record<string, Given[]>;

/** All that is kept on a device, under one key: by picture, by lesson and grade, by question. No name, no day. */
export interface Progress {
  version: 1;
  /** The picture that is learning now. */
  who: string | null;
  players: Record<string, Record<string, Answers>>;
  /** Of a lesson itself, by the same; under no picture where none was chosen. */
  visits?: Record<string, Record<string, Visit>>;
}

/** Where a pupil is in a lesson that is walked, whether they have it open whole, and what they wrote in it, by task. */
export interface Visit {
  at: number;
  isWhole: boolean;
  written: Record<string, string>;
}

export const NOTHING: Progress = { version: 1, who: null, players: {} };

/** What was kept, or nothing when it is not ours, of another version, or damaged. */
export function readProgress(text: string | null): Progress {
  try {
    const kept = JSON.parse(text ?? 'null') as Partial<Progress> | null;
    if (kept?.version !== 1 || !isTable(kept.players)) return NOTHING;
    const { players, visits } = kept;
    const who = typeof kept.who === 'string' ? kept.who : null;
    return { version: 1, who, players, ...(isTable(visits) ? { visits } : {}) };
  } catch {
    return NOTHING;
  }
}

/** A lesson as this picture left it; of what is damaged, nothing. */
export function visitOf({ visits, who }: Progress, lesson: string): Visit {
  const own: unknown = visits?.[who ?? ''];
  const kept: unknown = isTable(own) ? own[lesson] : null;
  const { at, isWhole, written } = isTable(kept) ? kept : {};
  const words = Object.entries(isTable(written) ? written : {}).filter(([, text]) => typeof text === 'string');
  return {
    at: Number.isInteger(at) ? (at as number) : 0,
    isWhole: isWhole === true,
    written: Object.fromEntries(words) as Visit['written'],
  };
}

export const withVisit = (progress: Progress, lesson: string, visit: Visit): Progress => {
  const who = progress.who ?? '';
  return { ...progress, visits: { ...progress.visits, [who]: { ...progress.visits?.[who], [lesson]: visit } } };
};

export const isTable = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
