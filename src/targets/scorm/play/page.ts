/** In each page of a package, before its own scripts: what they would keep on the device goes to the page around. */
import type { Session } from './session.ts';

/** Opened by itself, a page keeps what is done for as long as it is open. */
function sessionAround(): Pick<Session, 'load' | 'save' | 'open'> {
  try {
    const around = (parent as { khienSession?: Session }).khienSession;
    if (around) return around;
  } catch {
    // A frame of another site.
  }
  let text = '';
  return { load: () => text, save: (now) => (text = now), open: () => {} };
}

const session = sessionAround();
// Who learns is known to the system: the first picture stands for everyone.
const player = () => document.querySelector<HTMLElement>('[data-player]')?.dataset.player ?? 'em';
window.khienKeep = {
  getItem: () => session.load(player()),
  setItem: (_, text) => session.save(text),
  removeItem: () => {},
};
session.open(document.currentScript!.dataset.page!);
