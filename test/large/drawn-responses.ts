/** Responses to a question as a pupil would give them to a player of QTI, and what each earns here. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { score, type Question, type Response } from '../../src/questions/kinds.ts';
import { anyResponse } from '../made/any-response.ts';
import type { QtiResponse } from '../read-qti.ts';
import { toQti } from '../to-qti.ts';

export interface Drawn {
  question: Question;
  given: Record<string, QtiResponse>;
  earns: number;
  /** For a failure to name. */
  where: string;
}

const COUNT = 100;

/** To each question that a player can be given an answer to: right, wrong and, where a part counts, partly right. */
export function* drawnResponses(questions: readonly Question[]): Generator<Drawn> {
  for (const question of questions) {
    const drawn = drawnFor(question);
    if (!drawn) continue;
    expect(isVaried(drawn, question), question.kind).toBe(true);
    yield* drawn;
  }
}

/**
 * A hundred responses, the same one once, and one that is all right where none of them is; null where a teacher marks,
 * or no player can be given any.
 */
function drawnFor(question: Question): Drawn[] | null {
  const responses = anyResponse(question);
  if (!responses) return null;
  const drawn = fc.sample(responses, { numRuns: 60 * COUNT, seed: 2026 }).flatMap((response: Response) => {
    const given = toQti(question, response);
    const where = `${question.id}, ${question.kind}: ${JSON.stringify(response)}`;
    return given ? [{ question, given, earns: score(question, response)!, where }] : [];
  });
  const hundred = drawn.slice(0, COUNT);
  const right = drawn.find(({ earns }) => earns === 1);
  return [...new Map([...hundred, ...(right ? [right] : [])].map((one) => [JSON.stringify(one.given), one])).values()];
}

function isVaried(drawn: readonly Drawn[], { kind }: Question): boolean {
  const whole = kind === 'single' || kind === 'multiple' || kind === 'short-answer';
  return (
    drawn.some(({ earns }) => earns === 1) &&
    drawn.some(({ earns }) => earns === 0) &&
    (whole || drawn.some(({ earns }) => earns > 0 && earns < 1))
  );
}
