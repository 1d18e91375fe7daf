import { gate, type Written } from './gate.ts';
import { linesOf } from './pupil-prose.ts';

/** Paragraphs with their length; messages and cells are read another way. */
export const paragraphsOf = (written: Written) =>
  linesOf(written)
    .filter(({ manner }) => manner !== 'message' && manner !== 'cell')
    .map(({ sentences, at }) => ({ sentences, at, tieng: sentences.reduce((sum, one) => sum + one.tieng, 0) }));

/** A paragraph has no more sentences and tiếng than its readers take in at once; messages and cells apart. */
export const paragraphs = gate('doan-dai', 'độ dài đoạn văn', (written, report) => {
  const most = written.group.paragraph;
  for (const { sentences, at, tieng } of paragraphsOf(written)) {
    if (sentences.length <= most.sentences && tieng <= most.tieng) continue;
    report(
      written.document,
      at,
      `Đoạn này có ${sentences.length} câu, ${tieng} tiếng (nhiều nhất ${most.sentences} câu, ${most.tieng} tiếng ở lớp ${written.group.name}).`,
      'Nhìn thấy một khối chữ, em ngại đọc và dễ lạc dòng.',
      'Tách thành hai đoạn, hoặc bỏ bớt.',
    );
  }
});
