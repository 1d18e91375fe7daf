import type { Problem } from '../curriculum/problem.ts';
import type { At } from '../curriculum/tree.ts';
import { problemAt, START } from '../reading/document.ts';

/** Ends the reading of a file that cannot be taken in: from however deep inside it, nothing of it is kept. */
export class Refusal extends Error {
  readonly why: string;
  readonly fix: string;
  readonly at: At;
  constructor(what: string, why: string, fix: string, at: At = START) {
    super(what);
    [this.why, this.fix, this.at] = [why, fix, at];
  }
}

/** Ends the reading with a `Refusal`: what is wrong, why it matters, how to mend it (Vietnamese). */
export function refuse(what: string, why: string, fix: string, at?: At): never {
  throw new Refusal(what, why, fix, at);
}

/** More than a lesson asks by far; a bank of a whole school year is brought in in pieces. */
export const MOST_QUESTIONS = 300;
/** Ends with a `Refusal` when a file has more questions than a lesson could hold. */
export function refuseCrowd(count: number): void {
  if (count <= MOST_QUESTIONS) return;
  refuse(
    `Tệp có hơn ${MOST_QUESTIONS} câu hỏi.`,
    'Một bài hỏi vài chục câu; cả ngàn câu trong một bài thì không ai xem lại được.',
    'Xuất từng mục (category) của ngân hàng câu hỏi, rồi đưa vào từng tệp.',
  );
}

/** The Problem of a file that was refused. Deeper than the stack goes is no file that a person made. */
export function problemOf(error: unknown, file: string): Problem {
  if (error instanceof Refusal) return problemAt(file, error.at, 'tep-dua-vao', error.message, error.why, error.fix);
  if (!(error instanceof RangeError)) throw error;
  return problemAt(
    file,
    START,
    'tep-dua-vao',
    'Tệp lồng nhau quá nhiều tầng.',
    'Không ai viết tay ra tệp như vậy; có thể tệp đã hỏng.',
    'Mở tệp bằng phần mềm đã làm ra nó rồi lưu lại.',
  );
}
