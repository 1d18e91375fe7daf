import { showTenths } from '../../curriculum/show-number.ts';
import { mean } from '../../measure/tieng.ts';
import { gate, isOver } from './gate.ts';
import { sentencesIn } from './pupil-prose.ts';

const MOST = 2;

/** A sentence of stories and prose has at most two commas on average: long by thought, not by enumeration. */
export const commas = gate('dau-phay', 'số dấu phẩy', (written, report) => {
  const prose = sentencesIn(written, 'story', 'prose');
  const is = mean(prose.map((sentence) => sentence.commas));
  if (!isOver(is, MOST)) return;
  report(
    written.document,
    prose.find((sentence) => sentence.commas > MOST)!.at,
    `Mỗi câu trung bình có ${showTenths(is)} dấu phẩy (nhiều nhất ${MOST}).`,
    'Câu dài vì liệt kê thì khó đọc mà không thêm ý.',
    'Đưa phần liệt kê thành danh sách, hoặc tách câu.',
  );
});
