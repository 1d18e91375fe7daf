interface Heard {
  chosen(player: string): void;
  forgotten(): void;
}

/** Siblings share a phone: each is a picture, and no name is asked. */
export function choosePlayer(bar: HTMLElement, heard: Heard) {
  const one = <E extends HTMLElement>(selector: string) => bar.querySelector<E>(selector)!;
  const buttons = [...bar.querySelectorAll<HTMLButtonElement>('[data-player]')];
  const picker = one('[data-picker]');
  const change = one('[data-change]');
  // It is moved into the result.
  const current = one('[data-current]');

  const open = (isOpen: boolean) => {
    picker.hidden = !isOpen;
    change.setAttribute('aria-expanded', String(isOpen));
  };
  const show = (player: string | null) => {
    const button = buttons.find(({ dataset }) => dataset.player === player);
    for (const other of buttons) other.setAttribute('aria-pressed', String(other === button));
    current.hidden = !button;
    for (const now of document.querySelectorAll('[data-now]'))
      now.replaceChildren(...(button?.cloneNode(true).childNodes ?? []));
    open(!button);
  };
  for (const button of buttons) {
    button.addEventListener('click', () => {
      show(button.dataset.player!);
      heard.chosen(button.dataset.player!);
    });
  }
  change.addEventListener('click', () => {
    open(picker.hidden === true);
    // It may have been pressed in the result, far below.
    if (!picker.hidden) one('h2').focus();
  });
  one('[data-forget]').addEventListener('click', () => {
    one<HTMLDetailsElement>('details').open = false;
    heard.forgotten();
    show(null);
    one('h2').focus();
  });
  return { show, knows: (player: string) => buttons.some(({ dataset }) => dataset.player === player) };
}
