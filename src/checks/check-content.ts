import type { Curriculum } from '../curriculum/curriculum.ts';
import type { DebtsFile } from '../curriculum/debts.ts';
import { keepNothing, type Keep } from '../curriculum/keep.ts';
import { byPlace, type Problem } from '../curriculum/problem.ts';
import type { Document } from '../reading/document.ts';
import { composeLayers } from '../reading/compose-layers.ts';
import { readCurriculum } from '../reading/read-curriculum.ts';
import { askRules } from './ask-rules.ts';
import { findHoles } from './coverage/find-holes.ts';
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

/**
 * Reads a content folder, over its base if it is a layer, and holds it against every rule and every gate. `keep`
 * remembers what was read and found of lessons that have not changed.
 */
export async function checkContent(
  folder: string,
  today = new Date().toISOString().slice(0, 10),
  keep = keepNothing,
): Promise<Checked> {
  const { folder: whole, nameOf, ...layered } = await composeLayers(folder);
  const checked = await checkWhole(whole, today, keep);
  const named = (problem: Problem): Problem => ({ ...problem, file: nameOf(problem.file) });
  // Without its base a layer is only a part: what it lacks is no fault of its own.
  const alone = layered.problems.length > 0 && whole === folder;
  const problems = [...layered.problems, ...(alone ? [] : checked.problems.map(named))];
  return {
    ...checked,
    curriculum: problems.length ? null : checked.curriculum,
    problems,
    notes: [...layered.notes, ...checked.notes.map(named)],
  };
}

async function checkWhole(folder: string, today: string, keep: Keep): Promise<Checked> {
  const { curriculum, partial, debts, documents, problems } = await readCurriculum(folder, keep);
  const content = { curriculum: partial, documents };
  const found = await askRules(rules, content, keep);
  const held = await holdGates(content, debts, today, keep);
  const holes = await findHoles(content, today);
  const all = [...problems, ...found, ...held.problems, ...holes].sort(byPlace);
  const notes = held.notes.sort(byPlace);
  return { curriculum: all.length ? null : curriculum, problems: all, notes, documents, content, debts, date: today };
}
