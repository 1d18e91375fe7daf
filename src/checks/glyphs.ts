import { lacks } from '../print/fonts.ts';
import { rule } from './rule.ts';
import { GAP, textsOf } from './texts.ts';

/** The fonts of paper have every letter of every text. */
export const glyphs = rule('thieu-chu', ({ documents }, report) => {
  for (const document of documents) {
    for (const { text, placeOf } of textsOf(document)) {
      for (const letter of lacks(text.replaceAll(GAP, ' '))) {
        const code = [...letter]
          .map((char) => `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`)
          .join(' ');
        const index = text.normalize('NFC') === text ? text.indexOf(letter) : 0;
        report(
          document,
          () => placeOf(Math.max(0, index)),
          `Phông chữ in không có kí tự “${letter}” (${code}).`,
          'Trên giấy chỗ này sẽ là một ô trống.',
          'Thay bằng chữ, ví dụ viết “đúng” thay cho dấu tích, hoặc dùng hình.',
        );
      }
    }
  }
});
