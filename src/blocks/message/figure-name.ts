import { SAMPLE_STAMP } from './schema.ts';

/** What a made-up message is called by who hears the page: that it is one, on which channel, and who it is from. */
export const figureName = (channel: string, from: string): string => `${SAMPLE_STAMP}. ${channel}: ${from}`;
