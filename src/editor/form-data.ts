import { z } from 'zod';
import { kindsOf, unwrap } from '../curriculum/field-names.ts';

type Data = Record<string, unknown>;
const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What a form can show of a file's data: words are words, numbers too where the schema takes words, and what the schema
 * does not know stays out. What it cannot show is left as it is: Keystatic refuses to open it, and nothing is guessed.
 */
export function toForm(value: unknown, schema: z.ZodType): unknown {
  const bare = unwrap(schema);
  if (bare instanceof z.ZodObject) {
    if (!isData(value)) return value ?? undefined;
    const known = Object.entries(bare.shape).map(([name, prop]) => [name, toForm(value[name], prop as z.ZodType)]);
    return Object.fromEntries(known.filter(([, shown]) => shown !== undefined));
  }
  if (bare instanceof z.ZodDiscriminatedUnion) {
    const kind = isData(value) ? kindsOf(bare)[String(value.kind)] : undefined;
    if (!kind) return value ?? undefined;
    const { kind: discriminant, ...own } = toForm(value, kind) as Data;
    return { discriminant, value: own };
  }
  if (bare instanceof z.ZodArray)
    return Array.isArray(value) ? value.map((item) => toForm(item, bare.element as z.ZodType)) : (value ?? undefined);
  if (value === null || value === undefined) return undefined;
  const isWords = !(bare instanceof z.ZodBoolean || bare instanceof z.ZodNumber);
  return isWords && typeof value === 'number' ? String(value) : value;
}

/**
 * What a form says, as the file is to say it. `before` is what the file says now: what it does not need to say stays
 * unsaid, or said if it was, and what the form could not show stays.
 */
export function fromForm(shown: unknown, schema: z.ZodType, before: unknown): unknown {
  const bare = unwrap(schema);
  if (bare instanceof z.ZodObject) return objectFrom(shown, bare, isData(before) ? before : {});
  if (bare instanceof z.ZodDiscriminatedUnion) {
    const { discriminant, value } = shown as { discriminant: string; value: Data };
    const isSameKind = isData(before) && before.kind === discriminant;
    return objectFrom({ ...value, kind: discriminant }, kindsOf(bare)[discriminant]!, isSameKind ? before : {});
  }
  if (bare instanceof z.ZodArray) {
    const old = Array.isArray(before) ? before : [];
    const items = Array.isArray(shown) ? shown : [];
    return items.map((item, index) => fromForm(item, bare.element as z.ZodType, old[index])).filter(isSaid);
  }
  if (typeof shown === 'string' && typeof before === 'number' && String(before) === shown) return before;
  return typeof shown === 'string' ? cleanWords(shown) : shown;
}

function objectFrom(shown: unknown, schema: z.ZodObject, before: Data): Data {
  const from = isData(shown) ? shown : {};
  const result: Data = {};
  for (const [name, prop] of Object.entries(schema.shape) as [string, z.ZodType][]) {
    const value = fromForm(from[name], prop, before[name]);
    if (isSaid(value) && !(isQuiet(value, prop) && !(name in before))) result[name] = value;
    else if (name in before && (before[name] === null || isSame(value, before[name]))) result[name] = before[name];
    // A list that must be there may be empty, as some can.
    else if (Array.isArray(value) && !prop.safeParse(undefined).success && prop.safeParse([]).success)
      result[name] = value;
  }
  const unknown = Object.entries(before).filter(([name]) => !Object.hasOwn(schema.shape, name));
  return { ...result, ...Object.fromEntries(unknown) };
}

/** A choice and a tick always say something; they alone do not make an object. */
const isSaid = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.length > 0;
  if (isData(value)) return Object.values(value).some((part) => typeof part !== 'boolean' && isSaid(part));
  return value !== undefined && value !== '';
};

function isQuiet(value: unknown, prop: z.ZodType): boolean {
  if (prop instanceof z.ZodOptional && unwrap(prop) instanceof z.ZodObject && isData(value))
    return isBlank(value, unwrap(prop) as z.ZodObject);
  const without = prop.safeParse(undefined);
  return without.success && isSame(without.data, value);
}

/** Only what a form says by itself: the first of each choice. */
const isBlank = (value: Data, { shape }: z.ZodObject): boolean =>
  Object.entries(value).every(([name, part]) => {
    const prop = shape[name] && unwrap(shape[name] as z.ZodType);
    return prop instanceof z.ZodEnum || prop instanceof z.ZodBoolean || !isSaid(part);
  });

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What comes along when words are pasted from Word: loose marks, breaks within a line, characters that nobody sees. */
export const cleanWords = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu, '');
