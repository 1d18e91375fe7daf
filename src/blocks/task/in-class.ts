import { textOf, type BlockNode } from '../../curriculum/tree.ts';
import type { InClass } from '../in-class.ts';

const isMarked = (kind: unknown): boolean => typeof kind === 'string' && kind !== 'open';

/** Cells of a table that pupils fill: empty, or dots. */
const blankCells = ({ children }: BlockNode): number =>
  children
    .filter((node) => node.type === 'table')
    .flatMap(({ rows }) => rows.flat())
    .filter((cell) => /^[\s….]*$/.test(textOf(cell))).length;

export const taskInClass: InClass = {
  read: 'task',
  work: {
    minutes: (pace, node) =>
      pace.task +
      Number(node.props.lines ?? 0) * pace.line +
      blankCells(node) * pace.cell +
      (node.props.drawing ? pace.drawing : 0),
    inPublic: false,
  },
  // Open work has its place to write on the page, unless it is drawn on paper.
  input: ({ props }) => isMarked(props.kind) || props.lines !== undefined || props.drawing === undefined,
};
