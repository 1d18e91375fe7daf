import { noticesOf, type AlertNotice } from '../src/curriculum/alert.ts';
import type { Paper } from '../src/document/paper.ts';
import { TARGET_IDS, TARGETS } from '../src/targets/registry.ts';
import { CONTENT, GOLDEN } from './folders.ts';
import { readOnce, sampleCurriculum } from './lessons.ts';

/** Every published warning of a content folder. */
export const noticesIn = async (content: string): Promise<AlertNotice[]> =>
  noticesOf((await readOnce(content)).curriculum!);
export const goldenNotice = async (): Promise<AlertNotice> => (await noticesIn(GOLDEN))[0]!;
export const realNotices = (): Promise<AlertNotice[]> => noticesIn(CONTENT);
/** The real ones too: the sample has but fewer lessons. */
export const sampleNotices = async (): Promise<AlertNotice[]> => noticesOf(await sampleCurriculum());

/** The papers of a warning, each by its target. */
export const papersOf = (notice: AlertNotice) =>
  TARGET_IDS.flatMap((id) => {
    const target = TARGETS[id];
    return target.subject === 'alert' && target.types[0].holds === 'paper'
      ? [[id, Promise.resolve(target.make(notice) as Paper)] as const]
      : [];
  });
