import type { Curriculum } from '../curriculum/curriculum.ts';
import { byPlace, type Problem } from '../curriculum/problem.ts';
import type { Document } from '../reading/document.ts';
import { readCurriculum } from '../reading/read-curriculum.ts';
import { rules } from './rules.ts';

export interface Checked {
  /** Null when there is any Problem: nothing is published from content that is not whole. */
  curriculum: Curriculum | null;
  problems: Problem[];
  documents: Document[];
}

/** Reads a content folder and holds it against every rule. */
export async function checkContent(folder: string): Promise<Checked> {
  const { curriculum, partial, documents, problems } = await readCurriculum(folder);
  const found = await Promise.all(rules.map((rule) => rule.check({ curriculum: partial, documents })));
  const all = [...problems, ...found.flat()].sort(byPlace);
  return { curriculum: all.length ? null : curriculum, problems: all, documents };
}
