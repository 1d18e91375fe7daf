import { noticesOf, type AlertNotice } from '../src/curriculum/alert.ts';
import { readCurriculum } from '../src/reading/read-curriculum.ts';
import { CONTENT, GOLDEN } from './folders.ts';

/** Every published warning of a content folder. */
export const noticesIn = async (content: string): Promise<AlertNotice[]> =>
  noticesOf((await readCurriculum(content)).curriculum!);
export const goldenNotice = async (): Promise<AlertNotice> => (await noticesIn(GOLDEN))[0]!;
export const realNotices = (): Promise<AlertNotice[]> => noticesIn(CONTENT);
