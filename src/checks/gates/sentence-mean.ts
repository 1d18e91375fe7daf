import { showTenths } from '../../curriculum/show-number.ts';
import { mean } from '../../measure/tieng.ts';
import { gate, isOver } from './gate.ts';
import { sentencesIn } from './pupil-prose.ts';

/** Below so many sentences a mean says nothing. */
const FEWEST = 10;

/**
 * Sentences are as long on average as their readers can follow, and from grade 6 not shorter than these readers
 * deserve: a floor for stories and prose as well as a ceiling for all that is read as sentences, table cells apart.
 */
export const sentenceMean = gate('cau-trung-binh', 'độ dài trung bình của câu', (written, report) => {
  const { mean: most, floor } = written.group.sentence;
  const all = sentencesIn(written, 'story', 'prose', 'message', 'task', 'item');
  const prose = sentencesIn(written, 'story', 'prose');
  const is = mean(all.map(({ tieng }) => tieng));
  if (all.length >= FEWEST && isOver(is, most))
    report(
      written.document,
      written.document.placeOf(['grades']),
      `Câu trung bình dài ${showTenths(is)} tiếng (nhiều nhất ${most} ở lớp ${written.group.name}).`,
      'Câu dài hơn sức đọc thì em đọc hết câu đã quên đầu câu.',
      'Tách những câu dài, mỗi câu một ý.',
    );
  const told = mean(prose.map(({ tieng }) => tieng));
  if (floor === undefined || prose.length < FEWEST || !isOver(floor, told)) return;
  report(
    written.document,
    prose[0]!.at,
    `Câu trong chuyện và trong lời của bài trung bình chỉ dài ${showTenths(told)} tiếng (ít nhất ${floor} ở lớp ${written.group.name}).`,
    'Lớp lớn mà đọc toàn câu cụt thì như đọc khẩu hiệu, không học được cách lập luận.',
    'Nối những câu cùng ý: vì, nên, tuy, khi… Đọc thành tiếng để nghe nhịp.',
  );
});
