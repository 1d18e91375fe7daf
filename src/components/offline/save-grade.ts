/**
 * The button that keeps a whole grade on the device: page by page, so that one sees it go on. Without a worker there is
 * none.
 */
export async function startSaving(place: HTMLElement): Promise<void> {
  if (!('serviceWorker' in navigator)) {
    place.hidden = true;
    return;
  }
  const registration = await navigator.serviceWorker.ready;
  const button = place.querySelector('button')!;
  const bar = place.querySelector('progress')!;
  const words = place.querySelector<HTMLElement>('[role=status]')!;
  const pages = place.dataset.pages!.split(' ');
  bar.max = pages.length;

  const show = (say: string, saved: boolean) => {
    words.textContent = say;
    button.hidden = saved;
    bar.hidden = true;
  };
  const save = async () => {
    button.disabled = true;
    bar.hidden = false;
    try {
      for (const [done, page] of pages.entries()) {
        bar.value = done;
        words.textContent = `Đang lưu: ${done}/${pages.length} trang…`;
        await ask(registration, { keep: page });
      }
      await ask(registration, { keepWhole: location.pathname });
      show(place.dataset.saved!, true);
    } catch {
      show('Chưa lưu được. Em xem lại mạng, tải lại trang rồi thử lần nữa nhé.', false);
    }
    button.disabled = false;
  };
  button.addEventListener('click', save);
  if (await caches.match(`${location.pathname}giu-ca-lop`)) show(place.dataset.saved!, true);
  button.disabled = false;
}

/** Asks the worker and waits for its answer; a refusal is an error. */
function ask({ active }: ServiceWorkerRegistration, message: { keep?: string; keepWhole?: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => (data === 'kept' ? resolve() : reject(new Error(data)));
    active!.postMessage(message, [port2]);
  });
}
