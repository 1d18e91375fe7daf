import { withoutVersion } from '../../curriculum/paper-code.ts';
import { download, keepFocus, make } from './dom.ts';
import { useCamera } from './live-camera.ts';
import { Session } from './session.ts';
import { showAgain, showQuestions } from './show-analysis.ts';
import { showDoubts } from './show-doubts.ts';
import { showTable } from './show-table.ts';
import { showWritten } from './show-written.ts';
import { takePhotos, tellFailure } from './take-photos.ts';

/** The desk: photos in, then what to look at, the class, what to teach again. All is drawn anew at each change. */
export function startMarking(root: HTMLElement): void {
  const find = <E extends HTMLElement>(name: string) => root.querySelector<E>(`[data-${name}]`)!;
  const session = new Session(() => keepFocus(root, draw));
  const said = find('said');

  function draw(): void {
    const { sheets } = session.class;
    const ready = Boolean(session.desk && session.test && sheets.length);
    find('class').hidden = !ready;
    if (!ready) return;
    const fill = (name: string, things: readonly HTMLElement[]) => {
      find(name).replaceChildren(...things);
      find(`${name}-part`).hidden = !things.length;
    };
    fill('doubts', showDoubts(session));
    fill('written', showWritten(session));
    fill('table', showTable(session));
    fill('again', showAgain(session, root.dataset.base!));
    fill('questions', showQuestions(session));
    find('back-head').hidden = !session.test!.layout.back.length;
    find('count').textContent = `${sheets.length} phiếu, bộ đề ${withoutVersion(session.test!.code)}`;
    find('twice').textContent = session
      .desk!.doubled(sheets)
      .map((number) => `Có hai phiếu cùng số ${number}: xin sửa số của một phiếu, hoặc xoá phiếu thừa.`)
      .join(' ');
    find('unkept').hidden = !session.unkept;
  }

  takePhotos(session, root);
  useCamera(session, root);
  const names = find<HTMLTextAreaElement>('names');
  names.value = Object.entries(session.class.names)
    .map(([number, name]) => `${number}\t${name}`)
    .join('\n');
  names.addEventListener('change', async () => session.rename((await session.open()).readNames(names.value)));
  const rows = () => session.desk!.classTable(session.class.sheets, session.test!, session.class.names);
  const fileName = () => `bang-diem-${session.test!.code}`;
  find('csv').addEventListener('click', () =>
    download(session.desk!.writeCsv(rows()), `${fileName()}.csv`, 'text/csv;charset=utf-8'),
  );
  find('xlsx').addEventListener('click', async () => {
    const day = new Date().toISOString().slice(0, 10);
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const table = rows();
    const widths = table[0]!.map((_, column) => (column === 1 ? 30 : 12));
    const book = await session.desk!.writeSheets([{ name: 'Bảng điểm', widths, rows: table }], day);
    download(book as BlobPart, `${fileName()}.xlsx`, type);
  });
  for (const press of root.querySelectorAll('[data-delete]'))
    press.addEventListener('click', () => {
      if (!confirm('Xoá mọi phiếu, điểm và tên trên máy này? Việc này không lấy lại được.')) return;
      session.deleteAll();
      names.value = '';
      said.replaceChildren(make('p', {}, 'Đã xoá mọi phiếu, điểm và tên khỏi máy này.'));
    });

  if (session.class.sheets.length)
    session.open().then(draw, (error: unknown) => said.replaceChildren(make('p', {}, tellFailure(error))));
}
