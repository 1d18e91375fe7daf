import type { Given } from './open-question.ts';

/** What a pupil gave to each question of a lesson: the first answer, and the second where the first was missed. */
export type Answers = Record<string, Given[]>;

/** All that is kept on a device, under one key: by picture, by lesson and grade, by question. No name, no day. */
export interface Progress {
  version: 1;
  /** The picture that is learning now. */
  who: string | null;
  /** All questions on a page instead of one at a time. */
  all: boolean;
  players: Record<string, Record<string, Answers>>;
}

export const NOTHING: Progress = { version: 1, who: null, all: false, players: {} };

/** What was kept, or nothing when it is not ours, of another version, or damaged. */
export function readProgress(text: string | null): Progress {
  try {
    const kept = JSON.parse(text ?? 'null') as Partial<Progress> | null;
    if (kept?.version !== 1 || !isTable(kept.players)) return NOTHING;
    return {
      version: 1,
      who: typeof kept.who === 'string' ? kept.who : null,
      all: kept.all === true,
      players: kept.players,
    };
  } catch {
    return NOTHING;
  }
}

/** The answers of one picture in one lesson that today's questions still know; everything else counts as not done. */
export function answersOf(
  { players }: Progress,
  who: string,
  lesson: string,
  /** By question: whether a response still answers it. */
  fits: Readonly<Record<string, (response: Given) => boolean>>,
): Answers {
  const own: unknown = players[who];
  const kept: unknown = isTable(own) ? own[lesson] : null;
  return Object.fromEntries(
    Object.entries(fits).flatMap(([id, own]) => {
      const found: unknown = isTable(kept) ? kept[id] : null;
      const given = Array.isArray(found) ? (found.slice(0, 2) as Given[]) : [];
      return given.length && given.every((response) => isOf(own, response)) ? [[id, given]] : [];
    }),
  );
}

export const withAnswers = (progress: Progress, who: string, lesson: string, answers: Answers): Progress => ({
  ...progress,
  players: { ...progress.players, [who]: { ...progress.players[who], [lesson]: answers } },
});

/** Where a pupil is: the first question not done; then those missed at first, once more; then null. */
export function nextQuestion(
  ids: readonly string[],
  answers: Answers,
  isRight: (id: string, response: Given) => boolean,
): { id: string; again: boolean } | null {
  const open = ids.find((id) => !answers[id]);
  if (open !== undefined) return { id: open, again: false };
  const missed = ids.find((id) => answers[id]!.length === 1 && !isRight(id, answers[id]![0]!));
  return missed === undefined ? null : { id: missed, again: true };
}

const isTable = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isOf(fits: (response: Given) => boolean, response: unknown): boolean {
  try {
    return fits(response as Given);
  } catch {
    // A response without the parts of its kind.
    return false;
  }
}
