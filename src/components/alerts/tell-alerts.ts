/**
 * Shows on a page the warnings that hold today, by the clock of who reads. A classic script, its list within it, so
 * that a new warning changes this one file and not a thousand pages, and so that it runs from a USB stick: the address
 * of the script tells where the site begins.
 *
 * Places that a page keeps: `data-alerts` (with `data-of-grade`, `data-lesson`) is filled with what concerns it;
 * `data-until` is what ends on a day, and `data-past` in it is what is said afterwards; of a list `data-newest` only so
 * many that still hold are seen, and `data-rest` says how many more there are.
 */
interface Told {
  id: string;
  title: string;
  until: string;
  grades: number[];
  lessons: string[];
}
declare const ALERTS: Told[];

/** On a pupil's page the newest are enough: the rest are a press away. */
const MOST = 2;

const now = new Date();
const two = (part: number) => String(part).padStart(2, '0');
const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
const root = new URL('.', (document.currentScript as HTMLScriptElement).src);
const page = (folder: string) => new URL(folder + (root.protocol === 'file:' ? 'index.html' : ''), root).href;
const others = (number: number) => `Và ${number} cảnh báo khác`;
const holding = ALERTS.filter(({ until }) => today <= until);

for (const place of document.querySelectorAll<HTMLElement>('[data-alerts]')) {
  const { ofGrade: grade, lesson } = place.dataset;
  const own = holding.filter(
    ({ grades, lessons }) => grades.includes(Number(grade)) && (!lesson || lessons.includes(lesson)),
  );
  if (!own.length) continue;
  const told = own.slice(0, MOST).map(({ id, title }) => [page(`${id}/`), title] as const);
  if (own.length > MOST) told.push([page(''), others(own.length - MOST)]);
  const list = place.querySelector('ul')!;
  for (const [href, words] of told) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = href;
    link.textContent = words;
    item.append(link);
    list.append(item);
  }
  place.hidden = false;
}

for (const place of document.querySelectorAll<HTMLElement>('[data-until]')) {
  if (today <= place.dataset.until!) continue;
  const past = place.querySelector<HTMLElement>('[data-past]');
  if (past) past.hidden = false;
  else place.hidden = true;
}

for (const list of document.querySelectorAll<HTMLElement>('[data-newest]')) {
  const most = Number(list.dataset.newest);
  const there = [...list.querySelectorAll<HTMLElement>('[data-until]')].filter(
    ({ dataset }) => today <= dataset.until!,
  );
  there.forEach((item, place) => (item.hidden = place >= most));
  const more = holding.length - Math.min(there.length, most);
  const rest = document.querySelector<HTMLElement>('[data-rest]');
  if (rest) rest.textContent = more > 0 ? others(more) : 'Mọi cảnh báo';
}
