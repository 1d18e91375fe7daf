import type { Curriculum } from '../curriculum/curriculum.ts';
import type { DebtsFile } from '../curriculum/debts.ts';
import { byPlace, type Problem } from '../curriculum/problem.ts';
import type { Document } from '../reading/document.ts';
import { readCurriculum } from '../reading/read-curriculum.ts';
import { holdGates } from './gates/hold-gates.ts';
import type { Content } from './rule.ts';
import { rules } from './rules.ts';

export interface Checked {
  /** Null when there is any Problem: nothing is published from content that is not whole. */
  curriculum: Curriculum | null;
  problems: Problem[];
  /** What gates say of drafts: nothing waits for it. */
  notes: Problem[];
  documents: Document[];
  /** What could be read, Problems or not, and what it is excused from. */
  content: Content;
  debts: DebtsFile;
  /** The day it was held against. */
  date: string;
}

/** Reads a content folder and holds it against every rule and every gate. */
export async function checkContent(folder: string, today = new Date().toISOString().slice(0, 10)): Promise<Checked> {
  const { curriculum, partial, debts, documents, problems } = await readCurriculum(folder);
  const content = { curriculum: partial, documents };
  const found = await Promise.all(rules.map((rule) => rule.check(content)));
  const held = await holdGates(content, debts, today);
  const all = [...problems, ...found.flat(), ...held.problems].sort(byPlace);
  const notes = held.notes.sort(byPlace);
  return { curriculum: all.length ? null : curriculum, problems: all, notes, documents, content, debts, date: today };
}
