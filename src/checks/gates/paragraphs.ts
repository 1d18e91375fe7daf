import { gate } from './gate.ts';
import { linesOf } from './pupil-prose.ts';

/** A paragraph has no more sentences and tiếng than its readers take in at once; messages and cells apart. */
export const paragraphs = gate('doan-dai', 'độ dài đoạn văn', (written, report) => {
  const most = written.group.paragraph;
  for (const { manner, sentences, at } of linesOf(written)) {
    if (manner === 'message' || manner === 'cell') continue;
    const tieng = sentences.reduce((sum, sentence) => sum + sentence.tieng, 0);
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
