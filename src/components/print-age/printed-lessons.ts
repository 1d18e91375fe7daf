import type { Curriculum } from '../../curriculum/curriculum.ts';
import { lessonKey } from '../../curriculum/paper-code.ts';
import type { Printed } from '../../curriculum/print-age.ts';

/** Every text that papers are or were printed from, with what its code knows it by. */
export const printedLessons = ({ lessons }: Curriculum): (Printed & { slug: string })[] =>
  lessons
    .filter(({ status }) => status === 'published')
    .flatMap(({ slug, title, texts, revisions, withdrawn }) =>
      texts.map((text) => ({
        slug,
        key: lessonKey(slug),
        grades: text.grades,
        title: text.title ?? title,
        revisions,
        ...(withdrawn ? { withdrawn } : {}),
      })),
    )
    .sort((a, b) => a.grades[0]! - b.grades[0]!);
