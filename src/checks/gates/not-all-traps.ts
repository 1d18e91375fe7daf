import { LEAST_NOT_TRAP, shareNotTrap } from '../../measure/truths.ts';
import { gate, percent } from './gate.ts';

/** Who refuses everything fails: some of what a quiz asks about is genuine, or has to be asked about. */
export const notAllTraps = gate('tin-that', 'số câu về tin thật hay phải hỏi lại', (written, report) => {
  const asked = written.questions.filter(({ use }) => use === 'quiz');
  const share = shareNotTrap(asked);
  if (!asked.length || share >= LEAST_NOT_TRAP) return;
  report(
    written.questionFile,
    { line: 1, column: 1 },
    `${percent(share)} câu trắc nghiệm hỏi về tin thật hay tin phải hỏi lại, ít nhất phải ${percent(LEAST_NOT_TRAP)}.`,
    'Tin nào cũng là bẫy thì em chỉ cần chối hết là đúng, và ngoài đời em sẽ chối cả tin thật.',
    'Viết thêm câu về tin thật (truth="genuine") hay tin phải hỏi lại (truth="ask").',
  );
});
