import { RECHECK_BESIDE } from '../../curriculum/show-reference.ts';
import { Unprintable } from '../../document/unprintable.ts';
import type { InlineToPaper } from '../define.ts';
import type { contact } from './schema.ts';

export const contactToPaper: InlineToPaper<typeof contact> = (node, { lesson }) => {
  const found = lesson.contacts[node.props.id];
  if (!found) throw new Unprintable(`No contact ${node.props.id}: the checks must have refused it`);
  return [{ text: found.short, bold: true }, ...(found.recheck ? [{ text: RECHECK_BESIDE }] : [])];
};
