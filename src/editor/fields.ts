import type { ComponentSchema, fields } from '@keystatic/core';
import { z } from 'zod';
import { kindsOf, namesOf, unwrap } from '../curriculum/field-names.ts';
import { upperFirst } from '../curriculum/first-letter.ts';
import { KIND_NAMES } from '../questions/kinds.ts';
import { LEVEL_NAMES } from '../questions/question.ts';

/** Keystatic's own makers. They are given, not imported: its build for Node has no editor in it. */
export type Fields = Pick<
  typeof fields,
  'text' | 'select' | 'checkbox' | 'integer' | 'object' | 'array' | 'conditional'
>;

/** The form of a YAML file or a front matter, made from its schema. */
export const buildForm = (schema: z.ZodObject, make: Fields): Record<string, ComponentSchema> =>
  Object.fromEntries(
    Object.entries(schema.shape).map(([name, prop]) => [name, buildField(name, prop as z.ZodType, make)]),
  );

function buildField(name: string, prop: z.ZodType, make: Fields): ComponentSchema {
  const bare = unwrap(prop);
  const { label, description } = namesOf(name, prop);
  if (bare instanceof z.ZodObject) return make.object(buildForm(bare, make), { label, description });
  if (bare instanceof z.ZodDiscriminatedUnion) return buildKinds(kindsOf(bare), make);
  if (bare instanceof z.ZodArray) {
    const element = buildField('', bare.element as z.ZodType, make);
    return make.array(element, { label, description, itemLabel: nameOfItem });
  }
  if (bare instanceof z.ZodBoolean) return make.checkbox({ label, description });
  if (bare instanceof z.ZodEnum) return buildChoice(bare, name, prop, make);
  if (bare instanceof z.ZodNumber) return make.integer({ label, description });
  return make.text({ label, description, multiline: isLong(name) });
}

/** What is one of several kinds: which one is chosen first, then what that kind asks. */
function buildKinds(kinds: Record<string, z.ZodObject>, make: Fields): ComponentSchema {
  const options = Object.entries(kinds).map(([value, { shape }]) => ({
    value,
    label: namesOf('', shape.kind as z.ZodType).label,
  }));
  const asked = ({ shape: { kind: _kind, ...own } }: z.ZodObject) => make.object(buildForm(z.object(own), make));
  return make.conditional(
    make.select({ label: namesOf('kind', z.string()).label, defaultValue: options[0]!.value, options }),
    Object.fromEntries(Object.entries(kinds).map(([kind, schema]) => [kind, asked(schema)])),
  );
}

/** A field of the form for one of some values; what its description says of each value stands beside that value. */
export function buildChoice(
  { options }: z.ZodEnum,
  name: string,
  prop: z.ZodType,
  { select }: Pick<Fields, 'select'>,
): ComponentSchema {
  const { label, whole: description } = namesOf(name, prop);
  const values = options.map(String);
  const unsaid = prop.safeParse(undefined).data;
  // What it says of its values, each of them says itself.
  return select({
    label,
    // A form says every choice: what a file leaves unsaid is what it means by that.
    defaultValue: values.find((value) => value === unsaid) ?? values[0]!,
    options: values.map((value) => ({ value, label: nameOfChoice(value, description) })),
  });
}

/** What is told at length. */
const isLong = (name: string): boolean =>
  /^(summary|happens|text|what|shows|why|changed|source|trick|ask|)$/.test(name);

const KNOWN: Record<string, string> = {
  ...KIND_NAMES,
  ...LEVEL_NAMES,
  CONFIRMED: 'nguồn nói đúng như thế (CONFIRMED)',
  SECONDARY: 'chỉ đọc qua bản dẫn lại (SECONDARY)',
  MEMORY: 'chỉ nhớ, chưa có nguồn: không in (MEMORY)',
};

/** `open: mở đầu, form: …` says what `open` is called. */
function nameOfChoice(value: string, description: string): string {
  const found = description
    .split(/[,;] /)
    .find((part) => part.startsWith(`${value}: `))
    ?.slice(value.length + 2);
  return upperFirst(found ?? KNOWN[value] ?? value);
}

interface Item {
  value?: unknown;
  fields?: Record<string, Item>;
}

/** An item of a list is called by its first words. */
function nameOfItem(item: unknown): string {
  const { value, fields: own } = item as Item;
  const inner = own ?? (value as Item | undefined)?.fields;
  const words = inner ? ['name', 'title', 'text', 'ask', 'changed', 'id'].map((key) => inner[key]?.value) : [value];
  const found = words.find((word): word is string => typeof word === 'string' && word !== '') ?? 'Mục mới';
  return found.length > 60 ? `${found.slice(0, 60)}…` : found;
}
