import path from 'node:path';
import type { Picture } from '../document/paper.ts';
import type { Content } from './rule.ts';

/** Every picture that could be read, the small drawings and those of the lessons, each with its file. */
export function picturesIn({ curriculum, documents }: Content): { file: string; picture: Picture }[] {
  const drawings = documents
    .filter(({ kind, whole }) => kind === 'drawing' && whole)
    .flatMap(({ file }) => {
      const picture = curriculum.drawings[path.posix.basename(file, '.svg')];
      return picture ? [{ file, picture }] : [];
    });
  const own = curriculum.lessons.flatMap(({ file, pictures }) =>
    Object.entries(pictures).map(([src, picture]) => ({ file: `${path.posix.dirname(file)}/${src}`, picture })),
  );
  return [...drawings, ...own];
}

/** The words of a drawing; of a photograph none. */
export const sourceOf = ({ format, data }: Picture): string =>
  format === 'svg' ? Buffer.from(data, 'base64').toString('utf8') : '';
