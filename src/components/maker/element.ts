/** An element that says these words, or holds these others. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  ...holds: (string | Node)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.append(...holds);
  return made;
}
