import { blocksOf } from '../../curriculum/lesson-parts.ts';
import { cutsOf } from './cuts-of.ts';
import { gate } from './gate.ts';
import { linesOf } from './pupil-prose.ts';

/** Smaller children have no money to lose twice: they tell an adult, who is told at home. */
const TOLD_FROM = 4;
const SECOND_SCAM = /lừa lần (?:hai|nữa)/iu;

/** Who has already fallen for it finds what to do, and from grade 4 on hears of those who offer to win it back. */
export const recovers = gate('da-lo', 'lời cho em đã lỡ', (written, report, around) => {
  const { document, text } = written;
  if (cutsOf(written, around).some((one) => !blocksOf(one, 'Recover').length))
    report(
      document,
      document.placeOf(['grades']),
      'Bài chưa nói lỡ rồi thì làm gì, ít nhất phải có một <Recover>.',
      'Trong lớp có thể có em đã lỡ: bài chỉ dạy tránh thì em ấy không biết kể với ai, gọi đâu trước.',
      'Thêm <Recover title="…" first="…"> với các bước đánh số, không trách ai.',
    );
  const isTold = linesOf(written).some(({ sentences }) => sentences.some((one) => SECOND_SCAM.test(one.text)));
  if (isTold || Math.min(...text.grades) < TOLD_FROM) return;
  report(
    document,
    document.placeOf(['grades']),
    'Học sinh chưa được nghe về lừa lần hai.',
    'Người vừa mất là người dễ tin ai hứa lấy lại giúp, và mất thêm lần nữa.',
    'Thêm một bước trong <Recover>, ví dụ “Ai hứa lấy lại tiền mà đòi phí là lừa lần hai.”',
  );
});
