import type { GradeLesson } from '../../curriculum/cut.ts';

/** The id of a drawing's symbol: short, because a page bears some forty of them. */
export const symbolId = (name: string, { drawings }: Pick<GradeLesson, 'drawings'>): string =>
  `h${Object.keys(drawings).indexOf(name) + 1}`;

/**
 * A drawing as a <symbol> under this id, on the field it was drawn on. It is plain shapes: a rule of the checks sees to
 * that.
 */
export const symbolOf = (id: string, svg: string): string =>
  svg
    .replace(/\s*\n\s*/g, ' ')
    .trim()
    .replace(
      /^<svg\b([^>]*)>/,
      (_, attributes: string) => `<symbol id="${id}"${attributes.replace(/\s(?:xmlns|width|height)="[^"]*"/g, '')}>`,
    )
    .replace(/<\/svg>$/, '</symbol>');
