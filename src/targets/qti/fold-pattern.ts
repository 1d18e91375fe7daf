import { fold } from '../../questions/fold.ts';

/** For each letter, every letter that counts as it: with and without marks, small and capital. */
const SAME: ReadonlyMap<string, string> = (() => {
  const same = new Map<string, string>();
  // Latin letters, with those that Vietnamese adds.
  for (const [from, to] of [
    [0x41, 0x24f],
    [0x1e00, 0x1eff],
  ] as const)
    for (let code = from; code <= to; code++) {
      const letter = String.fromCharCode(code);
      const folded = fold(letter);
      if (/^[a-z]$/.test(folded)) same.set(folded, (same.get(folded) ?? '') + letter);
    }
  return same;
})();

/** Marks that stand apart from their letter. */
const MARK = '\u0300-\u036f';
const MARKS = `[${MARK}]*`;
const escape = (sign: string): string => sign.replace(/[\\|.^?*+(){}[\]$]/, '\\$&');

function letterPattern(letter: string): string {
  if (letter === ' ') return '\\s+';
  const same = SAME.get(letter);
  if (same) return `[${same}]${MARKS}`;
  const capital = letter.toUpperCase();
  return capital === letter || capital.length > 1 ? escape(letter) : `[${letter}${capital}]${MARKS}`;
}

/**
 * A written answer as a regular expression that finds what our own comparison takes for it: marks, case, đ, white space
 * and a final stop do not count. `none` are what it must not find besides: QTI says that a pattern is of the whole
 * answer, and players are known that search for it anywhere.
 */
export function foldPattern(answer: string): { whole: string; none: [before: string, after: string] } {
  const core = [...fold(answer)].map(letterPattern).join('');
  return {
    whole: `\\s*${core}[\\s.!?]*`,
    none: [`[\\s\\S]*[^\\s][\\s\\S]*${core}[\\s.!?]*`, `\\s*${core}[\\s\\S]*[^\\s.!?${MARK}][\\s\\S]*`],
  };
}
