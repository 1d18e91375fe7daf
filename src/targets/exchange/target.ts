import type { Target } from '../target.ts';

/**
 * What all files for other programs have in common. They are in no release: few schools have any one of these programs,
 * each file would be thirty more and as many addresses for life in everyone's, and it takes a moment to make one for
 * whoever asks.
 */
export const FOR_PROGRAMS = {
  subject: 'cut',
  grades: () => true,
  place: null,
  printing: null,
  release: 'never',
  budget: 1_000_000,
} as const satisfies Partial<Target>;
