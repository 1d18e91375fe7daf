import { atOffset } from '../reading/place.ts';
import { rule } from './rule.ts';
import { textsOf } from './texts.ts';

/** Control characters, marks of writing direction, and characters without width; several in a row are told once. */
const HIDDEN =
  /(?:[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffd\u{e0000}-\u{e0fff}]|\p{Cs})+/gu;

/** No character that nobody sees, written as it is or as an entity. */
export const hiddenCharacters = rule('ky-tu-an', ({ documents }, report) => {
  for (const document of documents) {
    const raw = [...document.source.matchAll(HIDDEN)].map(({ 0: char, index }) => ({
      char,
      at: atOffset(document.source, index),
    }));
    const written = /&#?\w+;|\\[xuUe0NLP_]/.test(document.source)
      ? textsOf(document).flatMap(({ text, placeOf }) =>
          [...text.matchAll(HIDDEN)].map(({ 0: char, index }) => ({ char, at: placeOf(index) })),
        )
      : [];
    const seen = new Set<string>();
    for (const { char, at } of [...raw, ...written]) {
      const place = `${at.line}:${at.column}`;
      if (seen.has(place)) continue;
      seen.add(place);
      const code = `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
      if (char === '\uFFFD')
        report(
          document,
          at,
          'Có chữ bị hỏng (�).',
          'Tệp không ở dạng UTF-8, hoặc đã hỏng khi sao chép.',
          'Mở tệp bằng bảng mã gốc, lưu lại ở dạng UTF-8, rồi gõ lại chữ này.',
        );
      else
        report(
          document,
          at,
          `Có kí tự không nhìn thấy (${code}).`,
          'Nó làm hỏng việc tìm kiếm, so đáp án, và có thể giấu chữ thật.',
          'Xoá cả chữ ngay trước và ngay sau chỗ này rồi gõ lại.',
        );
    }
  }
});
