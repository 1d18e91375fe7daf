import { allAddresses } from '../targets/addresses.ts';
import { GRADES } from '../curriculum/grade.ts';
import type { Lesson } from '../curriculum/lesson.ts';
import { hint } from '../curriculum/suggest.ts';
import { walk } from '../curriculum/tree.ts';
import { isWhole, rule, type Content } from './rule.ts';

/** A link within the site leads to an address that the site has. */
export const siteLinks = rule('lien-ket-trong-trang', (content, report) => {
  for (const document of content.documents) {
    walk(document.tree, (node) => {
      if (node.type !== 'link' || !/^\/(?![/\\])/.test(node.url)) return;
      const [address] = node.url.split(/[?#]/);
      const made = addressesFor(content, document.slug);
      if (made.has(address!)) return;
      report(
        document,
        node.at,
        `Liên kết “${node.url.slice(0, 60)}” không dẫn tới trang nào.`,
        'Người đọc bấm vào sẽ gặp trang báo lỗi.',
        hint(address!, made),
      );
    });
  }
});

/**
 * Those of a lesson that is still written are known to that lesson only; where a lesson could not be read, any may be
 * right.
 */
function addressesFor(content: Content, slug: string | undefined): Set<string> {
  const lessons = content.curriculum.lessons.filter(
    (lesson) => lesson.status === 'published' || lesson.slug === slug || !isWhole(content, lesson),
  );
  const gradesOf = (lesson: Lesson) =>
    isWhole(content, lesson) ? lesson.texts.flatMap(({ grades }) => grades) : GRADES;
  return allAddresses(
    lessons.flatMap((lesson) => gradesOf(lesson).map((grade) => ({ grade, slug: lesson.slug, care: lesson.care }))),
    content.curriculum.alerts.map(({ id }) => id),
  );
}
