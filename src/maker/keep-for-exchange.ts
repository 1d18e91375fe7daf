import type { GradeLesson } from '../curriculum/cut.ts';
import { walk } from '../curriculum/tree.ts';

/**
 * As much of a lesson as its files for other programs are made from: small enough to be sent. Of the questions that are
 * kept for tests they tell only how many there are.
 */
export function keepForExchange(lesson: GradeLesson): GradeLesson {
  const shown = new Set<unknown>();
  walk(
    lesson.questions.flatMap(({ prompt }) => prompt),
    (node) => {
      if (node.type === 'block' && node.name === 'Figure') shown.add(node.props.src);
    },
  );
  return {
    ...lesson,
    ...{ body: [], outcomes: [], competences: [], qualities: [], materials: [], forms: [], revisions: [] },
    shared: { grades: lesson.shared.grades, own: [] },
    reserved: lesson.reserved.map(() => ({}) as GradeLesson['reserved'][number]),
    sounds: [],
    myths: {},
    pictures: Object.fromEntries(Object.entries(lesson.pictures).filter(([name]) => shown.has(name))),
  };
}
