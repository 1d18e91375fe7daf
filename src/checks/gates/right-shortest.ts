import { shortest } from '../../measure/guess.ts';
import { gate } from './gate.ts';
import { tellByLength } from './told-by-length.ts';

/** The right option of a single choice is the shortest in at most 45 % of a text's questions. */
export const rightShortest = gate('dung-ngan-nhat', 'câu đúng ngắn nhất', (written, report) =>
  tellByLength(written, report, shortest, 0.45, 'ngắn nhất'),
);
