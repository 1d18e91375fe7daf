import type { GradeLesson } from '../curriculum/cut.ts';
import { blocksOf } from '../curriculum/lesson-parts.ts';
import { textOf, type Flow, type Inline } from '../curriculum/tree.ts';

/**
 * What goes home and up on the wall: the words for the family, the trick in a sentence, its signs in a few words each.
 */
export function homeFacts(lesson: GradeLesson): { note: Flow[]; noteTitle: string; trick: string; signs: string[] } {
  const [note] = blocksOf(lesson, 'FamilyNote');
  const signs = String(note?.props.signs ?? '')
    .split(';')
    .map((sign) => sign.trim())
    .filter(Boolean);
  return {
    note: note?.children ?? [],
    noteTitle: String(note?.props.title ?? ''),
    trick: String(note?.props.trick ?? ''),
    signs,
  };
}

/** A step of the lesson: its name (`Chậm lại`) and what it asks for, as the author wrote it. */
export interface Step {
  name: string;
  words: Inline[];
}

/** The steps of the lesson's first <Steps>: in each item the name stands first, in bold or up to the full stop. */
export function stepsOf(lesson: GradeLesson): Step[] {
  const [steps] = blocksOf(lesson, 'Steps');
  const items = (steps?.children ?? []).flatMap((node) => (node.type === 'list' ? node.items : []));
  return items.map(([first]) => {
    const [head, ...rest] = first?.type === 'paragraph' ? first.children : [];
    // A name that is not set apart ends at the first full stop.
    const [name = '', more = ''] =
      head?.type === 'text' ? head.value.trim().split(/\.\s+/, 2) : [textOf(head ? [head] : [])];
    return {
      name: name.trim().replace(/\.$/, ''),
      words: more && head ? [{ type: 'text', value: ` ${more}`, at: head.at }, ...rest] : rest,
    };
  });
}
