import { NOTHING, readProgress, type Progress } from './kept.ts';

/** The one thing kept on the device. Where the browser keeps nothing, the quiz works and forgets. */
const PLACE = 'khien';

declare global {
  interface Window {
    /** In a package for a learning system: what keeps in place of the device. */
    khienKeep?: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  }
}
const keep = () => window.khienKeep ?? localStorage;
let current: Progress | null = null;

export function load(): Progress {
  try {
    current ??= readProgress(keep().getItem(PLACE));
  } catch {
    current ??= NOTHING;
  }
  return current;
}

// A page that the browser shows again as it was left: what other pages kept meanwhile is not written over.
addEventListener('pageshow', () => {
  try {
    const text = keep().getItem(PLACE);
    if (text !== null) current = readProgress(text);
  } catch {
    // What this page knows is all there is.
  }
});

export function save(progress: Progress): void {
  current = progress;
  try {
    keep().setItem(PLACE, JSON.stringify(progress));
  } catch {
    // Full or forbidden: it lasts as long as the page.
  }
}

/** Whether a page is to be had: without a line, only what is kept. On a stick there is no worker, and all is there. */
export const isAtHand = async (address: string): Promise<boolean> =>
  navigator.onLine || !navigator.serviceWorker?.controller || !!(await caches.match(address));

export function forgetAll(): void {
  current = NOTHING;
  try {
    keep().removeItem(PLACE);
  } catch {
    // Nothing was kept.
  }
}
