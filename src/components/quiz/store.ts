import { NOTHING, readProgress, type Progress } from './kept.ts';

/** The one thing kept on the device. Where the browser keeps nothing, the quiz works and forgets. */
const PLACE = 'khien';
let current: Progress | null = null;

export function load(): Progress {
  try {
    current ??= readProgress(localStorage.getItem(PLACE));
  } catch {
    current ??= NOTHING;
  }
  return current;
}

export function save(progress: Progress): void {
  current = progress;
  try {
    localStorage.setItem(PLACE, JSON.stringify(progress));
  } catch {
    // Full or forbidden: it lasts as long as the page.
  }
}

export function forgetAll(): void {
  current = NOTHING;
  try {
    localStorage.removeItem(PLACE);
  } catch {
    // Nothing was kept.
  }
}
