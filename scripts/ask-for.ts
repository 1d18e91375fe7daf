import { createInterface } from 'node:readline/promises';

/** What is asked, in this order; `or` is taken for an empty answer, null: it cannot be empty. */
export type Questions = Record<string, { ask: string; or: string | null }>;

/** What was not given is asked where somebody sits at the keyboard; else all that is missing is told at once. */
export async function askFor<N extends string>(
  questions: Record<N, Questions[string]>,
  given: Partial<Record<N, string>>,
): Promise<Record<N, string> | null> {
  const names = Object.keys(questions) as N[];
  const missing = names.filter((name) => given[name] === undefined);
  const answers: Partial<Record<N, string>> = { ...given };
  if (process.stdin.isTTY && missing.length) {
    const keyboard = createInterface({ input: process.stdin, output: process.stdout });
    for (const name of missing) {
      const { ask, or } = questions[name];
      do answers[name] = (await keyboard.question(`${ask}: `)).trim().normalize('NFC') || (or ?? '');
      while (or === null && !answers[name]);
    }
    keyboard.close();
  }
  const unanswered = missing.filter((name) => answers[name] === undefined && questions[name].or === null);
  if (unanswered.length) {
    console.error(`Còn thiếu:\n${unanswered.map((name) => `  --${name}: ${questions[name].ask}`).join('\n')}`);
    process.exitCode = 1;
    return null;
  }
  return Object.fromEntries(names.map((name) => [name, answers[name] ?? questions[name].or ?? ''])) as Record<
    N,
    string
  >;
}

/** The items of an answer that is a list. */
export const listOf = (answer: string, between: RegExp): string[] =>
  answer
    .split(between)
    .map((item) => item.trim())
    .filter(Boolean);
