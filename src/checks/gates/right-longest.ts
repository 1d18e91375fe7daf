import { longest } from '../../measure/guess.ts';
import { gate } from './gate.ts';
import { tellByLength } from './told-by-length.ts';

/** The right option of a single choice is the longest in at most a third of a text's questions. */
export const rightLongest = gate('dung-dai-nhat', 'câu đúng dài nhất', (written, report) =>
  tellByLength(written, report, longest, 1 / 3, 'dài nhất'),
);
