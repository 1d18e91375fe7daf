import type { GradeLesson } from '../src/curriculum/cut.ts';
import type { BlockNode } from '../src/curriculum/tree.ts';
import { deckWords, type Slide } from '../src/document/deck.ts';
import { deckOf } from './deck-of.ts';

/** The words that a class sees on these slides. */
export const seen = (slides: readonly Slide[]) => deckWords(slides).join(' ');

/** The slides of each activity, with the activity. */
export function activitiesOf(lesson: GradeLesson): { name: string; activity: BlockNode; slides: Slide[] }[] {
  const { slides } = deckOf(lesson);
  const starts = slides.flatMap(({ label }, i) => (/^\d+\. /.test(label) ? [i] : []));
  const isEnd = (slide: Slide) => slide.kind === 'text' && slide.tone === 'help';
  const activities = lesson.body.filter((node): node is BlockNode => node.type === 'block' && node.name === 'Activity');
  return activities.map((activity, i) => ({
    name: `${lesson.slug} ${lesson.grade}: ${String(activity.props.title)}`,
    activity,
    slides: slides.slice(starts[i], starts[i + 1] ?? slides.findIndex(isEnd)),
  }));
}
