/** The page around the form: what is wrong, the page and the sheet, as one writes. */
import type { Grade } from '../../curriculum/grade.ts';
import type { Over } from '../layers.ts';
import type { Asked, Shown } from '../preview.ts';
import { addressOf, fileAt, placeOf, PLACES } from '../places.ts';
import { shrinkPhoto } from './shrink-photo.ts';
import { watchPhotos, type KeptPhoto, type Photo } from './take-photo.ts';

type Told = { place: string } | { draft: { file: string; text: string } | null } | Photo;

const get = <E extends HTMLElement>(id: string) => document.getElementById(id) as E;
const form = get<HTMLIFrameElement>('form');
const tabs = [...document.querySelectorAll<HTMLButtonElement>('[role="tab"]')];
const panelOf = (tab: HTMLButtonElement) => get(tab.getAttribute('aria-controls')!);
const frameIn = (id: string) => get(id).querySelector('iframe')!;
const sections = tabs.map(panelOf);
const chosen = () => tabs.find((tab) => tab.ariaSelected === 'true')!.getAttribute('aria-controls');

let file: string | null = null;
let text: string | null = null;
let grade: Grade | null = null;
/** What stands beside the form; null while nothing does. */
let shown: Shown | null = null;
let turn = 0;
let waiting = 0;
/** Until it is over, nobody knows what the file that is open holds. */
let looking: Promise<void> = Promise.resolve();
/** Long enough that a word is written out, short enough to be seen as one writes. */
const PAUSE = 500;

window.addEventListener('message', ({ data, source }: MessageEvent<Told>) => {
  if (source !== form.contentWindow) return;
  if ('photo' in data) void keep(data.photo);
  else if ('place' in data) {
    const now = fileAt(data.place);
    if (now === file) return;
    [file, text] = [now, null];
    get('told').replaceChildren();
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
  waiting = window.setTimeout(() => (looking = look()), pause);
}

async function look(): Promise<void> {
  const mine = ++turn;
  if (file === null) return start();
  const tab = chosen();
  const place = placeOf(file)!;
  const name = place.name || PLACES[place.id].label;
  get('state').textContent = tab === 'page' ? `Đang kiểm tra và mở trang “${name}”…` : `Đang kiểm tra “${name}”…`;
  // What was seen stays until there is something newer.
  if (!shown) get('problems').replaceChildren(line('p', `Đang kiểm tra “${name}”: lỗi, trang và giấy sắp hiện ở đây.`));
  for (const section of sections) section.ariaBusy = 'true';
  showIn('page', frameIn('page').getAttribute('src'), 'Đang mở trang. Lần đầu mất vài chục giây.');
  showIn('sheet', frameIn('sheet').getAttribute('src'), 'Đang in thử.');
  const asked: Asked = { file, text, grade, page: tab === 'page', sheet: get<HTMLSelectElement>('sheet-name').value };
  const given = await fetch('/xem', { method: 'POST', body: JSON.stringify(asked) }).catch(() => null);
  const answer = await given?.text();
  // Only now is all waited for: what was asked later is told instead, also of a file that was opened meanwhile.
  if (mine !== turn || asked.file !== file) return;
  for (const section of sections) section.ariaBusy = null;
  if (!given?.ok)
    get('state').textContent = answer ?? 'Trình soạn bài đã dừng. Chữ vừa viết còn trong ô; mở lại Khiên rồi bấm Lưu.';
  else tell(JSON.parse(answer!) as Shown, text === null ? 'Đúng với tệp đã lưu' : 'Có chỗ chưa lưu');
}

/** What stands beside no file. */
function start(): void {
  shown = null;
  const first = 'Mở một tệp ở bên trái';
  get('state').textContent = `${first}.`;
  get('state').dataset.file = '';
  get('count').textContent = '';
  for (const id of ['pick', 'grade-choice', 'sheet-choice']) get(id).hidden = true;
  get('problems').replaceChildren(
    line('p', `${first}: lỗi, trang và giấy của nó hiện ở đây.`),
    line('p', 'Bài nào cho lớp nào, điều gì phải xem lại, báo cáo in sẵn: trang /don-vi/ của trang đã công bố.'),
  );
  for (const id of ['page', 'sheet']) showIn(id, null, `${first}.`);
}

function tell(now: Shown, state: string): void {
  shown = now;
  get('state').textContent = state;
  get('state').dataset.file = file ?? '';
  get('pick').hidden = now.room === null;
  const open = now.over.filter(({ state }) => state === 'unknown' || state === 'gone').length;
  const wrong = Math.max(open, now.problems.filter(({ isNote }) => !isNote).length);
  const place = placeOf(file!)!;
  get('count').textContent = wrong ? String(wrong) : '';
  get('problems').replaceChildren(
    ...now.over.map(tellOver),
    ...(place.id === 'nen' && !now.over.length && !wrong ? [line('p', NONE_OVER)] : []),
    ...(wrong ? [] : [line('p', 'Không thấy lỗi nào.'), ...nextOf(now)]),
    ...(now.problems.length ? [listOf(now)] : []),
  );
  choose(
    'grade',
    now.grades.map((one) => [String(one), String(one)]),
    String(grade),
  );
  choose(
    'sheet',
    now.sheets.map(({ id, name }) => [id, name]),
    get<HTMLSelectElement>('sheet-name').value,
  );
  const why = (what: string) => (wrong ? 'sửa hết lỗi ở mục “Lỗi” thì hiện ở đây.' : `mục này không có ${what} riêng.`);
  if (chosen() === 'page') showIn('page', now.page, `Chưa có trang: ${why('trang')}`);
  const sheet = now.hasSheet ? `/xem/to?${turn}#navpanes=0&view=FitH` : null;
  if (chosen() === 'sheet') showIn('sheet', sheet, `Chưa có giấy: ${why('giấy')}`);
}

/** A frame with what it is to show, or words in its place. */
function showIn(id: string, address: string | null, words: string): void {
  const frame = frameIn(id);
  if (address !== null && frame.getAttribute('src') === address) return;
  frame.hidden = address === null;
  const wait = get(id).querySelector<HTMLElement>('.wait')!;
  wait.hidden = address !== null;
  wait.textContent = words;
  if (address === null) return frame.removeAttribute('src');
  const isFirst = !frame.hasAttribute('src');
  frame.src = address;
  // A page takes a while to come, the first one longest: till then its words stand there, no blank.
  if (id !== 'page' || !isFirst) return;
  [frame.hidden, wait.hidden, wait.textContent] = [true, false, 'Đang mở trang. Lần đầu mất vài chục giây.'];
  frame.addEventListener('load', () => ([frame.hidden, wait.hidden] = [false, true]), { once: true });
}

/** A choice of what there is, where there is one. */
function choose(what: 'grade' | 'sheet', given: [value: string, name: string][], now: string): void {
  get(`${what}-choice`).hidden = given.length < 2 || (what === 'sheet' && chosen() !== 'sheet');
  get(what === 'grade' ? 'grade' : 'sheet-name').replaceChildren(
    ...given.map(([value, name]) => new Option(name, value, false, value === now)),
  );
}

const NONE_OVER =
  'Chưa thay tệp nào của nền. Bài, cảnh báo của nền có sẵn ở các mục bên trái: mở, sửa rồi lưu là đơn vị có bản riêng.';
const OVER: Record<Over['state'], string> = {
  below: 'là của nền. Sửa rồi bấm Lưu thì đơn vị có bản riêng thay cho nó; nền sửa gì sau đó thì không tự có ở đây.',
  same: 'là bản riêng, thay cho tệp của nền. Nền chưa sửa gì từ khi thay.',
  changed: 'là bản riêng, mà nền đã sửa tệp này từ khi thay. Chép điều cần chép, rồi bấm “Giữ bản riêng”.',
  unknown: 'có cả ở nền, mà chưa ghi là thay. Đúng là muốn thay thì bấm “Giữ bản riêng”.',
  gone: 'là bản riêng, mà nền không còn tệp này. Còn dùng thì bấm “Giữ bản riêng”.',
};

/** How a file stands to the base, and what can be decided of it. */
function tellOver({ file: over, state, base, form: opens }: Over): HTMLElement {
  const box = document.createElement('div');
  box.className = 'over';
  const said = line('p', '');
  said.append(line('strong', over), ` ${OVER[state]}`);
  box.append(said);
  if (base !== null) {
    const today = document.createElement('details');
    today.append(line('summary', 'Bản của nền hôm nay'), line('pre', base));
    box.append(today);
  }
  if (opens && opens !== file) box.append(button('Mở', () => (form.src = addressOf(opens)!)));
  if (state !== 'below' && state !== 'same') box.append(button('Giữ bản riêng', () => void decide(over, 'keep')));
  const back = state === 'gone' ? 'Bỏ bản riêng' : 'Bỏ bản riêng, dùng lại bản của nền';
  const ask = `Bỏ bản riêng của ${over}? Tệp được cất ở thư mục .khien/da-bo, không mất.`;
  if (state !== 'below') box.append(button(back, () => void (confirm(ask) && decide(over, 'drop'))));
  return box;
}

function button(words: string, press: () => void): HTMLElement {
  const made = line('button', words);
  made.className = 'place';
  made.addEventListener('click', press);
  return made;
}

/** The form that is open shows what stands now. */
async function decide(over: string, decision: 'keep' | 'drop'): Promise<void> {
  const given = await fetch('/nen', { method: 'POST', body: JSON.stringify({ file: over, decision }) }).catch(
    () => null,
  );
  if (!given?.ok) return void (get('state').textContent = (await given?.text()) ?? 'Trình soạn bài đã dừng.');
  if (decision === 'drop') form.contentWindow!.location.reload();
  ask(0);
}

function nextOf({ next }: Shown): HTMLElement[] {
  if (!next) return [];
  const what = line('p', '');
  what.append(line('strong', 'Bước tiếp: '), next.what);
  const after = line('p', next.after);
  for (const part of [what, after]) part.className = 'next';
  return [what, after];
}

function line(tag: string, words: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = words;
  return made;
}

function listOf({ problems }: Shown): HTMLElement {
  const list = document.createElement('ol');
  for (const { file: at, line: row, what, why, fix, isNote, words, field, form: opens } of problems) {
    const item = document.createElement('li');
    if (isNote) item.className = 'note';
    const spot = `${at.replace(/^content\//, '')}, dòng ${row}${words ? `: “${words}”` : ''}`;
    const place = line('button', field ? `Tới ô “${field}”` : spot);
    place.className = 'place';
    place.addEventListener('click', () => goTo(opens, words, field));
    const named = line('p', '');
    named.append(line('strong', isNote ? `Ghi chú: ${what}` : what));
    item.append(named, line('p', `Vì sao: ${why}`), line('p', `Cách sửa: ${fix}`), place);
    list.append(item);
  }
  return list;
}

/** Opens the file of a Problem, or, when it is open, shows the field or the words it stands at. */
function goTo(wanted: string | null, words: string, field: string | null): void {
  const address = wanted && addressOf(wanted);
  const view = form.contentWindow as (Window & { find?: (words: string) => boolean }) | null;
  if (wanted !== file && address) form.src = address;
  else if (field) fieldIn(form.contentDocument!, field)?.focus();
  else if (words) {
    view?.getSelection()?.removeAllRanges();
    view?.find?.(words.split(/\s{2,}/)[0]!);
  }
}

/** Where one fills in what stands under a name; of a group its first button. What is focused is seen. */
function fieldIn(page: Document, name: string): HTMLElement | null {
  const named = (words: string | null | undefined) => words?.trim().replace(/\*$/, '') === name;
  const inputs = page.querySelectorAll<HTMLInputElement>('input, textarea, button');
  const own = [...inputs].find(({ labels }) => named(labels?.[0]?.textContent));
  if (own) return own;
  const ofGroup = (group: Element) => page.getElementById(group.getAttribute('aria-labelledby')?.split(' ')[0] ?? '');
  const group = [...page.querySelectorAll('[role="group"]')].find((one) => named(ofGroup(one)?.textContent));
  return group?.querySelector<HTMLElement>('button, input, textarea') ?? null;
}

/** Makes a photograph small, keeps it beside the text that is open, and says what it is called. */
async function keep(photo: File): Promise<void> {
  const name = `“${photo.name || 'ảnh vừa dán'}” (${kilo(photo)})`;
  say(`Đã nhận ảnh ${name}, đang thu nhỏ…`);
  await looking;
  // It was opened a moment ago.
  if (get('state').dataset.file !== (file ?? '')) await look();
  if (file === null) return say(`Chưa thêm ảnh ${name}: mở một bài hay một tệp câu hỏi ở bên trái rồi thả lại.`, true);
  if (!shown || shown.room === null)
    return say(
      'Chưa thêm ảnh: ảnh chỉ đặt được trong bài và câu hỏi. Tin nhắn thật thì chép lời vào ô: đọc được, in được, tìm được.',
      true,
    );
  const small = await shrinkPhoto(photo, shown.room);
  if ('why' in small) return say(`Chưa thêm ảnh ${name}: ${small.why}`, true);
  const lesson = file.split('/')[1]!;
  const address = `/hinh/${lesson}/${encodeURIComponent(photo.name || 'anh')}`;
  const body = JSON.stringify({ print: await lettersOf(small.print), page: await lettersOf(small.page) });
  const given = await fetch(address, { method: 'POST', body }).catch(() => null);
  const answer = await given?.text();
  if (!given?.ok)
    return say(answer ?? 'Chưa thêm ảnh: trình soạn bài đã dừng. Mở lại Khiên rồi thả ảnh lần nữa.', true);
  form.contentWindow!.postMessage({ kept: answer! } satisfies KeptPhoto, location.origin);
  say(
    `Đã lưu ảnh ${answer}: từ ${kilo(photo)} còn ${small.width} × ${small.height}, in ${kilo(small.print)}, trên trang ${kilo(small.page)}, không còn nơi chụp. Tệp nằm ở content/lessons/${lesson}/${answer}. Muốn ảnh hiện trong bài: gõ / để chèn thẻ Hình, ghi ${answer} vào ô “Tên tệp hình”, rồi tả ảnh cho em không nhìn thấy.`,
    false,
    small.print,
  );
  ask(0);
}

/** What became of a photograph, with the photograph as it is printed. */
function say(words: string, isBad = false, picture?: Blob): void {
  const told = get('told');
  told.className = isBad ? 'bad' : '';
  const parts: HTMLElement[] = [line('p', words)];
  if (picture) {
    const image = new Image();
    image.alt = '';
    image.src = URL.createObjectURL(picture);
    image.addEventListener('load', () => URL.revokeObjectURL(image.src));
    parts.unshift(image);
  }
  told.replaceChildren(...parts);
}

const kilo = ({ size }: Blob): string => {
  const [share, unit] = size < 1_000_000 ? [size / 1000, 'kB'] : [size / 1_000_000, 'MB'];
  return `${share.toLocaleString('vi', { maximumFractionDigits: 1 })} ${unit}`;
};
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
get('sheet-name').addEventListener('change', () => ask(0));
get('grade').addEventListener('change', (event) => {
  grade = Number((event.target as HTMLSelectElement).value) as Grade;
  ask(0);
});
start();
