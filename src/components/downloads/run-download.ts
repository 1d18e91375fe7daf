import { showBytes } from '../../curriculum/show-bytes.ts';
import type { Filling, Wanted } from './fill-zip.ts';

type State = 'idle' | 'working' | 'failed' | 'done';
/** Which buttons each state has. */
const BUTTONS: Record<State, string[]> = {
  idle: ['get', 'drop'],
  working: ['stop'],
  failed: ['again', 'close'],
  done: ['close'],
};

/** Between the bar and what is focused, for its ring, in pixels. */
const ROOM = 8;

/** Shows in the bar how a download goes, lets it be stopped and tried again. `showIdle` says what is ticked. */
export function runDownload(
  bar: HTMLElement,
  showIdle: () => void,
): { idle: () => void; run: (wanted: readonly Wanted[], name: string) => void } {
  const said = bar.querySelector<HTMLElement>('[data-said]')!;
  const progress = bar.querySelector('progress')!;
  const buttons = Object.fromEntries(
    Object.values(BUTTONS)
      .flat()
      .map((name) => [name, bar.querySelector<HTMLButtonElement>(`[data-${name}]`)!]),
  );
  // What is focused is never behind the bar, however much it says.
  new ResizeObserver(() => {
    document.documentElement.style.scrollPaddingBottom = bar.offsetHeight ? `${bar.offsetHeight + ROOM}px` : '';
  }).observe(bar);
  let state: State = 'idle';
  let controller = new AbortController();
  let again = () => {};
  let opener: HTMLElement | null = null;

  const enter = (next: State, focus?: string) => {
    const held = bar.contains(document.activeElement);
    state = next;
    bar.hidden = false;
    for (const [name, button] of Object.entries(buttons)) button.hidden = !BUTTONS[state].includes(name);
    progress.hidden = state !== 'working' && state !== 'failed';
    if (state === 'idle') showIdle();
    // A button that goes away must not take the focus with it.
    if (held) (bar.hidden || !focus ? opener : buttons[focus])?.focus();
  };

  async function work(wanted: readonly Wanted[], name: string, started: Filling | null): Promise<void> {
    controller = new AbortController();
    const { signal } = controller;
    const total = wanted.reduce((sum, { bytes }) => sum + bytes, 0);
    let filling = started;
    let file = -1;
    again = () => void work(wanted, name, filling);
    progress.max = total;
    said.textContent = 'Đang chuẩn bị…';
    enter('working', 'stop');
    try {
      filling ??= (await import('./fill-zip.ts')).startZip(wanted);
      const blob = await filling.fill(signal, (bytes, now) => {
        progress.value = bytes;
        if (now !== file)
          said.textContent = `Đang tải ${(file = now) + 1}/${wanted.length}, cả gói ${showBytes(total)}…`;
      });
      save(blob, name);
      said.textContent = `Xong. Tệp ${name} nằm trong thư mục Tải xuống của máy.`;
      enter('done', 'close');
    } catch {
      if (signal.aborted) return enter('idle', 'get');
      said.textContent = `Chưa tải được tệp ${Math.max(file, 0) + 1}/${wanted.length}. Thầy cô xem lại mạng rồi bấm “Thử lại”; những tệp đã tải vẫn còn.`;
      enter('failed', 'again');
    }
  }

  buttons.stop!.addEventListener('click', () => controller.abort());
  buttons.again!.addEventListener('click', () => again());
  buttons.close!.addEventListener('click', () => enter('idle'));
  return {
    idle: () => state !== 'working' && enter('idle'),
    run(wanted, name) {
      if (state === 'working') return;
      opener = document.activeElement as HTMLElement | null;
      void work(wanted, name, null);
    },
  };
}

export function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // Old phones read it a while after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
