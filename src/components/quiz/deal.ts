/**
 * What comes back is dealt anew, so that it is known by its words and not by its place: every list that may stand in
 * any order, and the letters stay where they are.
 */
export function deal(card: HTMLElement): void {
  for (const list of card.querySelectorAll('[data-deal]')) {
    const before = [...list.children];
    if (before.length < 2) continue;
    const letters = lettersOf(list).map((letter) => letter.textContent);
    const after = [...before];
    // Each but the last changes places with one that stands behind it: nothing is left where it was.
    for (let place = 0; place < after.length - 1; place++) {
      const other = place + 1 + Math.floor(Math.random() * (after.length - 1 - place));
      [after[place], after[other]] = [after[other]!, after[place]!];
    }
    list.append(...after);
    lettersOf(list).forEach((letter, place) => (letter.textContent = letters[place]!));
  }
}

const lettersOf = (list: Element): Element[] => [...list.querySelectorAll('[data-letter]')];
