import type { Grade } from '../curriculum/grade.ts';
import { LEVELS } from '../questions/question.ts';
import { apportion } from '../questions/apportion.ts';
import type { Drawn } from './draw.ts';
import { testParts, type TestPart } from './test-parts.ts';

/** Points are counted in quarters: ten points are forty. */
const QUARTER = 0.25;
const WHOLE = 10 / QUARTER;

interface Group {
  part: TestPart;
  questions: readonly Drawn[];
  /** The quarters it would have if they could be cut as fine as one likes. */
  ideal: number;
}

/**
 * The points of each question, by its id: multiples of 0,25 that sum to exactly 10. A full paper of Công văn 7991 gets
 * 0,25 / 1 /
 * 0,5 / 3,0; a shorter one is scaled. All questions of a part are worth the same where ten points can be divided so;
 * where they cannot, those of the higher levels are worth a quarter more.
 */
export function sharePoints(questions: readonly Drawn[], grade: Grade): Map<string, number> {
  const groups = groupsOf(questions, grade);
  const each = sameForAll(groups);
  const totals = each ? groups.map(({ questions }, i) => questions.length * each[i]!) : shareUnlike(groups);
  const quarters = groups.flatMap(({ questions }, i) => divide(questions, totals[i]!));
  return new Map(quarters.map(([{ id }, count]) => [id, count * QUARTER]));
}

function groupsOf(questions: readonly Drawn[], grade: Grade): Group[] {
  const groups = testParts(grade)
    .map((part) => ({ part, questions: questions.filter(({ kind }) => kind === part.kind) }))
    .filter((group) => group.questions.length > 0);
  const weight = groups.reduce((sum, { part, questions }) => sum + part.weight(questions.length), 0);
  return groups.map((group) => ({ ...group, ideal: (WHOLE * group.part.weight(group.questions.length)) / weight }));
}

/** The quarters of one question of each part, the nearest to the ideal that sum to ten points; null when none do. */
function sameForAll(groups: readonly Group[]): number[] | null {
  let best: { each: number[]; cost: number } | null = null;
  const tryNext = (each: number[], left: number, cost: number): void => {
    const group = groups[each.length];
    if (!group) {
      if (left === 0 && (!best || cost < best.cost)) best = { each, cost };
      return;
    }
    const { length } = group.questions;
    const tries = Array.from({ length: Math.floor(left / length) }, (_, i) => ({
      quarters: i + 1,
      cost: cost + costOf(group, i + 1),
    }));
    for (const { quarters, cost } of tries.sort((a, b) => a.cost - b.cost || a.quarters - b.quarters)) {
      if (best && cost >= best.cost) break;
      tryNext([...each, quarters], left - quarters * length, cost);
    }
  };
  tryNext([], WHOLE, 0);
  return (best as { each: number[] } | null)?.each ?? null;
}

/**
 * How far a part's worth is from its ideal, as a ratio: doubling a short answer is as bad as doubling an essay. 0,1 /
 * 0,25 / 0,5 / 1 is the rule of a true/false question worth a whole point: it is kept wherever it can be.
 */
const costOf = ({ part, questions, ideal }: Group, quarters: number): number =>
  Math.log((quarters * questions.length) / ideal) ** 2 + (part.wholePoints && quarters % 4 !== 0 ? 10_000 : 0);

/** Each part's quarters when its questions cannot all be worth the same: at least one for each. */
function shareUnlike(groups: readonly Group[]): number[] {
  const least = groups.map(({ questions }) => questions.length);
  const spare = WHOLE - least.reduce((a, b) => a + b, 0);
  const more = apportion(
    spare,
    groups.map(({ ideal }, i) => Math.max(0, ideal - least[i]!)),
  );
  return least.map((count, i) => count + more[i]!);
}

/** The quarters of a part among its questions; what is over goes to the hardest. */
function divide(questions: readonly Drawn[], quarters: number): (readonly [Drawn, number])[] {
  const base = Math.floor(quarters / questions.length);
  const hardest = [...questions]
    .sort((a, b) => LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level))
    .slice(0, quarters - base * questions.length);
  return questions.map((question) => [question, base + (hardest.includes(question) ? 1 : 0)]);
}
