import { z } from 'zod';
import { SOUNDS } from './named-files.ts';
import { Id } from './source.ts';

/** A language besides Vietnamese that recordings of a lesson speak. */
export const Language = z.strictObject({
  code: Id.describe('Mã tiếng, đứng trong tên tệp thu tiếng: ede trong tieng/chuyen.ede.mp3'),
  name: z.string().min(1).describe('Tên tiếng, hiện trên nút nghe, ví dụ Ê Đê'),
});
export type Language = z.infer<typeof Language>;

export type SoundFormat = 'mp3' | 'opus';
/** What a server says that each is. */
export const SOUND_TYPES: Record<SoundFormat, string> = { mp3: 'audio/mpeg', opus: 'audio/ogg' };
export const SOUND_FORMATS = Object.keys(SOUND_TYPES) as SoundFormat[];

/** A part of a text as somebody read it out: a file in the text's folder `tieng`. */
export interface Sound {
  /** The id of the block that is read. */
  id: string;
  /** The code of its language; null for Vietnamese. */
  language: string | null;
  format: SoundFormat;
  bytes: number;
  /** Of its bytes: its name on the site, so that it can be kept from release to release. */
  hash: string;
  /** As Problems name it. What it holds is never in memory: a year of lessons would be gigabytes. */
  file: string;
}

export const soundFile = ({ hash, format }: Pick<Sound, 'hash' | 'format'>): string => `${SOUNDS}${hash}.${format}`;
