import type { z } from 'zod';
import type { GradeLesson } from '../curriculum/cut.ts';
import type { Printable } from '../curriculum/mark.ts';
import type { PaperNode, Span } from '../document/paper.ts';
import type { Source } from '../curriculum/source.ts';
import type { BlockNode, Flow, Inline, InlineBlockNode, MarkNode } from '../curriculum/tree.ts';

/**
 * What authors may write, as data. `flow` blocks stand on their own lines with a blank line around what they hold;
 * `leaf` blocks too, but hold nothing; `mark` blocks wrap words inside a paragraph; `inline` blocks stand in a
 * sentence.
 */
export interface BlockSchema<Name extends string = string, Props extends z.ZodObject = z.ZodObject> {
  name: Name;
  kind: 'flow' | 'leaf' | 'mark' | 'inline';
  /** What the block is called in the form editor and in Problems. */
  label: string;
  /** One sentence for authors: what it is for. */
  use: string;
  props: Props;
  /** The blocks it must stand directly in; none for one that stands in no other; anywhere when left out. */
  inside?: readonly string[];
  /** What it holds is words: paragraphs and lists, no block and no table. */
  wordsOnly?: true;
  /** What it holds is a made-up world: its links and numbers lead nowhere, and no source is asked for. */
  madeUp?: true;
  /** Pupils never see it: it goes to the teacher's plan and nowhere else. */
  teacherOnly?: true;
}

/** What a block is to a pupil's worksheet: something to read or to do, or no part of it, and why, in Vietnamese. */
export type OnSheet = 'do' | { no: string };

/** Keeps the literal types of a block's name and props. */
export const define = <const Name extends string, Props extends z.ZodObject>(schema: BlockSchema<Name, Props>) =>
  schema;

/** The props of a block as its renderers get them. */
export type PropsOf<S extends BlockSchema> = z.infer<S['props']>;

/** What a block's way to paper may ask for. */
export interface PaperContext {
  lesson: GradeLesson;
  /**
   * `marker`: a teacher with the pupils' sheet before them, the answers filled in. The pupil's paper does not show what
   * is to be found out, nor what only teachers need.
   */
  reader: 'teacher' | 'pupil' | 'marker';
  /**
   * The sources named so far, in the order in which the paper numbers them; null on a paper that names none, because
   * its room is for pupils to write in and the lesson's page has them.
   */
  cited: Printable<Source>[] | null;
  nodes: (children: readonly Flow[]) => PaperNode[];
  spans: (children: readonly Inline[]) => Span[];
}

export type FlowToPaper<S extends BlockSchema> = (node: BlockNode<PropsOf<S>>, context: PaperContext) => PaperNode[];
export type MarkToPaper<S extends BlockSchema> = (node: MarkNode<PropsOf<S>>, context: PaperContext) => Span[];
export type InlineToPaper<S extends BlockSchema> = (node: InlineBlockNode<PropsOf<S>>, context: PaperContext) => Span[];
