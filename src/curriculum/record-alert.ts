import { revisedOn, type Alert, type AlertFile } from './alert.ts';
import type { ReleasedAlert } from './ledger.ts';
import { hashText } from './seeded.ts';

/**
 * What a warning tells whoever reads or hears it. Its days, the lessons it leads to and its sources may change without
 * anybody holding a wrong bulletin.
 */
const TOLD = [
  'title',
  'summary',
  'since',
  'aims',
  'grades',
  'happens',
  'trick',
  'signs',
  'do',
  'call',
  'message',
  'questions',
] as const satisfies (keyof AlertFile)[];

/** A warning for the ledger. */
export const recordAlert = (alert: Alert): ReleasedAlert => ({
  id: alert.id,
  revision: { number: alert.corrected.length + 1, date: revisedOn(alert) },
  words: hashText(TOLD.map((name) => wordsIn(alert[name]).join(' ')).join('\n')).toString(36),
});

/** Words and figures, in their order; what stands between them, and how large they begin, is typography. */
function wordsIn(thing: unknown): string[] {
  if (typeof thing === 'string')
    return (
      thing
        .normalize('NFC')
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
    );
  if (typeof thing === 'number' || thing === true) return [String(thing)];
  return typeof thing === 'object' && thing !== null ? Object.values(thing).flatMap(wordsIn) : [];
}
