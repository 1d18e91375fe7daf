import { cleanWords, decodeText } from './clean-text.ts';
import type { Draft } from './draft.ts';
import type { Asked } from './asked.ts';
import { HEAVIEST_FILE } from './word/open-zip.ts';
import { readGift } from './gift/read-gift.ts';
import { readMoodle } from './moodle/read-moodle.ts';
import { readWord } from './word/read-word.ts';
import { refuse } from './refusal.ts';

/** What can be brought in: told by what is in a file, for anything may be called .docx. */
export function readDraft(bytes: Uint8Array, drawingOf: Asked['drawingOf']): Draft {
  if (bytes.length > HEAVIEST_FILE) refuseWeight(bytes.length);
  const begins = (...signs: number[]) => signs.every((sign, i) => bytes[i] === sign);
  if (begins(0x50, 0x4b)) return readWord(bytes);
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return refuseKind('tệp Word đời cũ (.doc), hoặc tệp Word có mật khẩu');
  if (begins(0x25, 0x50, 0x44, 0x46)) return refuseKind('tệp PDF');
  const text = decodeText(bytes);
  if (/^\s*\{\\rtf/.test(text)) return refuseKind('tệp RTF');
  return /^\s*</.test(text) ? readMoodle(text, drawingOf) : readGift(cleanWords(text), drawingOf);
}

/** Ends with a `Refusal` that tells the weight in megabytes. */
export const refuseWeight = (bytes: number): never =>
  refuse(
    `Tệp nặng ${Math.round(bytes / 1e6)} MB; nhận tệp nhẹ hơn ${HEAVIEST_FILE / 1e6} MB.`,
    'Một bài hay một đề không nặng đến thế: thường là do ảnh chụp để nguyên khổ.',
    'Trong Word: bấm vào ảnh, Nén ảnh (Compress Pictures), rồi lưu lại; tệp Moodle thì xuất từng phần.',
  );

const refuseKind = (what: string): never =>
  refuse(
    `Đây là ${what}.`,
    'Chữ và câu hỏi đọc được từ Word (.docx), Moodle XML và GIFT.',
    'Mở tệp bằng phần mềm đã làm ra nó rồi lưu thành .docx, không đặt mật khẩu.',
  );
