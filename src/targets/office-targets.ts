import { PAPER_NAMES } from '../document/paper.ts';
import { makeActivity } from '../teaching/office/activity.ts';
import { makeCoverage } from '../teaching/office/coverage.ts';
import { makeStanding } from '../teaching/office/standing.ts';
import { DOCX, PDF } from './file-types.ts';
import type { Target } from './target.ts';

const OF_AN_OFFICE = {
  subject: 'office',
  grades: () => true,
  place: null,
  printing: null,
  release: 'always',
  budget: 200_000,
} as const;

/** What an office reports with, made anew with every build. */
export const OFFICE_TARGETS = {
  coverage: { ...OF_AN_OFFICE, name: PAPER_NAMES.coverage, file: 'do-phu', types: [PDF], make: makeCoverage },
  standing: {
    ...OF_AN_OFFICE,
    name: PAPER_NAMES.standing,
    file: 'bao-cao-tinh-hinh',
    types: [PDF],
    make: makeStanding,
  },
  // First for Word: half of it is for people to fill in.
  activity: {
    ...OF_AN_OFFICE,
    name: PAPER_NAMES.activity,
    file: 'bao-cao-hoat-dong',
    types: [PDF, DOCX],
    make: makeActivity,
  },
} as const satisfies Record<string, Target>;
