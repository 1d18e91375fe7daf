import { lastGrade } from '../path/last-grade.ts';
import { load } from '../quiz/store.ts';

/**
 * Help leaves no trace (LeaveNoTrace.astro), and nothing is written on the device. The case of an address (`#chuyen-3`)
 * is opened, has the focus, and is taken out of the address.
 */
export function startHelp(): void {
  const cases = [...document.querySelectorAll<HTMLDetailsElement>('.help-case')];
  const back = document.querySelector<HTMLAnchorElement>('[data-back-to]')!;
  const open = () => {
    // Only the address says where one came from, and it is taken out of it.
    const [, from] = /^#ve=(\/(?!\/)[^\\]*)$/.exec(location.hash) ?? [];
    if (from) {
      back.href = from;
      back.hidden = false;
      for (const age of document.querySelectorAll<HTMLAnchorElement>('.help-ages a')) age.hash = location.hash;
      history.replaceState(null, '', location.pathname);
      return;
    }
    const asked = location.hash && document.getElementById(location.hash.slice(1))?.closest('details');
    if (!asked) return;
    asked.open = true;
    asked.querySelector('summary')!.focus({ preventScroll: true });
    asked.scrollIntoView();
    history.replaceState(null, '', location.pathname);
  };
  nameOneLesson(lastGrade(load()));
  open();
  addEventListener('hashchange', open);

  // On paper every case is open; on the screen one at a time.
  const wasOpen = new Set<HTMLDetailsElement>();
  addEventListener('beforeprint', () => {
    for (const one of cases) if (one.open) wasOpen.add(one);
    for (const one of cases) one.removeAttribute('name');
    for (const one of cases) one.open = true;
  });
  addEventListener('afterprint', () => {
    for (const one of cases) one.open = wasOpen.has(one);
    for (const one of cases) one.setAttribute('name', 'chuyen');
    wasOpen.clear();
  });
}

/** Of a lesson that several grades have, who is in one of them is led to their own (help.css hides a bare title). */
function nameOneLesson(grade: number | undefined): void {
  const own = `[data-grade="${grade}"]`;
  for (const link of document.querySelectorAll<HTMLElement>('.help-lesson'))
    if (link.closest('[data-fits]')!.querySelector(own)) link.hidden = !link.matches(own);
}
