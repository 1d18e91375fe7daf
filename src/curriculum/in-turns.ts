/**
 * `work` on every item, at most `width` at once; results in the items' order. After a failure nothing more is begun,
 * and what was is waited for.
 */
export async function inTurns<Item, Result>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  async function take(): Promise<void> {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index]!);
    }
  }
  const stop = (error: unknown): never => {
    next = items.length;
    throw error;
  };
  const ends = await Promise.allSettled(
    Array.from({ length: Math.min(width, items.length) }, () => take().catch(stop)),
  );
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return results;
}
