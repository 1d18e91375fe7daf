/** The one page that the learning system opens: it talks to the system, and the lesson's pages lie in its frame. */
import { meetLms } from './lms.ts';
import type { Playing } from './played.ts';
import { openSession, type Session } from './session.ts';

declare global {
  interface Window {
    khienSession?: Session;
  }
}

const frame = document.querySelector('iframe')!;
const said = Uint8Array.from(atob(frame.dataset.playing!), (char) => char.charCodeAt(0));
const playing = JSON.parse(new TextDecoder().decode(said)) as Playing;
const lms = meetLms(playing.version, window);
const session = openSession(lms, playing, () => new Date());
window.khienSession = session;
const { pages } = playing;
frame.src = pages.find((page) => page === session.lastPage) ?? pages[0]!;
// Once: a system takes no word after the end.
addEventListener('pagehide', () => session.leave(), { once: true });
