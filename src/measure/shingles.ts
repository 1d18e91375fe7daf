import { tiengOf } from './tieng.ts';

/** The runs of three tiếng in a text; the text itself where it is shorter. */
export function shinglesOf(text: string): Set<string> {
  const tieng = tiengOf(text);
  if (tieng.length < 3) return new Set(tieng.length ? [tieng.join(' ')] : []);
  return new Set(tieng.slice(2).map((last, i) => `${tieng[i]} ${tieng[i + 1]} ${last}`));
}

/** How much two texts share: what both have, of what either has. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let both = 0;
  for (const one of few) if (many.has(one)) both++;
  const either = a.size + b.size - both;
  return either ? both / either : 0;
}
