import { isTable, type Progress } from '../quiz/kept.ts';

/** The messages of a grade that this picture has sifted; of what is damaged, none. */
export function seenOf({ seen, who }: Progress, grade: string): string[] {
  const own: unknown = seen?.[who ?? ''];
  const kept: unknown = isTable(own) ? own[grade] : null;
  return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
}

export const withSeen = (progress: Progress, grade: string, seen: string[]): Progress => {
  const who = progress.who ?? '';
  return { ...progress, seen: { ...progress.seen, [who]: { ...progress.seen?.[who], [grade]: seen } } };
};

/** Whether this picture knows the story of a lesson (`5/mau`): it was begun, or something of its quiz is answered. */
export function hasMet({ visits, players, who }: Progress, lesson: string): boolean {
  return [visits, players].some((part) => {
    const own: unknown = part?.[who ?? ''];
    const kept = isTable(own) && own[lesson];
    return isTable(kept) && Object.keys(kept).length > 0;
  });
}
