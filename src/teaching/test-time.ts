import { kindOf } from '../questions/kinds.ts';
import { askedIn, type TestSet } from './test-set.ts';

/** The minutes that are printed: those a teacher gives, those of the form, or what the questions take. */
export const timeOf = (set: TestSet): number => set.head?.minutes ?? set.form.minutes ?? reckonTime(set);

/**
 * How long a test takes, in minutes: what its questions take, to the next five minutes, and never longer than the
 * periods that its form gives it.
 * No document sets the time of such a short test; these minutes are chosen so that the full structure of Công văn 7991
 * (12, 2, 4 and an essay) fills a period of 45. Who gives less or more time says so (`head`), or changes it in Word.
 */
export function reckonTime(set: TestSet): number {
  const slow = set.grade <= 2 ? 1.5 : 1; // who is learning to read
  const sum = askedIn(set).reduce((minutes, { question }) => minutes + (kindOf(question).test?.minutes ?? 0), 0);
  return Math.min(set.lessons[0]!.period * set.form.periods, Math.ceil((sum * slow) / 5) * 5);
}

/** What is to be said when the minutes that are printed are not those that the questions take; else null. */
export function sayTime(set: TestSet): string | null {
  const [printed, reckoned] = [timeOf(set), reckonTime(set)];
  if (printed === reckoned) return null;
  const said = `Đề in “Thời gian làm bài: ${printed} phút”, còn các câu này cần khoảng ${reckoned} phút.`;
  return printed < reckoned ? `${said} Muốn ngắn hơn: chọn mẫu đề ngắn hơn nếu có, hay bỏ bớt câu.` : said;
}
