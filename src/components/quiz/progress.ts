import { isTable, type Answers, type Progress } from './kept.ts';
import type { Given, Turn } from './open-question.ts';

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
      const given = Array.isArray(found) ? (found.slice(0, 3) as Given[]) : [];
      return given.length && given.every((response) => isOf(own, response)) ? [[id, given]] : [];
    }),
  );
}

export const withAnswers = (progress: Progress, who: string, lesson: string, answers: Answers): Progress => ({
  ...progress,
  players: { ...progress.players, [who]: { ...progress.players[who], [lesson]: answers } },
});

/** What a question tells of an answer to it. */
export interface Judged {
  id: string;
  isRight(response: Given): boolean;
  retries(response: Given): boolean;
}

/**
 * Where a pupil is: the first question that is not done, or that was missed and has its second try left; then, once,
 * those missed at first; then null.
 */
export function nextTurn<Q extends Judged>(
  questions: readonly Q[],
  answers: Answers,
): { question: Q; turn: Turn } | null {
  const tries = ({ id }: Q) => answers[id]?.length ?? 0;
  const isMissed = (question: Q) => !question.isRight(answers[question.id]![0]!);
  const hasHint = (question: Q) => tries(question) === 1 && question.retries(answers[question.id]![0]!);
  const open = questions.find((question) => !tries(question) || hasHint(question));
  if (open) return { question: open, turn: tries(open) ? 'hint' : 'first' };
  const missed = questions.find((question) => isMissed(question) && tries(question) < triesOf(question, answers));
  return missed ? { question: missed, turn: 'again' } : null;
}

/** How many answers a missed question gets in all: one more after those of its first turn. */
const triesOf = ({ id, retries }: Judged, answers: Answers): number => (retries(answers[id]![0]!) ? 3 : 2);

function isOf(fits: (response: Given) => boolean, response: unknown): boolean {
  try {
    return fits(response as Given);
  } catch {
    // A response without the parts of its kind.
    return false;
  }
}
