import { atAttribute } from '../reading/place.ts';
import { hint } from '../curriculum/suggest.ts';
import { findBlocks } from '../curriculum/tree.ts';
import { lessonRule } from './rule.ts';

/** A <Fact> names a source that its own lesson declares. */
export const knownSources = lessonRule('nguon', ({ curriculum, documents }, report) => {
  for (const lesson of curriculum.lessons) {
    if (!documents.some(({ file, whole }) => file === lesson.file && whole)) continue;
    const known = lesson.sources.map(({ id }) => id);
    for (const document of documents.filter(({ slug }) => slug === lesson.slug)) {
      for (const { node } of findBlocks(document.tree, 'Fact')) {
        const { source } = node.props;
        if (typeof source !== 'string' || known.includes(source)) continue;
        report(
          document,
          atAttribute(document.source, node.at, 'source'),
          `Bài không khai nguồn nào mang mã “${source}”.`,
          'Người đọc phải tìm lại được nguồn của điều này.',
          `${hint(source, known)} Nguồn mới thì khai thêm vào sources trong lesson.yaml.`,
        );
      }
    }
  }
});
