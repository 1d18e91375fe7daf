import { scenesOf } from '../../measure/answers.ts';
import { gains, longest, scoreOf } from '../../measure/guess.ts';
import { gate, isOver, listIds, percent } from './gate.ts';

const MOST = 1 / 2;

/** In a branching story the right choice is the longest in at most half of a text's scenes. */
export const storyChoices = gate(
  'chuyen-cau-dai',
  'lối đúng của chuyện dài nhất',
  ({ questions, questionFile }, report) => {
    const scenes = scenesOf(questions);
    const score = scoreOf(longest, scenes);
    if (!isOver(score, MOST)) return;
    const told = scenes.filter((scene) => gains(longest, scene) > 0).map(({ id }) => id);
    const first = questions.find(({ id }) => told[0]!.startsWith(`${id}/`))!;
    report(
      questionFile,
      first.at,
      `Cứ chọn cách xử trí dài nhất thì đúng ${percent(score)} số cảnh (nhiều nhất ${percent(MOST)}): ${listIds(told)}.`,
      'Lời đúng bao giờ cũng kĩ hơn lời sai thì đọc lướt cũng chọn trúng.',
      'Viết vài cách làm sai cho dài, có lí do; vài cách đúng cho gọn.',
    );
  },
);
