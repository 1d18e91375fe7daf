import type { z } from 'zod';

/**
 * What authors may write, as data. `flow` blocks stand on their own lines with a blank line around what they hold;
 * `leaf` blocks too, but hold nothing; `mark` blocks wrap words inside a paragraph; `inline` blocks stand in a sentence.
 */
export interface BlockSchema<Name extends string = string, Props extends z.ZodObject = z.ZodObject> {
  name: Name;
  kind: 'flow' | 'leaf' | 'mark' | 'inline';
  /** What the block is called in the form editor and in Problems. */
  label: string;
  /** One sentence for authors: what it is for. */
  use: string;
  props: Props;
  /** The blocks it must stand directly in; anywhere in a lesson when left out. */
  inside?: readonly string[];
  /** Pupils never see it: it goes to the teacher's plan and nowhere else. */
  teacherOnly?: true;
}

/** Keeps the literal types of a block's name and props. */
export const define = <const Name extends string, Props extends z.ZodObject>(schema: BlockSchema<Name, Props>) => schema;

/** The props of a block as its renderers get them. */
export type PropsOf<S extends BlockSchema> = z.infer<S['props']>;
