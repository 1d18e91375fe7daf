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
  const found = await askGates(content, debts);
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
export async function askGates(content: Content, { free }: DebtsFile): Promise<Problem[]> {
  const cuts = new Map<string, Content>();
  // What is free of a gate does not count in what others are measured by either.
  const contentOf = (id: string): Content => {
    const slugs = free.filter(({ gates: named }) => named.includes(id)).map(({ lesson }) => lesson);
    const key = slugs.join(' ');
    const lessons = content.curriculum.lessons.filter(({ slug }) => !slugs.includes(slug));
    const cut = cuts.get(key) ?? { ...content, curriculum: { ...content.curriculum, lessons } };
    cuts.set(key, cut);
    return cut;
  };
  return (await Promise.all(gates.map((gate) => gate.check(contentOf(gate.id))))).flat();
}
