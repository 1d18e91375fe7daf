import type { PaperNode } from '../document/paper.ts';
import { LEVELS } from '../questions/question.ts';
import { centred, paragraph } from '../document/nodes.ts';
import { askedAbout, askedIn, type Asked, type TestSet } from './test-set.ts';

/**
 * The specification: for each lesson and objective how many questions of each kind and level. A row holds its levels
 * line by line, so that none is parted from what it is about.
 */
export function specification(set: TestSet): PaperNode {
  const { parts, levels } = set.form;
  const asked = askedIn(set);
  const numberOf = (some: readonly Asked[], kind: string): string =>
    String(some.filter(({ question }) => question.kind === kind).length || NONE);
  const levelsOf = (some: readonly Asked[]) =>
    LEVELS.map((level) => ({ level, asked: some.filter(({ question }) => question.level === level) })).filter(
      (one) => one.asked.length,
    );
  return {
    type: 'table',
    columns: [3, 9, 1.9, ...parts.map(() => 2.1)],
    frame: 'grid',
    head: ['Chủ đề', 'Yêu cầu cần đạt', 'Mức độ', ...parts.map(({ short }) => short)].map((text) => [
      centred(text, true),
    ]),
    rows: [
      ...askedAbout(set).map(({ topic, objective, asked }) => [
        [paragraph({ text: topic })],
        [paragraph({ text: objective })],
        levelsOf(asked).map(({ level }) => centred(levels[level].name)),
        ...parts.map(({ kind }) => levelsOf(asked).map((one) => centred(numberOf(one.asked, kind)))),
      ]),
      [
        [paragraph({ text: 'Tổng', bold: true })],
        [],
        [],
        ...parts.map(({ kind }) => [centred(numberOf(asked, kind), true)]),
      ],
    ],
  };
}

/** Keeps the lines of a row level with each other. */
const NONE = '–';
