import { load } from '../quiz/store.ts';
import { lastGrade } from './last-grade.ts';

/** Who comes back is led first to the grade that was looked at last on this device. */
export function leadOn(place: HTMLElement): void {
  const grade = lastGrade(load());
  const tile = grade && document.querySelector<HTMLAnchorElement>(`[data-grade="${grade}"] > .tile`);
  if (!tile) return;
  const link = place.querySelector('a')!;
  link.href = tile.href;
  link.firstElementChild!.textContent = `Đi tiếp: lớp ${grade}`;
  place.hidden = false;
}
