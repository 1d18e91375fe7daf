/**
 * Shows on a page the warnings that hold today, by the clock of who reads. A classic script, its list within it, so
 * that a new warning changes this one file and not a thousand pages, and so that it runs from a USB stick: the address
 * of the script tells where the site begins.
 *
 * Places that a page keeps: `data-alerts` (with `data-of-grade`, `data-lesson`) is filled with what concerns it;
 * `data-until` is what ends on a day, and `data-past` in it is what is said afterwards.
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
const page = (id: string) => new URL(`${id}/${root.protocol === 'file:' ? 'index.html' : ''}`, root).href;

for (const place of document.querySelectorAll<HTMLElement>('[data-alerts]')) {
  const { ofGrade: grade, lesson } = place.dataset;
  const own = ALERTS.filter(
    ({ until, grades, lessons }) =>
      today <= until && grades.includes(Number(grade)) && (!lesson || lessons.includes(lesson)),
  ).slice(0, MOST);
  if (!own.length) continue;
  const list = place.querySelector('ul')!;
  for (const { id, title } of own) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = page(id);
    link.textContent = title;
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
