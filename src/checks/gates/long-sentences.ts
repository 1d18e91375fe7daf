import { gate, isOver, percent, shareOf } from './gate.ts';
import { sentencesIn } from './pupil-prose.ts';

const LONG = 18;
const LEAST = 0.1;
const FEWEST = 10;

/** In grades 10–12 at least one sentence in ten of stories and prose is long: who will read reports must meet some. */
export const longSentences = gate('cau-dai-it', 'tỉ lệ câu dài', (written, report) => {
  const prose = sentencesIn(written, 'story', 'prose');
  const share = shareOf(prose.filter(({ tieng }) => tieng > LONG).length, prose.length);
  if (written.group !== '10-12' || prose.length < FEWEST || !isOver(LEAST, share)) return;
  report(
    written.document,
    prose[0]!.at,
    `Chỉ ${percent(share)} số câu dài quá ${LONG} tiếng (ít nhất ${percent(LEAST)} ở lớp 10–12).`,
    'Văn bản các em sắp gặp có câu dài; bài toàn câu ngắn không tập được cách đọc ấy.',
    'Ở chỗ giải thích nguyên nhân, điều kiện, hãy viết vài câu ghép.',
  );
});
