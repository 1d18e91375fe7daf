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

/** Hands a file over to whoever pressed. */
export function download(data: BlobPart, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([data], { type }));
  make('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
