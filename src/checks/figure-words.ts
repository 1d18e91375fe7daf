import { PICTURED } from '../blocks/registry.ts';
import { findBlocks } from '../curriculum/tree.ts';
import { atAttribute } from '../reading/place.ts';
import { lessonRule } from './rule.ts';

/** A picture's words tell a blind pupil what it shows. */
export const figureWords = lessonRule('loi-ta-hinh', ({ documents }, report) => {
  for (const document of documents) {
    for (const { node } of findBlocks(document.tree, ...PICTURED)) {
      const { alt, src } = node.props;
      // A missing alt is told by the reader.
      if (typeof alt !== 'string' || alt === '') continue;
      const at = atAttribute(document.source, node.at, 'alt');
      const isName =
        /^\s*[^\s]+\.(svg|png|jpe?g|gif|webp)\s*$/i.test(alt) || bare(alt) === bare(String(src).replace(/\.\w+$/, ''));
      if (!/[\p{L}\p{N}]/u.test(alt))
        report(
          document,
          at,
          'Lời tả hình để trống.',
          'Học sinh không nhìn thấy hình sẽ không biết hình nói gì.',
          'Viết một câu tả điều hình cho thấy.',
        );
      else if (isName)
        report(
          document,
          at,
          `Lời tả hình “${alt}” chỉ là tên tệp.`,
          'Tên tệp không giúp được học sinh không nhìn thấy hình.',
          'Viết một câu tả điều hình cho thấy.',
        );
    }
  }
});

const bare = (name: string): string =>
  name
    .split('/')
    .at(-1)!
    .toLowerCase()
    .replace(/[-_\s]+/g, '-')
    .trim();
