import type { DebtsFile } from '../../curriculum/debts.ts';
import type { Problem } from '../../curriculum/problem.ts';
import type { Content } from '../rule.ts';
import { findDebts } from './find-debts.ts';
import { nameOf, writtenIn } from './gate.ts';
import { gates } from './gates.ts';

export interface Held {
  /** What bites: published texts that nothing excuses, and debts that are wrong themselves. */
  problems: Problem[];
  /** The same of drafts: told, and in nobody's way. */
  notes: Problem[];
}

/** Holds every text against every gate; `today` is a day as debts are dated, YYYY-MM-DD. */
export async function holdGates(content: Content, debts: DebtsFile, today: string): Promise<Held> {
  const found = await askGates(content);
  const written = new Map(writtenIn(content).map((one) => [one.name, one]));
  const isFree = ({ file, rule }: Problem): boolean => {
    const slug = written.get(nameOf(file))?.lesson.slug;
    return debts.free.some(({ lesson, gates: named }) => lesson === slug && named.includes(rule));
  };
  const isOwed = ({ file, rule }: Problem): boolean =>
    debts.debts.some(
      ({ text, gates: named, until }) => text === nameOf(file) && named.includes(rule) && until >= today,
    );
  const told = found.filter((problem) => !isFree(problem) && !isOwed(problem));
  const isDraft = ({ file }: Problem): boolean => written.get(nameOf(file))?.lesson.status === 'draft';
  return {
    problems: [...told.filter((problem) => !isDraft(problem)), ...(await findDebts(content, debts, found, today))],
    notes: told.filter(isDraft),
  };
}

/** What all gates say of all texts, whatever is excused. */
export const askGates = async (content: Content): Promise<Problem[]> =>
  (await Promise.all(gates.map((gate) => gate.check(content)))).flat();
