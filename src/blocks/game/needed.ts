import type { PropsOf } from '../define.ts';
import type { game } from './schema.ts';

/** `thẻ, phấn`: what is needed, in a sentence. */
export const needed = ({ needs }: Pick<PropsOf<typeof game>, 'needs'>): string =>
  needs
    .split(';')
    .map((one) => one.trim())
    .filter(Boolean)
    .join(', ');
