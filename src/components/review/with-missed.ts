import type { Box, Progress } from '../quiz/kept.ts';

/**
 * What was missed, just now or before boxes were kept, goes into the first box; what is in one stays there. In a file
 * of its own: it is all that a quiz carries of the review.
 */
export function withMissed(
  progress: Progress,
  who: string,
  lesson: string,
  ids: readonly string[],
  day: number,
): Progress {
  const own = progress.boxes?.[who];
  const first: Record<string, Box> = Object.fromEntries(ids.map((id) => [id, { box: 1, day, missed: 1 }]));
  return { ...progress, boxes: { ...progress.boxes, [who]: { ...own, [lesson]: { ...first, ...own?.[lesson] } } } };
}
