import type { KeptSheet } from './class-store.ts';
import { button, make } from './dom.ts';
import { rowWords, valueWords } from './row-words.ts';
import type { Session } from './session.ts';

/** Every place that a person has to look at: what the photo shows, and a press for each answer it may be. */
export function showDoubts(session: Session): HTMLElement[] {
  return session.class.sheets.flatMap((sheet) => {
    const names = Object.keys(sheet.rows).filter((name) => sheet.rows[name] === null);
    const digits = names.filter((name) => name.startsWith('number-'));
    const others = names.filter((name) => !name.startsWith('number-'));
    return [
      ...(digits.length ? [askNumber(session, sheet)] : []),
      ...others.map((name) => askRow(session, sheet, name)),
    ];
  });
}

function askRow(session: Session, sheet: KeptSheet, name: string): HTMLElement {
  const { asks, bubbles } = session.test!.layout.groups.find((group) => session.desk!.rowName(group.asks) === name)!;
  const several = asks.of === 'choice' && asks.several;
  const answer = (chosen: string[]) =>
    session.change(sheet.id, (own) => {
      own.rows[name] = chosen;
      delete own.pictures[name];
    });
  const values = bubbles.map(({ value }) => value);
  const ticks = several ? values.map((value) => ({ value, box: make('input', { type: 'checkbox', value }) })) : [];
  const presses = several
    ? [
        ...ticks.map(({ value, box }) => make('label', { className: 'doubt-tick' }, box, value)),
        button('Xong', () => answer(ticks.filter(({ box }) => box.checked).map(({ value }) => value)), false),
      ]
    : values.map((value) => button(valueWords(value), () => answer([value])));
  const isAnswer = 'place' in asks;
  return card(session, sheet, rowWords(name), sheet.pictures[name], [
    ...presses,
    ...(isAnswer && !several ? [button('Bỏ trống', () => answer([]))] : []),
  ]);
}

function askNumber(session: Session, sheet: KeptSheet): HTMLElement {
  const names = Object.keys(sheet.rows).filter((name) => name.startsWith('number-'));
  const input = make('input', {
    inputMode: 'numeric',
    maxLength: names.length,
    pattern: '[0-9]*',
    ariaLabel: 'Số báo danh',
  });
  const put = () => {
    if (/^\d+$/.test(input.value)) setNumber(session, sheet.id, input.value);
    else input.focus();
  };
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') put();
  });
  return card(session, sheet, 'Số báo danh', sheet.pictures.number, [input, button('Ghi số này', put, false)]);
}

/** Writes a number over the digits that were read. */
export function setNumber(session: Session, id: number, typed: string): void {
  session.change(id, (own) => {
    const names = Object.keys(own.rows).filter((name) => name.startsWith('number-'));
    const digits = typed.replace(/\D/g, '').slice(-names.length).padStart(names.length, '0');
    names.forEach((name, i) => (own.rows[name] = [digits[i]!]));
    delete own.pictures.number;
  });
}

function card(
  session: Session,
  sheet: KeptSheet,
  what: string,
  picture: string | undefined,
  presses: readonly HTMLElement[],
): HTMLElement {
  const who = whoIs(session, sheet);
  return make(
    'li',
    { className: 'doubt' },
    make('p', {}, make('b', {}, what), ` – ${who}`),
    ...(picture ? [make('img', { src: picture, alt: `Ảnh chụp: ${what}, ${who}` })] : []),
    make('div', { className: 'doubt-presses' }, ...presses),
  );
}

/** `số 7, Nguyễn An`; the order in which a sheet came, where it has no number or another sheet has the same. */
export function whoIs({ desk, class: { names, sheets } }: Session, sheet: KeptSheet): string {
  const number = desk!.pupilNumber(sheet);
  const came = `phiếu nhận thứ ${sheets.indexOf(sheet) + 1}`;
  if (number === null) return came;
  const who = names[number] ? `số ${number}, ${names[number]}` : `số ${number}`;
  return desk!.doubled(sheets).includes(number) ? `${who} (${came})` : who;
}
