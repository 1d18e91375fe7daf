import { asText, type ToSlides } from '../slides.ts';
import { callFirst } from './call-first.ts';

export const recoverSlides: ToSlides = (node, around, context) =>
  asText('warning', 'Lỡ rồi thì sao?')({ ...node, children: [callFirst(node), ...node.children] }, around, context);
