import type { GradeLesson } from './cut.ts';
import type { Printable } from './mark.ts';
import type { Contact } from './office.ts';
import type { Source } from './source.ts';
import { findBlocks, walk, type Flow } from './tree.ts';

/**
 * The sources a piece of tree refers to, each with the number it is referred to by: its place in the lesson's list,
 * from 1.
 */
export function sourcesIn(tree: readonly Flow[], lesson: GradeLesson): { number: number; source: Printable<Source> }[] {
  const used = mentioned(tree);
  return lesson.sources
    .map((source, index) => ({ number: index + 1, source }))
    .filter(({ source }) => used.has(source.id));
}

/**
 * Sources in the order in which a piece of tree first mentions them, so that its numbers run 1, 2, 3; then those it
 * never does.
 */
export function byMention(tree: readonly Flow[], sources: readonly Printable<Source>[]): Printable<Source>[] {
  const ids = [...mentioned(tree)];
  const place = ({ id }: Source) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return sources.toSorted((a, b) => place(a) - place(b));
}

function mentioned(tree: readonly Flow[]): Set<unknown> {
  const ids = new Set<unknown>();
  walk(tree, (node) => {
    if (node.type === 'mark' && node.name === 'Fact') ids.add(node.props.source);
  });
  return ids;
}

/**
 * Whom a piece of tree names to turn to, in the order of its words; <Recover> names in its attributes whom to call
 * first.
 */
export function contactsIn(tree: readonly Flow[], lesson: GradeLesson): Printable<Contact>[] {
  const named = new Set<string>();
  walk(tree, (node) => {
    if (node.type === 'inline' && node.name === 'Contact') named.add(String(node.props.id));
    if (node.type === 'block' && node.name === 'Recover')
      for (const id of [node.props.first, node.props.second]) if (id !== undefined) named.add(String(id));
  });
  return [...named].flatMap((id) => lesson.contacts[id] ?? []);
}

/**
 * Whom a lesson names, in the order in which to call: first whom it calls first once something has gone wrong, 113 and
 * 111 where there is danger; then in the office's order, for money that is on its way is stopped at the bank.
 */
export function contactsByUrgency(lesson: GradeLesson): Printable<Contact>[] {
  const calls = findBlocks(lesson.body, 'Recover').flatMap(({ node: { props } }) => [props.first, props.second]);
  const order = [...calls, ...Object.keys(lesson.contacts)];
  return contactsIn(lesson.body, lesson).toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}
