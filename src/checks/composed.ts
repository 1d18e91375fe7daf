import { atOffset } from '../reading/place.ts';
import { fileRule } from './rule.ts';

/** Every letter is written as one character (NFC): told once a file, at the first that is not. */
export const composed = fileRule('dang-nfc', ({ documents }, report) => {
  for (const document of documents) {
    const { source } = document;
    if (source.normalize('NFC') === source) continue;
    const loose = [...source.matchAll(/[^]\p{M}*/gu)].filter(([cluster]) => cluster.normalize('NFC') !== cluster);
    const [first] = loose;
    // Letters that only join across what was taken for their borders (Hangul) are not told apart.
    if (!first) continue;
    report(
      document,
      atOffset(source, first.index),
      `Chữ “${first[0].normalize('NFC')}” được ghép từ chữ trơn và dấu rời (không phải NFC); cả tệp có ${loose.length} chỗ như vậy.`,
      'Tìm kiếm, so đáp án và in giấy cần mỗi chữ có dấu là một kí tự.',
      'Trong UniKey hay EVKey, chọn bảng mã “Unicode” (đừng chọn “Unicode tổ hợp”) rồi gõ lại chữ này; hoặc chuyển cả tệp sang NFC.',
    );
  }
});
