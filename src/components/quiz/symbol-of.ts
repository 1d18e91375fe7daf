import type { GradeLesson } from '../../model/cut.ts';
import type { Picture } from '../../model/paper.ts';

/** The id of a drawing's symbol: short, because a page bears some forty of them. */
export const symbolId = (name: string, { drawings }: Pick<GradeLesson, 'drawings'>): string => `h${Object.keys(drawings).indexOf(name) + 1}`;

/** A drawing as a <symbol> under this id, on the field it was drawn on. It is plain shapes: a rule of the checks sees to that. */
export function symbolOf(id: string, { data }: Picture): string {
  const svg = Buffer.from(data, 'base64').toString('utf8').replace(/\s*\n\s*/g, ' ').trim();
  return svg.replace(/^<svg\b([^>]*)>/, (_, attributes: string) => `<symbol id="${id}"${attributes.replace(/\s(?:xmlns|width|height)="[^"]*"/g, '')}>`).replace(/<\/svg>$/, '</symbol>');
}
