import { upperFirst } from '../../curriculum/first-letter.ts';
import { browse, suggest, type Found } from '../../search/browse.ts';
import type { Entry } from '../../search/entries.ts';
import { makeFinder } from '../../search/find.ts';
import { fold } from '../../search/spell.ts';
import { lastGrade } from '../path/last-grade.ts';
import { load } from '../quiz/store.ts';
import { loadWords } from './load-words.ts';
import { makeHelp } from './offer-help.ts';

/** How many answers a page shows at once. */
const MOST = 20;
/** How many words it offers when it has found none. */
const FEW = 4;

/** How long nobody typed, in milliseconds, before it is said aloud how many were found. */
const PAUSE = 700;

/** Answers at every key press, on the device: what is typed is never sent. */
export function startSearch(form: HTMLFormElement): void {
  const entries = JSON.parse(document.getElementById('muc-luc')!.textContent!) as Entry[];
  let find = makeFinder(entries);
  const help = makeHelp(document.querySelector<HTMLElement>('[data-help]')!);
  const typed = form.querySelector<HTMLInputElement>('[type=search]')!;
  const grade = form.querySelector<HTMLSelectElement>('select')!;
  const count = document.querySelector<HTMLElement>('[data-count]')!;
  const said = document.querySelector<HTMLElement>('[data-said]')!;
  let saying: ReturnType<typeof setTimeout>;
  const offers = document.querySelector<HTMLElement>('[data-offers]')!;
  const list = document.querySelector<HTMLElement>('[data-found]')!;
  const places = [...document.querySelectorAll<HTMLElement>('[data-place]')];

  const answer = () => {
    const only = grade.value ? Number(grade.value) : null;
    const words = typed.value.trim();
    const { total, found, cases, helpFirst } = words
      ? find(words, only, MOST)
      : { ...browse(entries, only, MOST), cases: [], helpFirst: false };
    for (const place of places) place.hidden = !place.dataset.place!.split('; ').some((said) => has(words, said));
    list.replaceChildren(...found.map((one) => row(one, only)));
    const helping = words ? help.show(cases, only, helpFirst || !total) : help.hide();
    if (helpFirst && helping) count.after(help.place);
    else list.after(help.place);
    list.hidden = !total;
    count.textContent = say(words, only, total, helping);
    clearTimeout(saying);
    saying = setTimeout(() => (said.textContent = count.textContent), PAUSE);
    // A search that speaks of what happened to somebody is not kept.
    isPrivate = helpFirst;
    offers.replaceChildren(...(total ? [] : suggest(entries, only, FEW)).map(offer));
  };
  const offer = (word: string): HTMLElement => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = upperFirst(word);
    button.addEventListener('click', () => {
      typed.value = button.textContent!;
      answer();
      keep();
      typed.focus();
    });
    return button;
  };
  // A search can be kept and shared: it stands behind the # and so never leaves the device.
  let isPrivate = false;
  const keep = () => {
    const only = grade.value;
    const words = isPrivate ? '' : typed.value.trim();
    const address = new URL(location.href);
    // That every grade is meant is said too: else the one that was looked at last is.
    address.hash = new URLSearchParams({ ...(words && { tu: words }), lop: only }).toString();
    history.replaceState(null, '', address);
  };
  // The words to look for are many: sent for when somebody begins to search.
  const begin = async () => {
    find = makeFinder(entries, await loadWords());
    answer();
  };
  typed.addEventListener('focus', () => begin().catch(() => {}), { once: true });
  typed.addEventListener('input', answer);
  grade.addEventListener('input', answer);
  form.addEventListener('change', keep);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const rows = [...document.querySelectorAll<HTMLElement>('[data-help] li:not([hidden]) a, [data-found] a')];
    rows.find((row) => row.checkVisibility?.() ?? true)?.focus();
  });
  const kept = new URLSearchParams(location.hash.slice(1));
  typed.value = kept.get('tu') ?? '';
  grade.value = kept.get('lop') ?? String(lastGrade(load()) ?? '');
  if (grade.selectedIndex < 0) grade.value = '';
  for (const part of document.querySelectorAll<HTMLElement>('[data-with-script]')) part.hidden = false;
  answer();
  if (typed.value) begin().catch(() => {});
}

/** Whether these words are among the typed ones, one after the other, with their marks or without. */
const has = (typed: string, said: string): boolean => ` ${fold(typed)} `.includes(` ${fold(said)} `);

function say(words: string, only: number | null, total: number, helping: number): string {
  if (!total && helping) return `Có ${helping} chuyện giống thế ở dưới đây.`;
  if (!total)
    return words
      ? `Không thấy bài nào${only ? ` của lớp ${only}` : ''} có “${words}”. Em xem các chuyện dưới đây, hoặc thử từ khác, ngắn hơn nhé.`
      : 'Chưa có bài nào.';
  const shown = total > MOST ? `, đây là ${MOST} bài đầu` : '';
  return words ? `Tìm thấy ${total} bài${shown}.` : `Có ${total} bài${shown}.`;
}

function row({ entry, because }: Found, only: number | null): HTMLElement {
  const item = document.createElement('li');
  const grades = entry.grades.filter(([grade]) => only === null || grade === only);
  const heading = document.createElement('h2');
  heading.append(link(grades[0]![1], entry.title));
  const places = document.createElement('p');
  places.className = 'chips found-grades';
  places.append(...grades.map(([grade, address]) => link(address, `Lớp ${grade}`, `Lớp ${grade}: ${entry.title}`)));
  item.append(heading, line(entry.summary), ...because.map((words) => line(words, 'found-because')), places);
  return item;
}

function link(address: string, words: string, label?: string): HTMLAnchorElement {
  const a = document.createElement('a');
  a.href = address;
  a.textContent = words;
  if (label) a.setAttribute('aria-label', label);
  return a;
}

function line(words: string, name = ''): HTMLElement {
  const p = document.createElement('p');
  p.textContent = words;
  if (name) p.className = name;
  return p;
}
