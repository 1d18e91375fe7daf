import { Unprintable } from '../../document/unprintable.ts';
import type { FlowToPaper } from '../define.ts';
import type { figure } from './schema.ts';

export const figureToPaper: FlowToPaper<typeof figure> = ({ props: { src, alt, caption } }, { lesson, reader }) => {
  const picture = lesson.pictures[src];
  if (!picture) throw new Unprintable(`No picture ${src} in ${lesson.slug}: the checks must have refused it`);
  return [
    {
      type: 'figure',
      picture,
      alt,
      ...(caption ? { caption } : {}),
      ...(reader === 'pupil' ? {} : { small: true as const }),
    },
  ];
};
