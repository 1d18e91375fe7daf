/** What each field of the form asks of a pack, by the field's name. */
const FITS: Record<string, (pack: HTMLElement, wanted: string) => boolean> = {
  lop: (pack, grade) => pack.closest<HTMLElement>('[data-grade]')!.dataset.grade === grade,
  bai: ({ dataset }, lesson) => dataset.pack === lesson,
  'hinh-thuc': ({ dataset }, form) => dataset.forms!.split(' ').includes(form),
  phut: ({ dataset }, minutes) => dataset.minutes === minutes,
};

/**
 * Narrows the packs at once. What was chosen stands behind the # of the address, to be kept and shared; `?lop=8` works
 * too.
 */
export function startFilters(form: HTMLFormElement): void {
  const packs = [...document.querySelectorAll<HTMLElement>('[data-pack]')];
  const parts = [...new Set(packs.map((pack) => pack.closest<HTMLElement>('[data-grade]')!))];
  const fields = [...form.querySelectorAll('select')];
  const count = form.querySelector<HTMLElement>('[data-count]')!;
  const reset = form.querySelector<HTMLButtonElement>('[type=reset]')!;
  const chosen = () => fields.flatMap(({ name, value }): [string, string][] => (value ? [[name, value]] : []));

  const show = () => {
    const wanted = chosen();
    const shown = packs.filter((pack) => {
      pack.hidden = !wanted.every(([name, value]) => FITS[name]!(pack, value));
      return !pack.hidden;
    });
    const grades = parts.filter((part) => {
      part.hidden = !shown.some((pack) => part.contains(pack));
      return !part.hidden;
    });
    reset.hidden = !wanted.length;
    count.textContent = shown.length
      ? `${wanted.length ? 'Còn' : 'Có'} ${shown.length} gói bài ở ${grades.length} lớp.`
      : 'Không có gói nào hợp cả các lựa chọn này. Thầy cô bỏ bớt một lựa chọn nhé.';
  };
  const keep = () => {
    const hash = new URLSearchParams(chosen()).toString();
    history.replaceState(null, '', hash ? `#${hash}` : location.pathname);
  };
  /** What the address asks for; an anchor (`#lop-8`) asks for its place, which must then be shown. */
  const read = () => {
    const { hash, search } = location;
    const asked = new URLSearchParams(hash.includes('=') ? hash.slice(1) : search);
    for (const field of fields) {
      field.value = asked.get(field.name) ?? '';
      if (field.selectedIndex < 0) field.value = '';
    }
    show();
    if (hash && !hash.includes('=')) document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView();
  };
  form.addEventListener('input', () => {
    show();
    keep();
  });
  form.addEventListener('reset', () =>
    setTimeout(() => {
      show();
      keep();
      fields[0]!.focus();
    }),
  );
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('hashchange', read);
  read();
}
