import { singlesOf } from '../../measure/answers.ts';
import { gains, scoreOf, type Robot } from '../../measure/guess.ts';
import type { Report } from '../rule.ts';
import { isOver, listIds, percent, type Written } from './gate.ts';

/** Below so many questions a share says nothing. */
const FEWEST = 6;

/** Reports a text whose single choices are told by the length of the right option. */
export function tellByLength(written: Written, report: Report, robot: Robot, most: number, how: string): void {
  const items = singlesOf(written.questions);
  if (items.length < FEWEST) return;
  const score = scoreOf(robot, items);
  if (!isOver(score, most)) return;
  const told = items.filter((item) => gains(robot, item) > 0);
  report(
    written.questionFile,
    written.questions.find(({ id }) => id === told[0]!.id)!.at,
    `Cứ chọn lựa chọn ${how} thì đúng ${percent(score)} số câu một lựa chọn (nhiều nhất ${percent(most)}): ${listIds(told.map(({ id }) => id))}.`,
    'Em chưa học cũng đoán được bằng độ dài, nên điểm không nói gì về bài.',
    'Viết các lựa chọn dài ngang nhau, hoặc để lựa chọn sai cũng có lúc như thế.',
  );
}
