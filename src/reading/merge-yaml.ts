import { parse, stringify } from 'yaml';

/**
 * Files of which a layer says a part: keys by themselves, lists of these names by what each item is known by. An item
 * of both stands where the base has it, as the layer says it; what is new comes after.
 */
export const MERGED: Record<string, Record<string, string>> = {
  'office.yaml': { contacts: 'id' },
  'debts.yaml': { debts: 'text', free: 'lesson' },
  'coverage.yaml': { cases: 'id' },
  'forms/bac-nguon.yaml': {},
};

type Item = Record<string, unknown>;

/** A layer's part over the base's whole; null where either is not what can be merged. */
export function mergeYaml(base: string, own: string, lists: Record<string, string>): string | null {
  const [below, above] = [parseMap(base), parseMap(own)];
  if (!below || !above) return null;
  const merged: Item = { ...below };
  for (const [key, value] of Object.entries(above)) {
    const [known, was] = [lists[key], below[key]];
    if (known && Array.isArray(value) && Array.isArray(was))
      merged[key] = mergeList(was as Item[], value as Item[], known);
    else if (isMap(value) && isMap(was)) merged[key] = { ...was, ...value };
    else merged[key] = value;
  }
  return stringify(merged, { lineWidth: 0 });
}

function mergeList(below: Item[], above: Item[], known: string): Item[] {
  const own = new Map(above.map((item) => [item[known], item]));
  const kept = below.map((item) => own.get(item[known]) ?? item);
  const there = new Set(below.map((item) => item[known]));
  return [...kept, ...above.filter((item) => !there.has(item[known]))];
}

function parseMap(text: string): Item | null {
  try {
    const value: unknown = parse(text);
    return isMap(value) ? value : null;
  } catch {
    return null;
  }
}
const isMap = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value);
