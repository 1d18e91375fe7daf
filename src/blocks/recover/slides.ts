import { asText, type ToSlides } from '../slides.ts';
import { callFirst } from './call-first.ts';

export const SLIPPED = 'Lỡ rồi thì sao?';

export const recoverSlides: ToSlides = (node, around, context) =>
  asText('warning', SLIPPED)({ ...node, children: [callFirst(node), ...node.children] }, around, context);
