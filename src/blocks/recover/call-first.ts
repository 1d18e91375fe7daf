import type { BlockNode, Inline, Paragraph } from '../../curriculum/tree.ts';
import type { PropsOf } from '../define.ts';
import { TRUSTED_ADULT, type recover } from './schema.ts';

/**
 * `Gọi ngay 111, rồi gọi 113.` or `Kể ngay với người lớn…` as if its author had written it: each target shows a contact
 * in its own way.
 */
export function callFirst({ props, at }: Pick<BlockNode, 'props' | 'at'>): Paragraph {
  const { first, second } = props as PropsOf<typeof recover>;
  const say = (value: string): Inline => ({ type: 'text', value, at });
  const contact = (id: string): Inline => ({ type: 'inline', name: 'Contact', props: { id }, at });
  return {
    type: 'paragraph',
    at,
    children: [
      ...(first === TRUSTED_ADULT ? [say('Kể ngay với người lớn mà em tin cậy')] : [say('Gọi ngay '), contact(first)]),
      ...(second ? [say(', rồi gọi '), contact(second)] : []),
      say('. Không ai trách em.'),
    ],
  };
}
