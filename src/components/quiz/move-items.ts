/** Items are put in order by two buttons each, up and down: for touch, keyboard and screen reader alike. */
export function moveItems(card: HTMLElement, say: (words: string) => void): void {
  card.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('[data-move]');
    if (!button) return;
    const item = button.closest<HTMLElement>('[data-option]')!;
    const up = button.dataset.move === 'up';
    const other = up ? item.previousElementSibling : item.nextElementSibling;
    if (!other) return;
    if (up) other.before(item);
    else other.after(item);
    markEnds(card);
    // The button that was pressed is moved with its item; at an end the other one goes on.
    (button.getAttribute('aria-disabled') === 'true'
      ? item.querySelector<HTMLButtonElement>(`[data-move]:not([data-move="${button.dataset.move}"])`)!
      : button
    ).focus();
    const items = [...item.parentElement!.children];
    say(
      `${item.querySelector('[data-words]')!.textContent!.trim()}: chỗ số ${items.indexOf(item) + 1} trong ${items.length} chỗ.`,
    );
  });
}

/** The first item cannot go up and the last not down. Not `disabled`: focus would be lost on the way. */
export function markEnds(card: HTMLElement): void {
  for (const button of card.querySelectorAll<HTMLButtonElement>('[data-move]')) {
    const item = button.closest('[data-option]')!;
    const end = button.dataset.move === 'up' ? !item.previousElementSibling : !item.nextElementSibling;
    button.setAttribute('aria-disabled', String(end));
  }
}
