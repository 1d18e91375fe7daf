import type { ComponentSchema, fields } from '@keystatic/core';
import type { block, ContentComponent, inline, mark, wrapper } from '@keystatic/core/content-components';
import { z } from 'zod';
import type { BlockSchema } from '../blocks/define.ts';
import { blocks, type Vocabulary } from '../blocks/registry.ts';
import { namesOf, unwrap } from '../curriculum/field-names.ts';
import { KIND_NAMES } from '../questions/kinds.ts';
import { buildChoice } from './fields.ts';
import { markClass } from './mark-styles.ts';

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
  const { label } = schema;
  const description = sayUse(schema.use);
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
      return keystatic.mark({
        label,
        icon: keystatic.icon(label),
        tag: 'mark',
        className: markClass(schema.name),
        schema: form,
      });
    default:
      return schema.kind satisfies never;
  }
}

/**
 * What a block is for, in the words of the form: it shows no tags and no keys. `các <Option>, một cái đúng (right)` is
 * `các “Lựa chọn”, một cái đúng`.
 */
export const sayUse = (use: string): string =>
  use
    .replace(/ \([a-z]+\)/g, '')
    .replace(/<(\w+)>/g, (tag, name: string) => (name in LABELS ? `“${LABELS[name]}”` : tag))
    .replace(/(?<![\p{L}-])[a-z]+(-[a-z]+)?(?![\p{L}-])/gu, (word) =>
      Object.hasOwn(KIND_NAMES, word) ? `“${KIND_NAMES[word as keyof typeof KIND_NAMES]}”` : word,
    );
const LABELS = Object.fromEntries(Object.values(blocks).map(({ name, label }) => [name, label]));

/** Everything but true/false and a choice is kept as the words in quotes that an author would write, numbers too. */
function buildField(name: string, prop: z.ZodType, make: Keystatic['fields']): ComponentSchema {
  const bare = unwrap(prop);
  const { label, description } = namesOf(name, prop);
  if (bare instanceof z.ZodBoolean) return make.checkbox({ label, description });
  if (bare instanceof z.ZodEnum) return buildChoice(bare, name, prop, make);
  const isRequired = !prop.safeParse(undefined).success;
  if (bare instanceof z.ZodNumber)
    return make.text({
      label,
      description,
      validation: { pattern: { regex: isRequired ? NUMBER : NUMBER_OR_NONE, message: 'Cần một số, ví dụ 5 hoặc 0.5' } },
    });
  return make.text({ label, description, validation: { isRequired } });
}

const NUMBER = /^\d+(\.\d+)?$/;
const NUMBER_OR_NONE = /^(\d+(\.\d+)?)?$/;
