import { asText, type ToSlides } from '../slides.ts';
import { CALLOUTS } from './schema.ts';

/** Its kind is its tone; it is named above the title unless the title says as much. */
export const calloutSlides: ToSlides = (node, around, context) => {
  const kind = node.props.kind as keyof typeof CALLOUTS;
  const title = String(node.props.title ?? around).toLocaleLowerCase('vi');
  return asText(kind, title === CALLOUTS[kind].toLocaleLowerCase('vi') ? '' : CALLOUTS[kind])(node, around, context);
};
