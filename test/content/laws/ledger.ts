import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import { testFormOf, type Forms } from '../../../src/curriculum/forms.ts';
import type { Release, ReleasedCut } from '../../../src/curriculum/ledger.ts';
import { drawVersions } from '../../../src/teaching/test-versions.ts';
import type { Laws } from './law.ts';

/** What was released, and how tests are made today. */
export interface Released {
  cuts: Release['cuts'];
  forms: Forms;
}

/** A ledger keeps a few papers of each lesson; every other code on a pupil's desk is drawn anew by today's program. */
export const ledgerLaws: Laws<Released> = {
  'today’s program draws every paper that was released': ({ cuts, forms }) => {
    expect(cuts.length).toBeGreaterThan(0);
    expect(cuts.flatMap((cut) => drawnOtherwise(cut, forms))).toEqual([]);
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
