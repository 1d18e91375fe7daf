import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import { testFormOf, type Forms } from '../../../src/curriculum/forms.ts';
import { DRAW, type Release, type ReleasedCut } from '../../../src/curriculum/ledger.ts';
import { drawVersions } from '../../../src/teaching/test-versions.ts';
import type { Laws } from './law.ts';

/** What was released, and how tests are made today. */
export interface Released {
  release: Pick<Release, 'draw' | 'cuts'>;
  forms: Forms;
}

/**
 * A ledger keeps a few papers of each lesson; every other code on a pupil's desk is drawn anew by today's program,
 * unless that says that it draws by other rules.
 */
export const ledgerLaws: Laws<Released> = {
  'whoever changes what a draw gives raises DRAW: today’s program draws every paper that was released': ({
    release: { draw, cuts },
    forms,
  }) => {
    expect(cuts.length).toBeGreaterThan(0);
    if (draw === DRAW) expect(cuts.flatMap((cut) => drawnOtherwise(cut, forms))).toEqual([]);
  },
};

/** The codes whose paper would be another today. */
function drawnOtherwise({ lesson, grade, revision, pool, papers }: ReleasedCut, forms: Forms): string[] {
  const lessons = [{ slug: lesson, revision: revision.number, pool }];
  const codes = Object.keys(papers);
  const drawn = drawVersions({ grade, form: testFormOf(forms, grade), lessons }, 1, codes.length);
  const today = new Map(drawn.map(({ code, items }) => [code, items]));
  return codes.filter((code) => !isDeepStrictEqual(today.get(code), papers[code]));
}
