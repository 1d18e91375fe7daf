import { PICTURED } from '../blocks/registry.ts';
import { atAttribute } from '../reading/place.ts';
import { hint } from '../curriculum/suggest.ts';
import { findBlocks } from '../curriculum/tree.ts';
import { lessonRule } from './rule.ts';

/** A picture is a file of its own lesson: not of the network, not of another folder, and it is there. */
export const figures = lessonRule('hinh', ({ curriculum, documents }, report) => {
  for (const lesson of curriculum.lessons) {
    const known = Object.keys(lesson.pictures);
    for (const document of documents.filter(({ slug }) => slug === lesson.slug)) {
      for (const { node } of findBlocks(document.tree, ...PICTURED)) {
        const { src } = node.props;
        if (typeof src !== 'string' || known.includes(src)) continue;
        const at = atAttribute(document.source, node.at, 'src');
        const name = /^\s*data:/i.test(src) ? 'ten-hinh.svg' : src.split(/[\\/]/).at(-1);
        const fix = `Chép hình vào content/lessons/${lesson.slug}/hinh rồi ghi src="hinh/${name}".`;
        if (/^\s*([a-z][a-z\d+.-]*:|[\\/]{2})/i.test(src))
          report(
            document,
            at,
            `Hình “${src.slice(0, 60)}” không phải một tệp của bài.`,
            'Trang phải mở được khi không có mạng, và không gửi gì của học sinh đi nơi khác.',
            fix,
          );
        else if (/^\s*[\\/]|(^|[\\/])\.\.([\\/]|$)/.test(src))
          report(
            document,
            at,
            `Hình “${src}” nằm ngoài thư mục của bài.`,
            'Bài phải mang theo hình của mình để sao chép và in được.',
            fix,
          );
        else
          report(
            document,
            at,
            `Không có hình “${src}” trong thư mục của bài.`,
            'Trang và phiếu sẽ có một chỗ trống.',
            known.length ? hint(src, known) : fix,
          );
      }
    }
  }
});
