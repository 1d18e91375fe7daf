import type { TestHead } from '../../teaching/test-head.ts';

/** What a teacher chose and wrote for the last test, on this device alone: each field by its name, as it was typed. */
interface KeptHead {
  version: 1;
  fields: Record<string, string>;
}

const PLACE = 'khien-ra-de';

/** What was kept; nothing when it is not ours, of another version, or damaged, or when the browser keeps nothing. */
function loadFields(): Record<string, unknown> {
  try {
    const kept = JSON.parse(localStorage.getItem(PLACE) ?? 'null') as KeptHead | null;
    return kept?.version === 1 && typeof kept.fields === 'object' ? (kept.fields ?? {}) : {};
  } catch {
    return {};
  }
}

/** A browser that keeps nothing is no fault: then the words last as long as the page. */
function change(keep: (storage: Storage) => void): void {
  try {
    keep(localStorage);
  } catch {
    // Nothing is kept.
  }
}

/** Fills the kept fields in, keeps them at every change, and forgets them at a press. */
export function startHead(form: HTMLFormElement): void {
  const fields = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[data-kept]')];
  const said = form.querySelector<HTMLElement>('[data-kept-said]')!;
  const kept = loadFields();
  for (const field of fields) {
    const words = kept[field.name];
    if (typeof words !== 'string') continue;
    const before = field.value;
    field.value = words;
    // A number of versions that the page does not offer.
    if (field.value !== words) field.value = before;
  }
  // Whatever is chosen keeps the grade too, which a link may have brought.
  form.addEventListener('input', () => {
    said.textContent = '';
    const now: KeptHead = { version: 1, fields: Object.fromEntries(fields.map(({ name, value }) => [name, value])) };
    change((storage) => storage.setItem(PLACE, JSON.stringify(now)));
  });
  form.querySelector('[data-forget]')!.addEventListener('click', () => {
    change((storage) => storage.removeItem(PLACE));
    // The grade is that of the test at hand.
    for (const field of fields) field.value = field.dataset.kept || (field.name === 'lop' ? field.value : '');
    said.textContent = 'Đã xoá.';
  });
}

const MOST_MINUTES = 300;

/** The head as it is typed, or what is wrong with it. */
export function readHead(form: HTMLFormElement): TestHead | string {
  const typed = new FormData(form);
  const of = (name: string) =>
    String(typed.get(name) ?? '')
      .normalize('NFC')
      .trim()
      .replace(/\s+/gu, ' ');
  const minutes = of('so-phut');
  if (minutes && !(/^\d+$/.test(minutes) && Number(minutes) >= 1 && Number(minutes) <= MOST_MINUTES))
    return `“${minutes}” không phải số phút. Dùng một số từ 1 đến ${MOST_MINUTES}, hay bỏ trống để tính theo câu hỏi.`;
  return {
    school: of('truong'),
    subject: of('mon'),
    own: of('ten-lop'),
    year: of('nam-hoc'),
    minutes: minutes ? Number(minutes) : null,
  };
}
