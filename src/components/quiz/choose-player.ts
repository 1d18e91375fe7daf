interface Heard {
  chosen(player: string): void;
  forgotten(): void;
  /** The pictures are open to be chosen from. */
  opened(): void;
}

/** Siblings share a phone: each is a picture, and no name is asked. */
export function choosePlayer(root: HTMLElement, heard: Heard) {
  const one = <E extends HTMLElement>(selector: string) => root.querySelector<E>(selector)!;
  const buttons = [...root.querySelectorAll<HTMLButtonElement>('[data-player]')];
  const changes = [...root.querySelectorAll<HTMLButtonElement>('[data-change]')];
  const picker = one('[data-players]');

  const open = (isOpen: boolean) => {
    picker.hidden = !isOpen;
    for (const change of changes) change.setAttribute('aria-expanded', String(isOpen));
  };
  const show = (player: string | null) => {
    const button = buttons.find(({ dataset }) => dataset.player === player);
    for (const other of buttons) other.setAttribute('aria-pressed', String(other === button));
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
  for (const change of changes) {
    change.addEventListener('click', () => {
      open(true);
      heard.opened();
      one('#ai-hoc').focus();
    });
  }
  one('[data-forget]').addEventListener('click', () => {
    one<HTMLDetailsElement>('.forget').open = false;
    heard.forgotten();
    show(null);
    one('#ai-hoc').focus();
  });
  return { show, knows: (player: string) => buttons.some(({ dataset }) => dataset.player === player) };
}
