/** A clock that counts down: it is told what time it is and never asks, so that a tab asleep loses nothing. */
export interface Timer {
  /** Milliseconds that are left at `since`. */
  left: number;
  /** When it was set going; null while it stands. */
  since: number | null;
}

export const setTimer = (minutes: number, now: number): Timer => ({ left: minutes * 60_000, since: now });

export const leftAt = ({ left, since }: Timer, now: number): number =>
  Math.max(0, since === null ? left : left - (now - since));

/** Stops it, or lets it go on. */
export const toggleTimer = (timer: Timer, now: number): Timer => ({
  left: leftAt(timer, now),
  since: timer.since === null ? now : null,
});

export function showTimer(timer: Timer | null, now: number): string {
  if (!timer) return '';
  const seconds = Math.ceil(leftAt(timer, now) / 1000);
  return seconds ? `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}` : 'Hết giờ';
}
