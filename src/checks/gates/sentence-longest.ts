import { gate } from './gate.ts';
import { linesOf } from './pupil-prose.ts';

/** No sentence, list item or cell is longer than its readers can hold; word by word quotations of a source apart. */
export const sentenceLongest = gate('cau-qua-dai', 'câu dài nhất', (written, report) => {
  const { longest } = written.group.sentence;
  for (const { tieng, text, at } of linesOf(written).flatMap(({ sentences }) => sentences)) {
    if (tieng <= longest) continue;
    report(
      written.document,
      at,
      `Câu “${text.slice(0, 40).trim()}…” dài ${tieng} tiếng (nhiều nhất ${longest} ở lớp ${written.group.name}).`,
      'Đọc một hơi không hết thì em phải đọc lại mới hiểu.',
      'Tách thành hai câu. Lời luật phải giữ nguyên văn thì để trong <Fact> với dấu ngoặc kép, rồi nói lại cho gọn.',
    );
  }
});
