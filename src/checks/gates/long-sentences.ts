import { gate, isOver, percent, shareOf } from './gate.ts';
import { sentencesIn } from './pupil-prose.ts';

const LONG = 18;
const FEWEST = 10;

/** Where a group asks for it some sentences of stories and prose are long: who will read reports must meet some. */
export const longSentences = gate('cau-dai-it', 'tỉ lệ câu dài', (written, report) => {
  const { name, sentence } = written.group;
  const prose = sentencesIn(written, 'story', 'prose');
  const share = shareOf(prose.filter(({ tieng }) => tieng > LONG).length, prose.length);
  const least = sentence.long_share;
  if (least === undefined || prose.length < FEWEST || !isOver(least, share)) return;
  report(
    written.document,
    prose[0]!.at,
    `Chỉ ${percent(share)} số câu dài quá ${LONG} tiếng (ít nhất ${percent(least)} ở lớp ${name}).`,
    'Văn bản các em sắp gặp có câu dài; bài toàn câu ngắn không tập được cách đọc ấy.',
    'Ở chỗ giải thích nguyên nhân, điều kiện, hãy viết vài câu ghép.',
  );
});
