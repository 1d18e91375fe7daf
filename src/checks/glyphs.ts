import { BORROWED } from '../print/borrowed.ts';
import { lacks } from '../print/fonts.ts';
import { atOffset } from '../reading/place.ts';
import { picturesIn, sourceOf } from './pictures-in.ts';
import { fileRule } from './rule.ts';
import { GAP, textsOf } from './texts.ts';

/** The fonts of paper have every letter of every text, and that of drawings every letter in them. */
export const glyphs = fileRule('thieu-chu', (content, report) => {
  for (const document of content.documents) {
    for (const { text, placeOf } of textsOf(document)) {
      for (const letter of lacks(text.replaceAll(GAP, ' '))) {
        const index = text.normalize('NFC') === text ? text.indexOf(letter) : 0;
        report(
          document,
          () => placeOf(Math.max(0, index)),
          `Phông chữ in không có kí tự “${letter}” (${codeOf(letter)}).`,
          'Trên giấy chỗ này sẽ là một ô trống.',
          'Thay bằng chữ, ví dụ viết “đúng” thay cho dấu tích, hoặc dùng hình.',
        );
      }
    }
  }
  for (const { file, picture } of picturesIn(content)) {
    const source = sourceOf(picture);
    for (const { 0: words, index } of source.matchAll(/<text[\s>][^]*?<\/text>/g)) {
      // What draws a drawing knows one face and borrows from none.
      const borrowed = [...BORROWED].filter((letter) => words.normalize('NFC').includes(letter));
      for (const letter of [...lacks(words), ...borrowed])
        report(
          { file },
          atOffset(source, index + Math.max(0, words.indexOf(letter))),
          `Phông chữ vẽ hình không có kí tự “${letter}” (${codeOf(letter)}).`,
          'Trong hình chỗ này sẽ trống.',
          'Vẽ chữ ấy thành nét (convert text to path), hoặc để chữ ra ngoài hình.',
        );
    }
  }
});

const codeOf = (letter: string): string =>
  [...letter].map((char) => `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`).join(' ');
