import type { Grade } from '../../curriculum/grade.ts';
import { showBytes } from '../../curriculum/show-bytes.ts';
import type { FormatId } from '../../targets/registry.ts';
import type { Site } from '../../targets/scorm/site.ts';
import { save } from '../downloads/run-download.ts';
import { load, NotLoaded } from '../maker/load-script.ts';

/** This site, as whoever packs its pages reads it. */
const HERE: Site = {
  base: import.meta.env.BASE_URL,
  async read(file) {
    const response = await fetch(import.meta.env.BASE_URL + file.replace(/(^|\/)index\.html$/, '$1'));
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  },
};

/** Makes at each sending the file of a lesson for another program, and saves it; says how it is used there. */
export function startExchange(form: HTMLFormElement): void {
  const said = form.querySelector<HTMLElement>('[data-said]')!;
  const button = form.querySelector('button')!;
  const [lesson, format] = ['bai', 'dang'].map((name) => form.querySelector<HTMLSelectElement>(`[name=${name}]`)!);
  const grade = Number(form.dataset.exchange) as Grade;
  const showHow = () => {
    for (const how of form.querySelectorAll<HTMLElement>('[data-how]')) how.hidden = how.dataset.how !== format!.value;
    said.textContent = '';
  };
  format!.addEventListener('input', showHow);
  lesson!.addEventListener('input', showHow);
  showHow();

  async function make(): Promise<void> {
    said.textContent = 'Đang làm tệp…';
    const engine = await load('mang-di');
    const chosen = (await load(`bai-lop-${grade}`)).find(({ slug }) => slug === lesson!.value)!;
    const id = format!.value as FormatId;
    const data = await engine.makeExport(chosen, id, HERE);
    const name = engine.exchangeName(chosen, id);
    save(new Blob([data as BlobPart]), name);
    said.textContent = `Xong. Tệp ${name} (${showBytes(data.length)}) nằm trong thư mục Tải xuống của máy. Câu nào không đưa vào được có tên trong phần “Đọc trước” của tệp.`;
  }

  let busy = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    button.setAttribute('aria-disabled', 'true');
    await make().catch((error: unknown) => {
      said.textContent =
        error instanceof NotLoaded || error instanceof TypeError
          ? 'Chưa tải được phần làm tệp. Xin xem lại mạng, tải lại trang rồi bấm lần nữa.'
          : `Chưa làm được tệp. ${error instanceof Error ? error.message : ''}`;
    });
    button.removeAttribute('aria-disabled');
    busy = false;
  });
}
