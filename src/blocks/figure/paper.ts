import type { FlowToPaper } from '../define.ts';
import { pictureOf } from './picture-of.ts';
import type { figure } from './schema.ts';

export const figureToPaper: FlowToPaper<typeof figure> = ({ props: { src, alt, caption } }, { lesson, reader }) => {
  return [
    {
      type: 'figure',
      picture: pictureOf(lesson, src),
      alt,
      ...(caption ? { caption } : {}),
      ...(reader === 'pupil' ? {} : { small: true as const }),
    },
  ];
};
