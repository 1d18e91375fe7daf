import type { At } from '../curriculum/tree.ts';
import { MOST } from '../reading/cap-problems.ts';
import type { Document } from '../reading/document.ts';
import { atOffset } from '../reading/place.ts';
import { fileRule } from './rule.ts';
import { textsOf } from './texts.ts';

/** Control characters, marks of writing direction, and characters without width; several in a row are told once. */
const HIDDEN =
  /(?:[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffd\u{e0000}-\u{e0fff}]|\p{Cs})+/gu;

interface Found {
  char: string;
  at: () => At;
}

/** No character that nobody sees, written as it is or as an entity. */
export const hiddenCharacters = fileRule('ky-tu-an', ({ documents }, report) => {
  for (const document of documents) {
    const found: Found[] = [...document.source.matchAll(HIDDEN)].map(({ 0: char, index }) => ({
      char,
      at: () => atOffset(document.source, index),
    }));
    if (found.length < MOST) found.push(...writtenIn(document, found));
    for (const { char, at } of found) {
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

/** Those that stand as entities or escapes, at other places than the known ones; no more than are told of one file. */
function writtenIn(document: Document, known: readonly Found[]): Found[] {
  if (!/&#?\w+;|\\[xuUe0NLP_]/.test(document.source)) return [];
  const show = ({ line, column }: At) => `${line}:${column}`;
  const seen = new Set(known.map(({ at }) => show(at())));
  const found: Found[] = [];
  for (const { text, placeOf } of textsOf(document)) {
    for (const { 0: char, index } of text.matchAll(HIDDEN)) {
      if (found.length > MOST) return found;
      const at = placeOf(index);
      if (!seen.has(show(at))) found.push({ char, at: () => at });
      seen.add(show(at));
    }
  }
  return found;
}
