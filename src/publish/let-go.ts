import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * For a thread that makes one thing after another: where it may have more, garbage lies until its heap is four times
 * what it holds. What it makes needs a tenth of this. What is new takes 130 MB more if it may, in each thread.
 */
export const SMALL_HEAP = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 48 };

/** In bytes: a heap that is smaller is left alone. */
const MUCH = 512_000_000;

/**
 * Gives back to the system what nothing in this thread holds any more, where its heap has grown large. By itself that
 * comes only when this heap needs room again, while the heaps of other threads grow beside it.
 */
export function letGo(most = MUCH): void {
  if (process.memoryUsage().heapTotal < most) return;
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as NodeJS.GCFunction;
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
