import { make } from '../marking/dom.ts';
import { NotLoaded } from './load-script.ts';
import { makeTest, type Made, type Wish } from './make-test.ts';

/**
 * Makes at each sending of a form what it wishes, or says why that cannot be. `wish` gives words when there is nothing
 * to ask.
 */
export function startMaking(form: HTMLFormElement, wish: (form: HTMLFormElement) => Promise<Wish | string>): void {
  const find = <E extends HTMLElement>(name: string) => form.querySelector<E>(`[data-${name}]`)!;
  const [said, bar, made] = [find('said'), find<HTMLProgressElement>('bar'), find('made')];
  const button = form.querySelector<HTMLElement>('[type=submit]')!;
  const say = (...words: string[]) => {
    said.replaceChildren(...words.map((text) => make('p', {}, text)));
    delete said.dataset.refused;
  };
  const refuse = (...words: string[]) => {
    say(...words);
    said.dataset.refused = '';
  };
  let busy = false;

  async function makeIt(): Promise<void> {
    made.hidden = true;
    const wished = await wish(form);
    if (typeof wished === 'string') return refuse(wished);
    const result = await makeTest(wished, (done, total, what) => {
      bar.hidden = false;
      if (total) [bar.max, bar.value] = [total, done];
      else bar.removeAttribute('value');
      say(what);
    });
    if ('refusals' in result) return refuse(...result.refusals.map(({ what, fix }) => `${what} ${fix}`));
    show(form, result);
    say(`Đã xong ${result.files.length} tệp.`, ...[result.time, result.reworded].filter((words) => words !== null));
    made.hidden = false;
    if (document.activeElement === button) find('zip').focus();
  }

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    // Not disabled: that would lose the place of whoever is at the keyboard.
    button.setAttribute('aria-disabled', 'true');
    await makeIt().catch((error: unknown) =>
      refuse(
        error instanceof NotLoaded
          ? 'Chưa tải được bộ làm đề. Xin xem lại mạng, tải lại trang rồi bấm lần nữa.'
          : `Chưa làm được đề. ${error instanceof Error ? error.message : ''}`,
      ),
    );
    bar.hidden = true;
    button.removeAttribute('aria-disabled');
    busy = false;
  });
}

/** Addresses of what was made: they hold the files until they are let go. */
const addresses = new WeakMap<HTMLFormElement, string[]>();

function show(form: HTMLFormElement, { name: own, codes, files, zip, unreleased }: Made): void {
  for (const address of addresses.get(form) ?? []) URL.revokeObjectURL(address);
  const kept: string[] = [];
  addresses.set(form, kept);
  const give = (a: HTMLAnchorElement, data: Uint8Array, name: string) => {
    kept.push((a.href = URL.createObjectURL(new Blob([data as BlobPart]))));
    a.download = name;
  };
  give(form.querySelector('[data-zip]')!, zip.data, `${own}.zip`);
  form.querySelector('[data-zip-size]')!.textContent = zip.size;
  const papers = [...new Set(files.map(({ paper }) => paper))];
  form.querySelector('[data-files]')!.replaceChildren(
    ...papers.map((paper) => {
      const item = document.createElement('li');
      item.append(
        make('span', {}, paper),
        ...files
          .filter((file) => file.paper === paper)
          .map(({ format, name, data, size }) => {
            const a = make('a', {}, `${format}, ${size}`);
            a.setAttribute('aria-label', `${paper}: ${a.textContent}`);
            give(a, data, `${own}-${name}`);
            return a;
          }),
      );
      return item;
    }),
  );
  form
    .querySelector('[data-codes]')!
    .replaceChildren(...codes.flatMap((code, i) => [i ? ', ' : '', make('b', {}, code)]));
  form.querySelector<HTMLElement>('[data-unreleased]')!.hidden = !unreleased;
}
