import leven from 'leven';
import { fold } from '../questions/fold.ts';

/** The candidate an author most likely meant, or null when nothing is near. Case and Vietnamese marks cost nothing. */
export function suggest(written: string, candidates: Iterable<string>): string | null {
  const near = [...candidates]
    .map((candidate) => ({ candidate, distance: leven(fold(written), fold(candidate)) }))
    .filter(
      ({ candidate, distance }) =>
        distance <= Math.max(1, Math.floor(candidate.length / 3)) || isSwapped(written, candidate),
    )
    .sort((a, b) => a.distance - b.distance)[0];
  return near?.candidate ?? null;
}

/** Two letters the wrong way round: Sgin for Sign. */
const isSwapped = (written: string, candidate: string): boolean =>
  leven(fold(written), fold(candidate)) === 2 && letters(written) === letters(candidate);
const letters = (word: string): string => [...fold(word)].sort().join('');

/**
 * `Có phải ý bạn là “Story”?` or a list of what is allowed. `called`: what a name stands for, for whoever knows that
 * only.
 */
export function hint(written: string, candidates: Iterable<string>, called?: (name: string) => string): string {
  const all = [...candidates];
  const near = suggest(written, all) ?? (called && all.find((name) => fold(called(name)) === fold(written)));
  if (near) return `Có phải ý bạn là “${near}”?`;
  const names = all.map((name) => (called ? `${name} (${called(name)})` : name));
  return all.length <= 30 ? `Dùng một trong: ${names.join(', ')}.` : 'Xem lại tên cho đúng.';
}
