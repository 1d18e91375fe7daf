import type { TestForm, TestPart } from '../curriculum/test-form.ts';
import { LEVELS } from '../questions/question.ts';
import { apportion } from '../questions/apportion.ts';
import type { Drawn } from './draw.ts';

interface Group {
  part: TestPart;
  questions: readonly Drawn[];
  /** The steps it would have if they could be cut as fine as one likes. */
  ideal: number;
}

/**
 * The points of each question, by its id: multiples of the form's step that sum to exactly its total. A full paper of
 * Công văn 7991 gets 0,25 / 1 / 0,5 / 3,0; a shorter one is scaled. All questions of a part are worth the same where
 * the total can be divided so; where it cannot, those of the higher levels are worth a step more.
 */
export function sharePoints(questions: readonly Drawn[], form: TestForm): Map<string, number> {
  const { step } = form;
  const whole = form.total / step;
  const groups = groupsOf(questions, form.parts, whole);
  const each = sameForAll(groups, whole, 1 / step);
  const totals = each ? groups.map(({ questions }, i) => questions.length * each[i]!) : shareUnlike(groups, whole);
  const steps = groups.flatMap(({ questions }, i) => divide(questions, totals[i]!));
  return new Map(steps.map(([{ id }, count]) => [id, count * step]));
}

function groupsOf(questions: readonly Drawn[], parts: readonly TestPart[], whole: number): Group[] {
  const groups = parts
    .map((part) => ({ part, questions: questions.filter(({ kind }) => kind === part.kind) }))
    .filter((group) => group.questions.length > 0);
  const weight = groups.reduce((sum, { part, questions }) => sum + weightOf(part, questions.length), 0);
  return groups.map((group) => ({ ...group, ideal: (whole * weightOf(group.part, group.questions.length)) / weight }));
}

/** A part with points of its own keeps them, however few its questions are. */
const weightOf = ({ points, weight = 1 }: TestPart, count: number): number => points ?? weight * count;

/** The steps of one question of each part, the nearest to the ideal that sum to the whole; null when none do. */
function sameForAll(groups: readonly Group[], whole: number, point: number): number[] | null {
  let best: { each: number[]; cost: number } | null = null;
  const tryNext = (each: number[], left: number, cost: number): void => {
    const group = groups[each.length];
    if (!group) {
      if (left === 0 && (!best || cost < best.cost)) best = { each, cost };
      return;
    }
    const { length } = group.questions;
    const tries = Array.from({ length: Math.floor(left / length) }, (_, i) => ({
      steps: i + 1,
      cost: cost + costOf(group, i + 1, point),
    }));
    for (const { steps, cost } of tries.sort((a, b) => a.cost - b.cost || a.steps - b.steps)) {
      if (best && cost >= best.cost) break;
      tryNext([...each, steps], left - steps * length, cost);
    }
  };
  tryNext([], whole, 0);
  return (best as { each: number[] } | null)?.each ?? null;
}

/**
 * How far a part's worth is from its ideal, as a ratio: doubling a short answer is as bad as doubling an essay. 0,1 /
 * 0,25 / 0,5 / 1 is the rule of a true/false question worth a whole point: it is kept wherever it can be. `point`: how
 * many steps a point has.
 */
const costOf = ({ part, questions, ideal }: Group, steps: number, point: number): number =>
  Math.log((steps * questions.length) / ideal) ** 2 + (part.whole_points && steps % point !== 0 ? 10_000 : 0);

/** Each part's steps when its questions cannot all be worth the same: at least one for each. */
function shareUnlike(groups: readonly Group[], whole: number): number[] {
  const least = groups.map(({ questions }) => questions.length);
  const spare = whole - least.reduce((a, b) => a + b, 0);
  const more = apportion(
    spare,
    groups.map(({ ideal }, i) => Math.max(0, ideal - least[i]!)),
  );
  return least.map((count, i) => count + more[i]!);
}

/** The steps of a part among its questions; what is over goes to the hardest. */
function divide(questions: readonly Drawn[], steps: number): (readonly [Drawn, number])[] {
  const base = Math.floor(steps / questions.length);
  const hardest = [...questions]
    .sort((a, b) => LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level))
    .slice(0, steps - base * questions.length);
  return questions.map((question) => [question, base + (hardest.includes(question) ? 1 : 0)]);
}
