import { isTable, type Box, type Progress } from '../quiz/kept.ts';

/** A question that comes back, by its lesson (`5/mau`). */
export interface Waiting extends Box {
  lesson: string;
  id: string;
}

/** What this picture missed; of what is damaged, nothing. */
export function waitingOf({ boxes, who }: Progress): Waiting[] {
  const own: unknown = boxes?.[who ?? ''];
  return Object.entries(isTable(own) ? own : {}).flatMap(([lesson, kept]) =>
    Object.entries(isTable(kept) ? kept : {}).flatMap(([id, one]) => {
      const { box, day, missed } = (isTable(one) ? one : {}) as unknown as Box;
      return [box, day, missed].every(Number.isInteger) && box > 0 ? [{ lesson, id, box, day, missed }] : [];
    }),
  );
}

export const withBox = (progress: Progress, { lesson, id, box, day, missed }: Waiting): Progress => {
  const who = progress.who ?? '';
  const own = progress.boxes?.[who];
  const lessons = { ...own, [lesson]: { ...own?.[lesson], [id]: { box, day, missed } } };
  return { ...progress, boxes: { ...progress.boxes, [who]: lessons } };
};
