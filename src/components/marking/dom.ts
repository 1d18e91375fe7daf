/** An element with its properties and what stands in it. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> & { data?: Record<string, string> } = {},
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const { data = {}, ...own } = properties;
  const made = document.createElement(tag);
  Object.assign(made, own);
  Object.assign(made.dataset, data);
  made.append(...inside);
  return made;
}

export const button = (words: string, press: () => void, quiet = true): HTMLButtonElement =>
  make('button', { type: 'button', className: quiet ? 'button button--quiet' : 'button', onclick: press }, words);

/** What is open stays open when all is drawn anew, by its key. */
const open = new Set<string>();

/** A fold whose inside is made when it is opened. */
export function fold(key: string, words: string, inside: () => readonly Node[]): HTMLDetailsElement {
  const details = make(
    'details',
    { className: 'fold', open: open.has(key), data: { key } },
    make('summary', {}, words),
  );
  const fill = () => {
    if (details.childElementCount === 1) details.append(make('div', { className: 'fold-body' }, ...inside()));
  };
  if (details.open) fill();
  details.addEventListener('toggle', () => {
    if (details.open) fill();
    open[details.open ? 'add' : 'delete'](key);
  });
  return details;
}

/** A button, and the row across the whole table that it brings below its own: made when it is opened. */
export function foldRow(
  key: string,
  words: (string | Node)[],
  columns: number,
  inside: () => readonly Node[],
): { press: HTMLButtonElement; below: HTMLTableRowElement[] } {
  const draw = () => make('tr', { className: 'below', data: { key } }, make('td', { colSpan: columns }, ...inside()));
  let below = open.has(key) ? [draw()] : [];
  const press = make('button', { type: 'button', className: 'button button--quiet' }, ...words);
  const tell = () => press.setAttribute('aria-expanded', String(open.has(key)));
  press.addEventListener('click', () => {
    open[open.has(key) ? 'delete' : 'add'](key);
    for (const row of below) row.remove();
    below = open.has(key) ? [draw()] : [];
    press.closest('tr')!.after(...below);
    tell();
  });
  tell();
  return { press, below };
}

/** Draws anew below `root` and gives the focus back to what stands where it was. */
export function keepFocus(root: HTMLElement, draw: () => void): void {
  const list = document.activeElement?.closest<HTMLElement>('[data-focus-list]');
  const places = () => [...(list?.querySelectorAll<HTMLElement>('button, input, select, summary') ?? [])];
  const place = list && root.contains(list) ? places().indexOf(document.activeElement as HTMLElement) : -1;
  draw();
  if (place >= 0 && !list!.contains(document.activeElement)) places()[Math.min(place, places().length - 1)]?.focus();
}

/** Hands a file over to whoever pressed. */
export function download(data: BlobPart, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([data], { type }));
  make('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
