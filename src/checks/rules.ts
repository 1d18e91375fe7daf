import type { Rule } from './rule.ts';

/** Every rule, in the order of a lesson's life: its files, its words, its questions, its sources. */
export const rules: readonly Rule[] = [];
