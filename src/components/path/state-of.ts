/** What a device knows of a lesson for the picture that is learning. */
export interface KeptLesson {
  /** Whether it was opened beyond its cover. */
  begun: boolean;
  /** How much of it was walked at the farthest, from 0 to 1. */
  full: number;
  answered: number;
  questions: number;
  /** Whether it was told at home. */
  told: boolean;
}

/** What is to be done next in a lesson; none once its shield is full. */
export type Step = 'begin' | 'resume' | 'quiz' | 'tell';

export interface LessonState {
  /** How full the three parts of its shield are, from 0 to 1: the lesson, its quiz, told at home. */
  layers: [number, number, number];
  step: Step | null;
  words: string;
  /** Questions of its quiz that are not answered yet. */
  left: number;
}

/** Where a pupil is in a lesson. A quiz that was begun before the lesson goes first: it is half done. */
export const stateOf = (kept: KeptLesson): LessonState => ({
  ...whereIn(kept),
  left: Math.max(0, kept.questions - kept.answered),
});

function whereIn({ begun, full, answered, questions, told }: KeptLesson): Omit<LessonState, 'left'> {
  const quiz = Math.min(1, answered / questions);
  const layers: LessonState['layers'] = [Math.min(1, Math.max(0, full)), quiz, told ? 1 : 0];
  if (full < 1 && quiz === 0)
    return begun ? { layers, step: 'resume', words: 'Đang học dở' } : { layers, step: 'begin', words: 'Chưa học' };
  if (quiz < 1)
    return {
      layers,
      step: 'quiz',
      words: answered
        ? `Trắc nghiệm: xong ${answered} trên ${questions} câu`
        : `Học xong, còn trắc nghiệm${told ? '' : ' và kể ở nhà'}`,
    };
  if (full < 1) return { layers, step: 'resume', words: 'Xong trắc nghiệm, còn bài học' };
  if (!told) return { layers, step: 'tell', words: 'Xong bài học và trắc nghiệm, còn kể ở nhà' };
  return { layers, step: null, words: 'Xong cả ba phần. Khiên đầy!' };
}

/**
 * The lesson to go on with, by its place: one that is half done, else the first that is not begun, else the first that
 * is only to be told at home; null when every shield is full.
 */
export function nextLesson(states: readonly (Pick<LessonState, 'step'> | null)[]): number | null {
  for (const steps of [['resume', 'quiz'], ['begin'], ['tell']] as const) {
    const found = states.findIndex((state) => (steps as readonly (Step | null)[]).includes(state?.step ?? null));
    if (found >= 0) return found;
  }
  return null;
}
