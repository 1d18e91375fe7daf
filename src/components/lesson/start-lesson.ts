import { NOTHING, visitOf, withVisit, type Visit } from '../quiz/kept.ts';
import { load, save } from '../quiz/store.ts';
import { openWalk, type Place } from './walk.ts';

/**
 * Makes of a lesson that is read whole one that is walked. Where one is and what one wrote is kept on this device, and
 * nothing of a lesson on private matters.
 */
export function startLesson(root: HTMLElement): void {
  const one = <E extends HTMLElement>(selector: string) => root.querySelector<E>(selector)!;
  const all = <E extends HTMLElement>(selector: string) => [...root.querySelectorAll<E>(selector)];
  const lesson = root.dataset.keep;
  let visit: Visit = visitOf(lesson ? load() : NOTHING, lesson ?? '');
  const keep = (change: Partial<Visit>) => {
    visit = { ...visit, ...change };
    if (lesson) save(withVisit(load(), lesson, visit));
  };
  const next = one<HTMLButtonElement>('[data-next]');
  const whole = one<HTMLButtonElement>('[data-whole]');

  /** Exercises come with their script when the first is in reach: on the cover nobody waits for them. */
  const bring = () => {
    const waiting = one<HTMLTemplateElement>('[data-exercises]') as HTMLTemplateElement | null;
    if (!waiting) return;
    document.body.append(document.importNode(waiting.content, true));
    waiting.remove();
  };
  function show({ beat, at, of, activity, done, activities }: Place): void {
    Object.assign(one<HTMLProgressElement>('[data-progress]'), { max: of, value: at + 1 });
    one('[data-progress-words]').textContent = `${at + 1}/${of}`;
    one('[data-said]').textContent = `Chặng ${at + 1} trên ${of}. Khiên đầy ${done} trên ${activities} phần.`;
    one('[data-kicker]').textContent = activity?.querySelector('.eyebrow')!.textContent ?? '';
    one('[data-back]').hidden = at === 0;
    for (const shield of all('[data-shield]')) shield.style.setProperty('--full', String(done / activities));
    one('[data-walk-dock]').hidden = !!beat.querySelector('[data-dock]');
    next.textContent = at === 0 ? 'Bắt đầu' : at === of - 1 ? QUIZ : 'Tiếp';
    if (at > 0) bring();
    const full = Math.max(visit.full, activities ? done / activities : Number(at === of - 1));
    if (at !== visit.at || full !== visit.full) keep({ at, full });
    beat.dispatchEvent(new Event('khien-shown'));
  }
  const walk = openWalk(root, show);
  const setWhole = (isWhole: boolean) => {
    walk.setWhole(isWhole);
    whole.textContent = isWhole ? 'Đi từng chặng' : 'Xem cả bài';
    if (isWhole) bring();
  };
  const asked = () => walk.find(document.getElementById(decodeURIComponent(location.hash.slice(1))));

  for (const pen of all<HTMLTextAreaElement>('[data-pen]')) {
    pen.value = visit.written[pen.dataset.pen!] ?? '';
    pen.addEventListener('input', () => keep({ written: { ...visit.written, [pen.dataset.pen!]: pen.value } }));
  }
  next.addEventListener('click', ({ detail }) => {
    // A double tap is one.
    if (detail > 1) return;
    if (next.textContent === QUIZ) one<HTMLAnchorElement>('.next-steps a').click();
    else walk.next();
  });
  one('[data-back]').addEventListener('click', walk.back);
  // Who reads it whole is through when its end is in sight.
  new IntersectionObserver(([end]) => {
    if (end!.isIntersecting && walk.isWhole && visit.full < 1) keep({ full: 1 });
  }).observe(one('.next-steps'));
  whole.addEventListener('click', () => {
    setWhole(!walk.isWhole);
    keep({ isWhole: walk.isWhole });
  });
  root.addEventListener('khien-opened', () => walk.go(visit.at, 'quietly'));
  addEventListener('hashchange', asked);
  for (const part of all('[data-with-script]')) part.hidden = false;
  for (const part of all('[data-without-script]')) part.hidden = true;
  setWhole(visit.isWhole);
  walk.go(visit.at, 'quietly');
  if (location.hash) asked();
  root.classList.add('is-live');
}

const QUIZ = 'Làm trắc nghiệm';
