import { createHash } from 'node:crypto';
import type { Keep } from '../curriculum/keep.ts';
import type { Lesson } from '../curriculum/lesson.ts';
import type { Problem } from '../curriculum/problem.ts';
import type { Content, Rule } from './rule.ts';

/**
 * What rules say of content, in their order. Those that look at one lesson alone are asked of each by itself, and what
 * they said is kept: nobody sets the papers of a lesson that has not changed to see whether they still fit.
 * `isFree`: of which lessons a rule is not asked; what is free does not count in what others are measured by either.
 */
export async function askRules(
  rules: readonly Rule[],
  content: Content,
  keep: Keep,
  isFree: (rule: Rule, slug: string) => boolean = () => false,
): Promise<Problem[]> {
  const { lessons } = content.curriculum;
  const without = new Map<string, Content>();
  const contentOf = (rule: Rule): Content => {
    const held = lessons.filter(({ slug }) => !isFree(rule, slug));
    const key = held.map(({ slug }) => slug).join(' ');
    const known = without.get(key) ?? { ...content, curriculum: { ...content.curriculum, lessons: held } };
    without.set(key, known);
    return known;
  };
  const all = (asked: readonly Rule[], of: (rule: Rule) => Content) =>
    Promise.all(asked.map((rule) => rule.check(of(rule)))).then((said) => said.flat());
  const together = await all(
    rules.filter(({ alone }) => !alone),
    contentOf,
  );
  const shared = orderOf(onlyOf(content, null), null);
  const apart = lessons.map((lesson) => {
    const asked = rules.filter((rule) => rule.alone && !isFree(rule, lesson.slug));
    const only = onlyOf(content, lesson);
    const order = [...asked.map(({ id }) => id), shared, orderOf(only, lesson)].join('\n');
    return keep(order, () => all(asked, () => only));
  });
  const places = new Map(rules.map(({ id }, place) => [id, place]));
  const said = [...together, ...(await Promise.all(apart)).flat()];
  return said.sort((a, b) => places.get(a.rule)! - places.get(b.rule)!);
}

/**
 * The content as if there were no other lesson (of null: none at all), no warning and no release before: those come and
 * go while lessons stay as they are.
 */
const onlyOf = ({ curriculum, documents }: Content, lesson: Lesson | null): Content => ({
  curriculum: { ...curriculum, lessons: lesson ? [lesson] : [], alerts: [], ledger: [] },
  documents: documents.filter(({ slug, kind }) => kind !== 'alert' && (slug === undefined || slug === lesson?.slug)),
});

/** A hash of all there is of a lesson; of null, of all that no lesson has for itself. */
function orderOf({ curriculum, documents }: Content, lesson: Lesson | null): string {
  const hash = createHash('sha256').update(JSON.stringify(lesson ?? curriculum));
  for (const { file, slug, source, whole } of documents)
    if (slug === lesson?.slug) hash.update(JSON.stringify([file, source, whole]));
  return hash.digest('hex');
}
