import { plain } from '../reading/read-text.ts';
import { refuse } from './refusal.ts';

/** A text file as words, whatever mark of order stands first. An older encoding is told, not guessed. */
export function decodeText(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = plain(new TextDecoder(encoding, { fatal: true }).decode(bytes));
    if (!text.includes('\0')) return text;
  } catch {
    // Told below, as what has zero bytes in it.
  }
  return refuse(
    'Tệp không ở dạng UTF-8.',
    'Chữ Việt sẽ thành chữ khác: tệp có thể ghi bằng bảng mã cũ (TCVN3, VNI, Windows-1258), hoặc không phải tệp chữ.',
    'Mở tệp bằng phần mềm đã làm ra nó, lưu lại ở dạng UTF-8.',
  );
}

/** Control characters but white space, marks of direction, what has no width, halves of a letter. */
const UNSEEN =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff\u{e0000}-\u{e0fff}\ue000-\uf8ff]/gu;

/**
 * Words as a lesson has them: composed letters, no character that nobody sees, plain spaces. Curly quotes stay, they
 * are right. A soft line break stays a line break.
 */
export const cleanWords = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\u000b\u000c\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(UNSEEN, '')
    .normalize('NFC');
