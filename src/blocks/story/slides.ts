import { notesOf } from '../slide-lines.ts';
import { heldUp, type ToSlides } from '../slides.ts';

/** It is told: the class sees its picture, the speaker has its words. */
export const storySlides: ToSlides = (node, around, context) => {
  const title = String(node.props.title);
  const notes = notesOf(node.children, context.paper);
  return heldUp(node, { tone: 'story', label: 'Câu chuyện', title, notes }, around, context);
};
