import type { ComponentSchema, fields } from '@keystatic/core';
import type { block, ContentComponent, inline, mark, wrapper } from '@keystatic/core/content-components';
import { z } from 'zod';
import type { BlockSchema } from '../blocks/define.ts';
import type { Vocabulary } from '../blocks/registry.ts';
import { KIND_NAMES } from '../questions/kinds.ts';
import { LEVEL_NAMES } from '../questions/question.ts';

type Icon = Parameters<typeof mark>[0]['icon'];

/** Keystatic's own makers. They are given, not imported: its build for Node has no editor in it. */
export interface Keystatic {
  fields: Pick<typeof fields, 'text' | 'select' | 'checkbox'>;
  wrapper: typeof wrapper;
  block: typeof block;
  mark: typeof mark;
  inline: typeof inline;
  /** What the toolbar shows for a mark. */
  icon: (label: string) => Icon;
}

/** The form editor's components, made from the registry in its order: it nests marks so, the outermost first. */
export function buildComponents(vocabulary: Vocabulary, keystatic: Keystatic): Record<string, ContentComponent> {
  return Object.fromEntries(
    Object.values(vocabulary).map((schema) => [schema.name, buildComponent(schema, keystatic)]),
  );
}

function buildComponent(schema: BlockSchema, keystatic: Keystatic): ContentComponent {
  const { label, use: description } = schema;
  const form = Object.fromEntries(
    Object.entries(schema.props.shape).map(([name, prop]) => [
      name,
      buildField(name, prop as z.ZodType, keystatic.fields),
    ]),
  );
  switch (schema.kind) {
    case 'flow':
      return keystatic.wrapper({ label, description, schema: form });
    case 'leaf':
      return keystatic.block({ label, description, schema: form });
    case 'inline':
      return keystatic.inline({ label, description, schema: form });
    case 'mark':
      return keystatic.mark({ label, icon: keystatic.icon(label), tag: 'mark', schema: form });
    default:
      return schema.kind satisfies never;
  }
}

/** Everything but true/false and a choice is kept as the words in quotes that an author would write, numbers too. */
function buildField(name: string, prop: z.ZodType, { text, select, checkbox }: Keystatic['fields']): ComponentSchema {
  const bare = unwrap(prop);
  const description = prop.description ?? bare.description ?? '';
  const label = labelOf(name, description);
  if (bare instanceof z.ZodBoolean) return checkbox({ label, description });
  if (bare instanceof z.ZodEnum) {
    const values = bare.options.map(String);
    return select({
      label,
      description,
      defaultValue: values[0]!,
      options: values.map((value) => ({ value, label: optionLabel(value, description) })),
    });
  }
  const isRequired = !prop.safeParse(undefined).success;
  if (bare instanceof z.ZodNumber)
    return text({
      label,
      description,
      validation: { pattern: { regex: isRequired ? NUMBER : NUMBER_OR_NONE, message: 'Cần một số, ví dụ 5 hoặc 0.5' } },
    });
  return text({ label, description, validation: { isRequired } });
}

const NUMBER = /^\d+(\.\d+)?$/;
const NUMBER_OR_NONE = /^(\d+(\.\d+)?)?$/;

const unwrap = (prop: z.ZodType): z.ZodType =>
  prop instanceof z.ZodOptional || prop instanceof z.ZodDefault ? unwrap(prop.unwrap() as z.ZodType) : prop;

/** A choice is described by its values, so it has a name of its own. */
const CHOICES: Record<string, string> = {
  kind: 'Loại',
  is: 'Bước',
  level: 'Mức độ',
  truth: 'Thật hay bẫy',
  use: 'Dùng ở đâu',
  for: 'Cho ai',
};

/** The first words of a description name the field; the whole of it stands below. */
const labelOf = (name: string, description: string): string =>
  CHOICES[name] ?? (description.split(/[,(;:]/)[0]!.trim() || name);

const KNOWN: Record<string, string> = { ...KIND_NAMES, ...LEVEL_NAMES };

/** `open: mở đầu, form: …` says what `open` is called. */
function optionLabel(value: string, description: string): string {
  const found = description
    .split(', ')
    .find((part) => part.startsWith(`${value}: `))
    ?.slice(value.length + 2);
  const label = found ?? KNOWN[value] ?? value;
  return label.charAt(0).toUpperCase() + label.slice(1);
}
