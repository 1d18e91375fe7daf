/**
 * Puts the buttons of recorded parts into their parts. One thing is heard at a time; a second press stops it. What
 * cannot be had (no line, and never heard before) the device's voice says, if there is one: it answers `khien-unheard`.
 */
export function playRecorded(): void {
  for (const template of document.querySelectorAll<HTMLTemplateElement>('[data-recorded]')) {
    const card = template.parentElement!;
    const part = card.matches('.question') ? card : template.nextElementSibling!;
    const buttons = document.importNode(template.content, true);
    for (const button of buttons.querySelectorAll('button')) open(button);
    // What has no frame of its own is preceded by its buttons.
    if (part.matches('section, figure, aside')) part.prepend(buttons);
    else part.before(buttons);
    template.remove();
  }
  document.addEventListener('khien-said', stop);
  addEventListener('pagehide', stop);
}

function open(button: HTMLButtonElement): void {
  const audio = button.querySelector('audio')!;
  const words = button.querySelector('span')!;
  const name = words.textContent;
  button.addEventListener('click', () => {
    const again = button.getAttribute('aria-pressed') === 'true';
    stop();
    document.dispatchEvent(new Event('khien-recorded'));
    if (again) return;
    words.textContent = name;
    press(button, true);
    if (audio.error) audio.load();
    audio.currentTime = 0;
    // A failure is told by the event; the other reason is that it was stopped before it began.
    audio.play().catch(() => {});
  });
  for (const event of ['pause', 'ended']) audio.addEventListener(event, () => audio.error || press(button, false));
  audio.addEventListener('error', () => {
    press(button, false);
    if (button.dispatchEvent(new Event('khien-unheard', { bubbles: true, cancelable: true })))
      words.textContent = 'Chưa nghe được';
  });
}

function stop(): void {
  for (const audio of document.querySelectorAll('audio')) {
    audio.pause();
    press(audio.parentElement!, false);
  }
}

const press = (button: HTMLElement, isPressed: boolean): void => button.setAttribute('aria-pressed', String(isPressed));
