import path from 'node:path';
import { hint } from '../curriculum/suggest.ts';
import { printable } from '../curriculum/mark.ts';
import type { Path } from '../reading/document.ts';
import { nameOf } from './known-drawings.ts';
import { documentsOf, isRead, rule } from './rule.ts';

/**
 * What help.yaml and the list of children's words lead to is there: a lesson (one still to be written is known by its
 * file of misconceptions, so that it is found on the day it comes), a place to turn to, a drawing.
 */
export const helpAtHand = rule('em-dang-gap', (content, report) => {
  const { office, lessons, help, words } = content.curriculum;
  const planned = documentsOf(content, 'myths').map(({ file }) => path.posix.basename(file, '.yaml'));
  const known = {
    lessons: [...new Set([...lessons.map(({ slug }) => slug), ...planned])].sort(),
    contacts: office.contacts.filter((contact) => printable(contact)).map(({ id }) => id),
    drawings: documentsOf(content, 'drawing').map(({ file }) => nameOf(file)),
  };
  for (const document of documentsOf(content, 'help')) {
    const tell = (at: Path, name: string, among: readonly string[], what: string) =>
      among.includes(name) ||
      report(
        document,
        () => document.placeOf(at),
        `${what} “${name}”.`,
        'Em đang cần giúp sẽ bị dẫn tới chỗ không có gì.',
        hint(name, among),
      );
    for (const [i, { lessons: fits, contacts, picture }] of help.entries()) {
      for (const [j, slug] of fits.entries())
        tell(['cases', i, 'lessons', j], slug, known.lessons, 'Không có bài, cũng không có bài sắp viết nào mang tên');
      if (isRead(content, 'office'))
        for (const [j, id] of contacts.entries())
          tell(['cases', i, 'contacts', j], id, known.contacts, 'Không có nơi giúp đỡ đã kiểm chứng nào mang mã');
      if (picture) tell(['cases', i, 'picture'], picture, known.drawings, 'Trong content/hinh không có hình');
    }
  }
  for (const document of documentsOf(content, 'words').filter(({ file }) => file.endsWith('/children.yaml')))
    for (const [i, { leads_to }] of words.children.entries())
      for (const [j, slug] of leads_to.entries())
        if (!known.lessons.includes(slug))
          report(
            document,
            () => document.placeOf(['children', i, 'leads_to', j]),
            `Không có bài, cũng không có bài sắp viết nào mang tên “${slug}”.`,
            'Lời em gõ sẽ không dẫn tới đâu.',
            hint(slug, known.lessons),
          );
});
