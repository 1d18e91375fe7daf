import { showBytes } from '../../curriculum/show-bytes.ts';
import type { Wanted } from './fill-zip.ts';
import { openDocuments } from './open-documents.ts';
import { runDownload } from './run-download.ts';

/**
 * Boxes to tick at every document that is in sight, a bar that says what they come to, and one zip of them, or of a
 * whole grade.
 */
export function startPicking(bar: HTMLElement): void {
  const picked = new Map<string, { file: Wanted; box: HTMLInputElement }>();
  const get = <T extends HTMLElement = HTMLButtonElement>(name: string) => bar.querySelector<T>(`[data-${name}]`)!;
  const said = get<HTMLElement>('said');
  const show = runDownload(bar, () => {
    const bytes = [...picked.values()].reduce((sum, { file }) => sum + file.bytes, 0);
    bar.hidden = picked.size === 0;
    said.textContent = picked.size ? `Đã chọn ${picked.size} tệp, ${showBytes(bytes)}` : '';
  });

  const addBoxes = (place: ParentNode) => {
    for (const link of place.querySelectorAll<HTMLAnchorElement>('a.document-file[data-bytes]')) {
      if (link.previousElementSibling?.matches('.tick')) continue;
      const file: Wanted = { address: link.href, bytes: Number(link.dataset.bytes), place: placeOf(link) };
      const label = document.createElement('label');
      label.className = 'tick';
      const box = document.createElement('input');
      box.type = 'checkbox';
      box.setAttribute('aria-label', `Chọn ${link.textContent!.replace(/\s+/g, ' ').trim()}`);
      box.addEventListener('change', () => {
        if (box.checked) picked.set(file.address, { file, box });
        else picked.delete(file.address);
        show.idle();
      });
      label.append(box);
      link.before(label);
    }
  };
  // Boxes come as documents come in sight; a page of many lessons has thousands.
  for (const details of document.querySelectorAll('details.pack-inside'))
    details.addEventListener('toggle', () => addBoxes(details));
  for (const open of document.querySelectorAll('details.pack-inside[open], .books')) addBoxes(open);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-documents]')) {
    link.addEventListener('click', async (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const details = await openDocuments(link);
      if (details) addBoxes(details);
    });
  }

  get('get').addEventListener('click', () =>
    show.run(
      [...picked.values()].map(({ file }) => file),
      'khien-da-chon.zip',
    ),
  );
  get('drop').addEventListener('click', () => {
    for (const { box } of picked.values()) box.checked = false;
    picked.clear();
    show.idle();
  });
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-whole-grade]')) {
    const grade = button.dataset.wholeGrade!;
    button.addEventListener('click', () => {
      const packs = document.querySelectorAll<HTMLAnchorElement>(`a[data-place^="lop-${grade}/"]`);
      show.run(
        [...packs].map(({ href, dataset }) => ({ address: href, bytes: Number(dataset.bytes), place: dataset.place! })),
        `khien-lop-${grade}.zip`,
      );
    });
  }
}

/**
 * `…/tai-ve/lop-8/mao-danh/dap-an.pdf` → `lop-8/mao-danh/3c-dap-an.pdf`: the folders of the site, the name of the pack.
 */
const placeOf = ({ pathname, dataset }: HTMLAnchorElement): string =>
  `${/\/tai-ve\/(.*\/)/.exec(pathname)![1]}${dataset.name}`;
