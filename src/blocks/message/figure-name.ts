import type { Channel } from '../../document/paper.ts';
import { NAMES } from './names.ts';
import { SAMPLE_STAMP } from './schema.ts';

/** What a made-up message is called by who hears the page: that it is one, on which channel, and who it is from. */
export const figureName = (kind: Channel, from: string, channel: string = NAMES[kind].name): string =>
  `${SAMPLE_STAMP}. ${channel}: ${from}`;
