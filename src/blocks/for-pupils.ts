import type { GradeLesson } from '../curriculum/cut.ts';
import { byMention, sourcesIn } from '../curriculum/references.ts';
import type { Flow } from '../curriculum/tree.ts';
import { blocks } from './registry.ts';

/** A piece of a lesson as pupils have it: what only teachers need is left out, at every depth. */
export function forPupils(nodes: readonly Flow[]): Flow[] {
  return nodes.flatMap((node): Flow[] => {
    if (node.type === 'quote') return [{ ...node, children: forPupils(node.children) }];
    if (node.type === 'list') return [{ ...node, items: node.items.map(forPupils) }];
    if (node.type !== 'block') return [node];
    return blocks[node.name]?.teacherOnly ? [] : [{ ...node, children: forPupils(node.children) }];
  });
}

/** A lesson as its pupils’ page has it. The page counts its own sources, so that none seems to be missing. */
export function pupilLesson(lesson: GradeLesson): GradeLesson {
  const body = forPupils(lesson.body);
  return {
    ...lesson,
    body,
    sources: byMention(
      body,
      sourcesIn(body, lesson).map(({ source }) => source),
    ),
  };
}
