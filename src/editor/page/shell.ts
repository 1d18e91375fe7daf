/** The page around the form: what is wrong, the page and the sheet, as one writes. */
import type { Grade } from '../../curriculum/grade.ts';
import type { Asked, Shown } from '../preview.ts';
import { addressOf, fileAt } from '../places.ts';
import { shrinkPhoto } from './shrink-photo.ts';
import { watchPhotos, type KeptPhoto, type Photo } from './take-photo.ts';

type Told = { place: string } | { draft: { file: string; text: string } | null } | Photo;

const get = <E extends HTMLElement>(id: string) => document.getElementById(id) as E;
const form = get<HTMLIFrameElement>('form');
const tabs = [...document.querySelectorAll<HTMLButtonElement>('[role="tab"]')];
const panelOf = (tab: HTMLButtonElement) => get(tab.getAttribute('aria-controls')!);
const frameIn = (id: string) => get(id).querySelector('iframe')!;
const chosen = () => tabs.find((tab) => tab.ariaSelected === 'true')!.getAttribute('aria-controls');

let file: string | null = null;
let text: string | null = null;
let grade: Grade | null = null;
let room: number | null = null;
let turn = 0;
let waiting = 0;
/** Long enough that a word is written out, short enough to be seen as one writes. */
const PAUSE = 500;

window.addEventListener('message', ({ data, source }: MessageEvent<Told>) => {
  if (source !== form.contentWindow) return;
  if ('photo' in data) void keep(data.photo);
  else if ('place' in data) {
    const now = fileAt(data.place);
    if (now === file) return;
    [file, text] = [now, null];
    get('told').textContent = '';
    ask(0);
  } else {
    const now = data.draft;
    if (now && now.file !== file) return;
    if (text === (now?.text ?? null)) return;
    text = now?.text ?? null;
    ask(PAUSE);
  }
});

function ask(pause: number): void {
  clearTimeout(waiting);
  waiting = window.setTimeout(() => void look(), pause);
}

async function look(): Promise<void> {
  if (file === null)
    return tell({ problems: [], grades: [], page: null, hasSheet: false, room: null }, 'Mở một tệp ở bên trái.');
  const mine = ++turn;
  get('state').textContent = 'Đang xem lại…';
  const asked: Asked = { file, text, grade, page: chosen() === 'page' };
  const given = await fetch('/xem', { method: 'POST', body: JSON.stringify(asked) }).catch(() => null);
  // What was asked later is told instead.
  if (mine !== turn) return;
  if (!given?.ok)
    get('state').textContent = given
      ? await given.text()
      : 'Trình soạn bài đã dừng. Chữ vừa viết còn trong ô; mở lại Khiên rồi bấm Lưu.';
  else tell((await given.json()) as Shown, text === null ? 'Đúng với tệp đã lưu' : 'Có chỗ chưa lưu');
}

function tell(shown: Shown, state: string): void {
  get('state').textContent = state;
  get('state').dataset.file = file ?? '';
  room = shown.room;
  get('pick').hidden = room === null;
  const wrong = shown.problems.filter(({ isNote }) => !isNote).length;
  get('count').textContent = wrong ? String(wrong) : '';
  get('problems').replaceChildren(
    ...(shown.problems.length ? [listOf(shown)] : [line('p', file ? 'Không thấy lỗi nào.' : state)]),
  );
  get('grade-choice').hidden = shown.grades.length < 2;
  const choice = get<HTMLSelectElement>('grade');
  choice.replaceChildren(...shown.grades.map((one) => new Option(String(one), String(one), false, one === grade)));
  if (chosen() === 'page' && shown.page && frameIn('page').src !== shown.page) frameIn('page').src = shown.page;
  if (chosen() === 'sheet') frameIn('sheet').src = shown.hasSheet ? `/xem/phieu.pdf?${turn}#view=FitH` : 'about:blank';
}

function line(tag: string, words: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = words;
  return made;
}

function listOf({ problems }: Shown): HTMLElement {
  const list = document.createElement('ol');
  for (const { file: at, line: row, what, why, fix, isNote, words, form: opens } of problems) {
    const item = document.createElement('li');
    if (isNote) item.className = 'note';
    const place = line('button', `${at.replace(/^content\//, '')}, dòng ${row}${words ? `: “${words}”` : ''}`);
    place.className = 'place';
    place.addEventListener('click', () => goTo(opens, words));
    const named = line('p', '');
    named.append(line('strong', isNote ? `Ghi chú: ${what}` : what));
    item.append(named, line('p', `Vì sao: ${why}`), line('p', `Cách sửa: ${fix}`), place);
    list.append(item);
  }
  return list;
}

/** Opens the file of a Problem, or, when it is open, shows the words it stands at. */
function goTo(wanted: string | null, words: string): void {
  const address = wanted && addressOf(wanted);
  const view = form.contentWindow as (Window & { find?: (words: string) => boolean }) | null;
  if (wanted !== file && address) form.src = address;
  else if (words) {
    view?.getSelection()?.removeAllRanges();
    view?.find?.(words.split(/\s{2,}/)[0]!);
  }
}

/** Makes a photograph small, keeps it beside the text that is open, and says what it is called. */
async function keep(photo: File): Promise<void> {
  const say = (words: string) => void (get('told').textContent = words);
  if (room === null)
    return say('Ảnh chỉ đặt được trong bài và câu hỏi. Tin nhắn thật thì chép lời vào ô: đọc được, in được, tìm được.');
  say('Đang thu nhỏ ảnh…');
  const small = await shrinkPhoto(photo, room);
  if ('why' in small) return say(`Chưa thêm ảnh: ${small.why}`);
  const address = `/hinh/${file!.split('/')[1]!}/${encodeURIComponent(photo.name || 'anh')}`;
  const body = JSON.stringify({ print: await lettersOf(small.print), page: await lettersOf(small.page) });
  const given = await fetch(address, { method: 'POST', body }).catch(() => null);
  const answer = await given?.text();
  if (!given?.ok) return say(answer ?? 'Chưa thêm ảnh: trình soạn bài đã dừng. Mở lại Khiên rồi thả ảnh lần nữa.');
  form.contentWindow!.postMessage({ kept: answer! } satisfies KeptPhoto, location.origin);
  say(
    `Đã lưu ảnh ${answer}: ${small.width} × ${small.height}, in ${kilo(small.print)}, trên trang ${kilo(small.page)}, không còn nơi chụp. Gõ / để chèn thẻ Hình, ghi tên ấy vào ô “Tên tệp hình”, rồi tả ảnh cho em không nhìn thấy.`,
  );
  ask(0);
}
const kilo = ({ size }: Blob): string => `${(size / 1000).toLocaleString('vi', { maximumFractionDigits: 1 })} kB`;
const lettersOf = async (blob: Blob): Promise<string> =>
  btoa(String.fromCharCode(...new Uint8Array(await blob.arrayBuffer())));

get('photo').addEventListener('change', ({ target }) => {
  const picker = target as HTMLInputElement;
  if (picker.files?.[0]) void keep(picker.files[0]);
  // The same photograph may be chosen again.
  picker.value = '';
});
watchPhotos(window, ({ photo }) => void keep(photo));

for (const tab of tabs)
  tab.addEventListener('click', () => {
    for (const other of tabs) {
      other.ariaSelected = String(other === tab);
      panelOf(other).hidden = other !== tab;
    }
    ask(0);
  });
get('grade').addEventListener('change', (event) => {
  grade = Number((event.target as HTMLSelectElement).value) as Grade;
  ask(0);
});
