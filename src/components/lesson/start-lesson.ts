import { bringScripts } from '../bring-scripts.ts';
import { leadBack } from '../help/lead-back.ts';
import { visitOf, withVisit, type Visit } from '../quiz/kept.ts';
import { isAtHand, load, save } from '../quiz/store.ts';
import { headingOf, openWalk, type Place } from './walk.ts';

/**
 * Makes of a lesson that is read whole one that is walked. Where one is and what one wrote is kept on this device, and
 * nothing of a lesson on private matters.
 */
export function startLesson(root: HTMLElement): void {
  const one = <E extends HTMLElement>(selector: string) => root.querySelector<E>(selector)!;
  const all = <E extends HTMLElement>(selector: string) => [...root.querySelectorAll<E>(selector)];
  const lesson = root.dataset.keep;
  const { who } = load();
  let visit: Visit = visitOf(load(), lesson ?? '');
  // Back from help, where one was: of a lesson on private matters only the address knows.
  const [back, beat] = /^#chang-(\d+)$/.exec(location.hash) ?? [];
  if (beat) visit.at = Number(beat);
  /** Each beat that is walked is a step of the browser's own way back; of a lesson on private matters none is. */
  const mark = (how: 'pushState' | 'replaceState') => {
    const state = lesson ? { at: visit.at, isNew: how === 'pushState' || history.state?.isNew } : null;
    history[how](state, '', location.href.split('#')[0]);
  };
  const keep = (change: Partial<Visit>) => {
    // Told meanwhile, on another page, is told; what was written or put off meanwhile stays.
    visit = { ...visit, ...(lesson && visitOf(load(), lesson)), ...change };
    if (lesson) save(withVisit(load(), lesson, visit));
  };
  const next = one<HTMLButtonElement>('[data-next]');
  const whole = one<HTMLButtonElement>('[data-whole]');

  /** Exercises come with their script when the first is in reach: on the cover nobody waits for them. */
  const bring = () => bringScripts('exercises');
  function show({ beat, at, of, activity, done, activities, how }: Place): void {
    const kicker = activity?.querySelector('.eyebrow')!.textContent ?? '';
    // A source, or what was put off.
    const isAside = how === 'look' && at !== visit.at && (!activity || location.hash.startsWith('#lam-'));
    if (!isAside) {
      Object.assign(one<HTMLProgressElement>('[data-progress]'), { max: of, value: at + 1 });
      one('[data-progress-words]').textContent = `${at + 1}/${of}`;
      one('[data-said]').textContent = `Chặng ${at + 1} trên ${of}. Khiên đầy ${done} trên ${activities} phần.`;
      for (const shield of all('[data-shield]')) shield.style.setProperty('--full', String(done / activities));
    }
    one('[data-kicker]').textContent = kicker;
    one('[data-back]').hidden = at === 0 || isAside;
    one('[data-walk-dock]').hidden = !!beat.querySelector('[data-dock]');
    next.textContent = isAside ? RETURN : at === 0 ? 'Bắt đầu' : at === of - 1 ? QUIZ : 'Tiếp';
    next.removeAttribute('aria-disabled');
    if (headingOf(beat) === beat) {
      beat.setAttribute('role', 'group');
      beat.setAttribute('aria-label', beat.querySelector('h3')?.textContent ?? kicker);
    }
    // After the beat is on the screen.
    if (at > 0) setTimeout(bring);
    if (at === of - 1) void hideUnkept();
    beat.dispatchEvent(new Event('khien-shown'));
    if (how) return;
    const full = Math.max(visit.full, activities ? done / activities : Number(at === of - 1));
    if (at !== visit.at || full !== visit.full) keep({ at, full });
    // The address says no other place than where one is.
    if (location.hash) mark('replaceState');
  }
  /** Without a line, what is not kept leads nowhere; that the quiz is not is said. */
  async function hideUnkept(): Promise<void> {
    for (const link of all<HTMLAnchorElement>('.next-lesson a, .next-steps .button:first-child')) {
      link.hidden = !(await isAtHand(link.href));
      if (link.hidden && next.textContent === QUIZ && link.closest('.next-steps')) {
        next.textContent = 'Trắc nghiệm: chờ có mạng';
        next.setAttribute('aria-disabled', 'true');
      }
    }
  }
  const walk = openWalk(root, show);
  const setWhole = (isWhole: boolean) => {
    walk.setWhole(isWhole);
    whole.textContent = isWhole ? 'Đi từng chặng' : 'Xem cả bài';
    if (!isWhole) return;
    bring();
    void hideUnkept();
  };
  const asked = () => walk.find(document.getElementById(decodeURIComponent(location.hash.slice(1))));
  /** From what was only looked at, to where one is. */
  const comeBack = () => walk.go(visit.at);

  next.addEventListener('click', ({ detail }) => {
    // A double tap is one.
    if (detail > 1) return;
    if (next.textContent === RETURN) comeBack();
    else if (next.textContent === QUIZ) one<HTMLAnchorElement>('.next-steps a').click();
    else if (!next.hasAttribute('aria-disabled')) {
      walk.next();
      if (lesson) mark('pushState');
    }
  });
  one('[data-back]').addEventListener('click', () => {
    walk.back();
    if (history.state?.isNew) history.back();
    else mark('replaceState');
  });
  addEventListener('popstate', ({ state }) => {
    if (state && !walk.isWhole && state.at !== visit.at) walk.go(state.at);
  });
  leadBack(root.querySelector<HTMLAnchorElement>('.help-pill'), () => `#chang-${visit.at}`);
  let left = '';
  // Who reads it whole is through when its end is in sight.
  new IntersectionObserver(([end]) => {
    // Whom an address led there is not, before the end came from below again.
    if (!end!.isIntersecting) left = end!.boundingClientRect.top < 0 ? left : location.hash;
    else if (walk.isWhole && visit.full < 1 && left === location.hash) keep({ full: 1 });
  }).observe(one('.next-steps'));
  whole.addEventListener('click', () => {
    setWhole(!walk.isWhole);
    keep({ isWhole: walk.isWhole });
  });
  root.addEventListener('khien-opened', walk.refresh);
  addEventListener('hashchange', ({ oldURL }) => {
    if (asked() || location.hash || walk.isWhole) return;
    comeBack();
    const from = CSS.escape(new URL(oldURL).hash);
    root.querySelector<HTMLElement>(`[data-beat]:not([data-away]) a[href="${from}"]`)?.focus();
  });
  document.querySelector('.skip')!.addEventListener('click', (event) => {
    event.preventDefault();
    walk.focus();
  });
  // Shown again as it was left, but somebody else learns now.
  addEventListener('pageshow', () => load().who !== who && location.reload());
  for (const part of all('[data-with-script], [data-without-script]')) part.hidden = 'withoutScript' in part.dataset;
  const whose = root.querySelector('[data-who]');
  const name = whose?.getAttribute(`data-${who}`);
  whose?.append(name ?? 'Ai học?');
  if (whose && !name) whose.nextSibling!.textContent = ' Chọn hình';
  setWhole(visit.isWhole);
  walk.go(visit.at, 'quietly');
  if (back || !location.hash) mark('replaceState');
  else asked();
  root.classList.add('is-live');
}

const QUIZ = 'Làm trắc nghiệm';
const RETURN = 'Về chỗ đang học';
