import type { Given } from './open-question.ts';

/**
 * What a pupil gave to each question of a lesson: the first answer, which is the score; after a miss the second try;
 * and what was missed once more, later.
 */
export type Answers = Record<string, Given[]>;

/**
 * All that is kept on a device, under one key: by picture, by lesson and grade, by question. No name, and no day but
 * that of what was missed. What was added since is optional, and the version stays: a page of an older release, which a
 * device may still show, would take another version for nothing and write over it.
 */
export interface Progress {
  version: 1;
  /** The picture that is learning now. */
  who: string | null;
  players: Record<string, Record<string, Answers>>;
  /** Of a lesson itself, by the same; under no picture where none was chosen. */
  visits?: Record<string, Record<string, Visit>>;
  /** The grade whose page was open last, by picture: help and search begin there. */
  grades?: Record<string, number>;
  /** Which of a grade's messages were sifted since all were, by picture and grade. */
  seen?: Record<string, Record<string, string[]>>;
  /** What was missed and comes back (components/review), by picture, lesson and question. */
  boxes?: Record<string, Record<string, Record<string, Box>>>;
}

export interface Box {
  /** From 1 on. */
  box: number;
  /** The day it was answered last, as `dayOf` counts. */
  day: number;
  /** How often it was missed. */
  missed: number;
}

/**
 * Where a pupil is in a lesson that is walked, whether they have it open whole, how much of it they walked at the
 * farthest (0 to 1), whether they told it at home, and what they wrote in it, by task; of an exercise, that it was put
 * off (components/lesson/open-exercises.ts).
 */
export interface Visit {
  at: number;
  isWhole: boolean;
  full: number;
  told: boolean;
  written: Record<string, string>;
}

export const NOTHING: Progress = { version: 1, who: null, players: {} };

/** What was kept, or nothing when it is not ours, of another version, or damaged. */
export function readProgress(text: string | null): Progress {
  try {
    const kept = JSON.parse(text ?? 'null') as Partial<Progress> | null;
    if (kept?.version !== 1 || !isTable(kept.players)) return NOTHING;
    // Whatever else stands there stays, and is looked at by whoever reads it: a newer release may have kept it.
    return { ...(kept as Progress), who: typeof kept.who === 'string' ? kept.who : null };
  } catch {
    return NOTHING;
  }
}

/** A lesson as this picture left it; of what is damaged, nothing. */
export function visitOf({ visits, who }: Progress, lesson: string): Visit {
  const own: unknown = visits?.[who ?? ''];
  const kept: unknown = isTable(own) ? own[lesson] : null;
  const { at, isWhole, full, told, written } = isTable(kept) ? kept : {};
  const words = Object.entries(isTable(written) ? written : {}).filter(([, text]) => typeof text === 'string');
  return {
    at: Math.trunc(Number(at)) || 0,
    isWhole: isWhole === true,
    full: Number(full) || 0,
    told: !!told,
    written: Object.fromEntries(words) as Visit['written'],
  };
}

export const withVisit = (progress: Progress, lesson: string, visit: Visit): Progress => {
  const who = progress.who ?? '';
  return { ...progress, visits: { ...progress.visits, [who]: { ...progress.visits?.[who], [lesson]: visit } } };
};

/**
 * Another learns now. The first to be chosen on a device takes over what was done while nobody was: a lesson asks for
 * no picture, its quiz does. What a picture has of its own stays.
 */
export function withWho(progress: Progress, who: string): Progress {
  const next = { ...progress, who };
  const parts = ['players', 'visits', 'seen', 'boxes', 'grades'] as const;
  if (progress.who !== null || parts.some((part) => isTable(progress[part]) && who in progress[part])) return next;
  for (const part of parts) {
    const { '': nobodys, ...others } = isTable(progress[part]) ? progress[part] : {};
    if (nobodys) Object.assign(next, { [part]: { ...others, [who]: nobodys } });
  }
  return next;
}

/** Today as a whole number, by this device's own calendar: it changes at midnight here, not in Greenwich. */
export const dayOf = (now: Date): number => Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / 86_400_000);

export const isTable = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
