/** How long a bubble is on its way, and how long each of its letters is read, in milliseconds. */
const TYPED = 900;
const LETTER = 18;

/**
 * Lets a message come in bubble by bubble, at once where motion is unwelcome. Gives back what shows the rest; `came` is
 * called for each.
 */
export function playMessage(figure: HTMLElement, came: () => void): () => void {
  const frame = figure.querySelector<HTMLElement>('.bubbles')!;
  const waiting = [...frame.querySelectorAll<HTMLElement>('.bubble:not([data-after])')];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = () => {
    const bubble = waiting.shift();
    if (bubble) delete bubble.dataset.wait;
    delete frame.dataset.typing;
    return bubble;
  };
  const finish = () => {
    clearTimeout(timer);
    while (waiting.length) show();
    came();
  };
  if (matchMedia('(prefers-reduced-motion: reduce)').matches || waiting.length < 2) return finish;
  for (const bubble of waiting) bubble.dataset.wait = '';
  frame.setAttribute('role', 'log');
  frame.setAttribute('aria-label', 'Lời trong tin');
  const step = () => {
    if (!waiting.length) return finish();
    const isOther = !waiting[0]!.matches('.bubble--me');
    if (isOther) frame.dataset.typing = '';
    timer = setTimeout(
      () => {
        const bubble = show()!;
        came();
        bubble.scrollIntoView({ block: 'nearest' });
        timer = setTimeout(step, bubble.textContent!.length * LETTER);
      },
      isOther ? TYPED : 0,
    );
  };
  step();
  return finish;
}
