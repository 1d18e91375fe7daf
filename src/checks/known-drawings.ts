import { atAttribute } from '../reading/place.ts';
import { hint } from '../curriculum/suggest.ts';
import { picturedIn } from '../curriculum/tree.ts';
import { documentsOf, lessonRule } from './rule.ts';

/** The picture of an option, an item or a pair is a drawing of content/hinh. */
export const knownDrawings = lessonRule('ten-hinh', (content, report) => {
  const known = documentsOf(content, 'drawing').map(({ file }) => nameOf(file));
  for (const document of documentsOf(content, 'text', 'questions')) {
    for (const { picture, node } of picturedIn(document.tree)) {
      if (known.includes(picture)) continue;
      report(
        document,
        atAttribute(document.source, node.at, 'picture'),
        `Không có hình “${picture}” trong content/hinh.`,
        'Em nào chưa đọc được sẽ thấy một chỗ trống.',
        known.length ? hint(picture, known) : `Vẽ hình vào content/hinh/${picture}.svg.`,
      );
    }
  }
});

/** `content/hinh/to-phieu.svg` is called `to-phieu`. */
export const nameOf = (file: string): string =>
  file
    .split('/')
    .at(-1)!
    .replace(/\.svg$/, '');
