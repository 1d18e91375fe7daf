import type { Change } from '../../curriculum/paper-code.ts';
import type { Look, LookedAt } from '../../maker/look-at-test.ts';
import type { PaperNeeded } from '../../maker/paper-needed.ts';
import type { TestWish } from '../../teaching/choose-test.ts';
import type { TestHead } from '../../teaching/test-head.ts';
import { button as quietButton, make } from '../marking/dom.ts';
import { load, NotLoaded } from './load-script.ts';
import { fontsOf } from './make-test.ts';

type Does = 'Đổi câu' | 'Bỏ' | 'Trả lại';

/**
 * Shows what the wished test would ask, from the first press on and at every change of the wish, and lets a question be
 * replaced, dropped or given back. Returns what is changed in the test that is wished for now. `headOf`: what will
 * stand at its head, or what is wrong with that.
 */
export function startLook(
  form: HTMLFormElement,
  wish: () => TestWish,
  headOf: () => TestHead | string,
): () => Change[] {
  const find = <E extends HTMLElement>(name: string) => form.querySelector<E>(`[data-${name}]`)!;
  const [button, box, said, refused] = [find('look'), find('look-box'), find('look-said'), find('look-refused')];
  let isOpen = false;
  let changes: Change[] = [];
  /** Places are those of one drawing. */
  let drawing = '';
  const drawingOf = ({ grade, lessons, minutes, drawing }: TestWish) => [grade, lessons, minutes, drawing].join(' ');
  const own = () => (drawingOf(wish()) === drawing ? changes : []);

  let turn = 0;
  /**
   * Shows the test anew, `at`: after a press at this place; null when it cannot, or when another wish came in between.
   */
  async function look(at?: number): Promise<Look | null> {
    const mine = ++turn;
    const wished = wish();
    let lost = '';
    if (drawingOf(wished) !== drawing) {
      if (changes.length) lost = 'Đề nay rút câu khác: các câu đã đổi, đã bỏ không còn. ';
      drawing = drawingOf(wished);
      changes = [];
    }
    const [engine, curriculum] = [await load('bo-may'), await load(`lop-${Number(wished.grade)}`)];
    if (mine !== turn) return null;
    const seen = engine.lookAtTest(curriculum, { ...wished, changes });
    if ('refusals' in seen) {
      box.hidden = true;
      refused.textContent = lost + seen.refusals.map(({ what, fix }) => `${what} ${fix}`).join(' ');
      return null;
    }
    refused.textContent = lost;
    show(seen.look, at);
    box.hidden = false;
    // A head that cannot be printed is told when the test is made.
    void sayPaper(mine, wished).catch(() => (find('look-paper').textContent = ''));
    return seen.look;
  }

  /** Minutes, and sheets: typefaces come after the questions, which do not wait for them. */
  async function sayPaper(mine: number, wished: TestWish): Promise<void> {
    const [engine, curriculum] = [await load('bo-may'), await load(`lop-${Number(wished.grade)}`)];
    const { set } = engine.chooseTest(curriculum, { ...wished, changes });
    if (!set) return;
    const head = headOf();
    const asked = typeof head === 'string' ? set : { ...set, head };
    find('look-time').textContent = engine.sayTime(asked) ?? '';
    const fonts = await fontsOf(engine, asked);
    if (mine === turn) find('look-paper').textContent = wordsOf(engine.paperNeeded(asked, fonts));
  }

  async function tryLook(at?: number): Promise<Look | null> {
    try {
      return await look(at);
    } catch (error) {
      box.hidden = true;
      refused.textContent =
        error instanceof NotLoaded
          ? 'Chưa tải được bộ làm đề. Xin xem lại mạng, tải lại trang rồi bấm lần nữa.'
          : `Chưa xem được đề. ${error instanceof Error ? error.message : ''}`;
      return null;
    }
  }

  function show({ parts, levels, limit, count, total, minutes, byPhone }: Look, at?: number): void {
    const open = new Set(
      [...box.querySelectorAll<HTMLElement>('[data-place]:has([open])')].map(({ dataset }) => dataset.place),
    );
    find('look-sum').textContent = `${count} câu${total ? `, ${total} điểm` : ''}, khoảng ${minutes} phút.`;
    find('look-phone').textContent = byPhone ? '' : NO_PHONE;
    const rows = levels.map((level) => {
      const points = total ? [level.points, `${level.ofPoints}%`] : [];
      const cells = [String(level.count), `${level.percent}%`, `${level.wanted}%`, ...points];
      return make('tr', {}, make('th', { scope: 'row' }, level.name), ...cells.map((words) => make('td', {}, words)));
    });
    find('look-levels').replaceChildren(...rows);
    for (const head of box.querySelectorAll<HTMLElement>('[data-look-points]')) head.hidden = !total;
    find('look-limit').textContent = limit ?? '';
    find('look-parts').replaceChildren(
      ...parts.flatMap(({ name, worth, others, asked }) => {
        const items = asked.map((one) => itemOf(one, at === one.place ? limit : null));
        for (const item of items)
          if (open.has(item.dataset.place) && item.dataset.place !== String(at))
            item.querySelector('details')!.open = true;
        const none = others ? [] : [make('p', { className: 'soft' }, NO_OTHERS)];
        return [make('h3', {}, `${name}: ${worth}`), ...none, make('ol', {}, ...items)];
      }),
    );
  }

  /** `words`: what is seen beside the button that was pressed. */
  function itemOf(one: LookedAt, words: string | null): HTMLLIElement {
    const { place, number, state, level, lesson, points, stem } = one;
    const about = [level, lesson, ...(points ? [`${points} điểm`] : []), ...(STATES[state] ? [STATES[state]] : [])];
    const data = { place: String(place), state };
    return make(
      'li',
      { data },
      make('p', {}, make('b', {}, `Câu ${number}`), ` · ${about.join(' · ')}`),
      ...stem.map((line) => make('p', {}, line)),
      ...(state === 'dropped' ? [] : [foldOf(one)]),
      make('p', {}, ...buttonsOf(one)),
      ...(words ? [make('p', {}, words)] : []),
    );
  }

  function buttonsOf(one: LookedAt): HTMLButtonElement[] {
    const { place, state, number } = one;
    const does = (name: Does, then: Change | null, done: (look: Look) => string, words: string = name) => {
      const made = quietButton(words, () => void press(place, name, then, done));
      made.dataset.does = name;
      made.setAttribute('aria-label', `${words}: câu ${number}`);
      return made;
    };
    const back = does('Trả lại', null, () => `Câu ${number} trở lại như đầu.`);
    if (state === 'dropped') return [back];
    const { replace, drop } = one;
    const changed = (look: Look) => {
      const stem = look.parts.flatMap(({ asked }) => asked).find((other) => other.place === place)!.stem;
      return `Câu ${number} đã đổi: ${stem.join(' ')}`;
    };
    const dropped = ({ count, total }: Look) =>
      `Đã bỏ câu ${number}. Đề còn ${count} câu${total ? `, vẫn đủ ${total} điểm` : ''}.`;
    const toLevel = replace?.level ? `Đổi câu, sang mức ${replace.level}` : undefined;
    return [
      ...(replace ? [does('Đổi câu', replace.change, changed, toLevel)] : []),
      ...(drop ? [does('Bỏ', drop, dropped)] : []),
      ...(state === 'replaced' ? [back] : []),
    ];
  }

  async function press(place: number, name: Does, then: Change | null, done: (look: Look) => string): Promise<void> {
    changes = [...changes.filter((one) => one.place !== place), ...(then ? [then] : [])];
    const look = await tryLook(place);
    if (!look) return;
    say([done(look), ...(look.limit ? [look.limit] : [])].join(' '));
    // The button that was pressed was drawn anew, or is there no more.
    const item = box.querySelector(`[data-place="${place}"]`)!;
    (item.querySelector<HTMLElement>(`[data-does="${name}"]`) ?? item.querySelector('button'))?.focus();
  }

  /** Heard each time, also when the same words were said before. */
  function say(words: string): void {
    said.textContent = said.textContent === words ? `${words}\u00a0` : words;
  }

  button.addEventListener('click', async () => {
    if (button.hasAttribute('aria-disabled')) return;
    button.setAttribute('aria-disabled', 'true');
    refused.textContent = 'Đang tải bộ làm đề…';
    isOpen = true;
    const look = await tryLook();
    button.removeAttribute('aria-disabled');
    if (look) find('look-title').focus();
  });
  let waiting = 0;
  form.addEventListener('input', ({ target }) => {
    // Of the head the minutes alone say anything of the questions.
    if (!isOpen || (target instanceof HTMLElement && target.matches('input[data-kept]:not([name=so-phut])'))) return;
    clearTimeout(waiting);
    // Whoever ticks five lessons is shown the last of five tests.
    waiting = window.setTimeout(() => void tryLook(), 200);
  });
  return own;
}

const NO_OTHERS = 'Các bài đã chọn không còn câu nào khác cho phần này: chọn thêm bài thì đổi được.';
const NO_PHONE =
  'Nhiều bài và nhiều câu đổi quá: phiếu của đề này không chấm bằng điện thoại được, chỉ chấm bằng đáp án hay tờ đục lỗ.';

const CLASS = 40;
/** `Mỗi em 1 tờ đề (2 trang, in hai mặt), 1 tờ phiếu trả lời: 40 em cần 80 tờ.` */
function wordsOf({ pages, sheets, answerSheets }: PaperNeeded): string {
  const each = [...new Set([Math.floor(pages), Math.ceil(pages)])].join('–');
  const both = pages > 1 ? ', in hai mặt' : '';
  const answers = answerSheets ? `, ${answerSheets} tờ phiếu trả lời` : '';
  return `Mỗi em ${sheets} tờ đề (${each} trang${both})${answers}: ${CLASS} em cần ${(sheets + answerSheets) * CLASS} tờ.`;
}

const STATES: Record<LookedAt['state'], string> = { drawn: '', replaced: 'Câu mới', dropped: 'Đã bỏ' };

const listOf = (lines: string[]) => make('ul', {}, ...lines.map((words) => make('li', {}, words)));

function foldOf({ pieces, right }: LookedAt): HTMLElement {
  const body = make(
    'div',
    { className: 'fold-body' },
    ...(pieces.length ? [listOf(pieces)] : []),
    make('p', {}, make('b', {}, 'Đáp án: '), ...(right.length === 1 ? right : [])),
    ...(right.length > 1 ? [listOf(right)] : []),
  );
  return make('details', { className: 'fold' }, make('summary', {}, 'Đáp án'), body);
}
