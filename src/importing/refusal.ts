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

export function refuse(what: string, why: string, fix: string, at?: At): never {
  throw new Refusal(what, why, fix, at);
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
