import type { DebtsFile } from '../../curriculum/debts.ts';
import { keepNothing } from '../../curriculum/keep.ts';
import type { Problem } from '../../curriculum/problem.ts';
import { askRules } from '../ask-rules.ts';
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
export async function holdGates(content: Content, debts: DebtsFile, today: string, keep = keepNothing): Promise<Held> {
  const found = await askGates(content, debts, keep);
  const written = new Map(writtenIn(content).map((one) => [one.name, one]));
  const isOwed = ({ file, rule }: Problem): boolean =>
    debts.debts.some(
      ({ text, gates: named, until }) => text === nameOf(file) && named.includes(rule) && until >= today,
    );
  const told = found.filter((problem) => !isOwed(problem));
  const isDraft = ({ file }: Problem): boolean => written.get(nameOf(file))?.lesson.status === 'draft';
  return {
    problems: [...told.filter((problem) => !isDraft(problem)), ...(await findDebts(content, debts, found, today))],
    notes: told.filter(isDraft),
  };
}

/** What all gates say of the texts that are not free of them, whatever is owed. */
export const askGates = (content: Content, { free }: DebtsFile, keep = keepNothing): Promise<Problem[]> =>
  askRules(gates, content, keep, ({ id }, slug) =>
    free.some(({ lesson, gates: named }) => lesson === slug && named.includes(id)),
  );
