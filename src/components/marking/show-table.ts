import { showNumber } from '../../curriculum/show-number.ts';
import type { KeptSheet } from './class-store.ts';
import { button, foldRow, make } from './dom.ts';
import { rowWords, valueWords } from './row-words.ts';
import type { Session } from './session.ts';
import { setNumber, whoIs } from './show-doubts.ts';

/** The class, a row a sheet: who, which version, points; below each, when it is asked for, all that was read on it. */
export function showTable(session: Session): HTMLElement[] {
  const { desk, test, class: marked } = session;
  const twice = desk!.doubled(marked.sheets);
  return [...marked.sheets]
    .sort((a, b) => (desk!.pupilNumber(a) ?? Infinity) - (desk!.pupilNumber(b) ?? Infinity))
    .flatMap((sheet) => {
      const number = desk!.pupilNumber(sheet);
      const version = desk!.versionOf(sheet, test!);
      const total = desk!.scoreSheet(sheet, test!)?.total ?? null;
      const cells = [
        make('th', { scope: 'row', data: { label: 'Số' } }, number === null ? '?' : String(number)),
        make('td', { className: 'name' }, (number !== null && marked.names[number]) || ''),
        make('td', { data: { label: 'Mã đề' } }, version ? String(version.number) : '?'),
        ...Object.keys(sheet.back).map((numeral) =>
          make('td', { className: 'wide' }, givePoints(session, sheet, numeral)),
        ),
        make('td', { className: 'points', data: { label: 'Điểm' } }, total === null ? 'chưa đủ' : showNumber(total)),
      ];
      const words = ['Xem, sửa', make('span', { className: 'hidden-words' }, ` phiếu ${whoIs(session, sheet)}`)];
      const { press, below } = foldRow(`sheet ${sheet.id}`, words, cells.length + 1, () => editSheet(session, sheet));
      const mark = number !== null && twice.includes(number) ? { className: 'twice' } : {};
      return [make('tr', mark, ...cells, make('td', { className: 'wide' }, press)), ...below];
    });
}

function editSheet(session: Session, sheet: KeptSheet): HTMLElement[] {
  const { desk, test } = session;
  const score = desk!.scoreSheet(sheet, test!);
  const number = make('input', { inputMode: 'numeric', maxLength: 3, value: String(desk!.pupilNumber(sheet) ?? '') });
  number.addEventListener('change', () => number.value && setNumber(session, sheet.id, number.value));
  const rows = Object.keys(sheet.rows).filter((name) => !name.startsWith('number-'));
  return [
    make(
      'div',
      { className: 'sheet-rows' },
      make('label', { className: 'edit' }, 'Số báo danh', number),
      ...rows.map((name) => chooseValue(session, sheet, name)),
      ...Object.entries(sheet.written).map(([place, share]) => showShare(session, sheet, place, share)),
    ),
    make(
      'p',
      { className: 'soft' },
      score ? `Đúng ${score.earned.filter(({ share }) => share === 1).length} câu.` : '',
    ),
    button(`Xoá phiếu ${whoIs(session, sheet)}`, () => {
      if (confirm(`Xoá phiếu ${whoIs(session, sheet)}?`)) session.drop(sheet.id);
    }),
  ];
}

function showShare(session: Session, sheet: KeptSheet, place: string, share: number | null): HTMLElement {
  const again = button('Chấm lại', () => session.change(sheet.id, (own) => void (own.written[place] = null)));
  const words = share === null ? 'chưa chấm' : `${showNumber(share * 100)} %`;
  return make('p', { className: 'edit' }, `${rowWords(place)}: ${words}`, ...(share === null ? [] : [again]));
}

function chooseValue(session: Session, sheet: KeptSheet, name: string): HTMLElement {
  const { asks, bubbles } = session.test!.layout.groups.find((group) => session.desk!.rowName(group.asks) === name)!;
  const row = sheet.rows[name];
  if (asks.of === 'choice' && asks.several) {
    const again = button('Sửa', () => session.change(sheet.id, (own) => void (own.rows[name] = null)));
    return make('p', { className: 'edit' }, `${rowWords(name)}: ${row?.join(', ') ?? '?'}`, again);
  }
  const option = (value: string, words: string) => make('option', { value, selected: row?.[0] === value }, words);
  const select = make(
    'select',
    {},
    ...(row === null ? [make('option', { value: '?', selected: true, disabled: true }, 'chưa rõ')] : []),
    ...bubbles.map(({ value }) => option(value, valueWords(value))),
    make('option', { value: '', selected: row !== null && !row?.length }, 'bỏ trống'),
  );
  select.addEventListener('change', () =>
    session.change(sheet.id, (own) => {
      own.rows[name] = select.value || 'place' in asks ? (select.value ? [select.value] : []) : null;
      delete own.pictures[name];
    }),
  );
  return make('label', { className: 'edit' }, rowWords(name), select);
}

function givePoints(session: Session, sheet: KeptSheet, numeral: string): HTMLElement {
  const most = session.test!.set.versions[0]!.parts.find((part) => part.numeral === numeral)!.points;
  const points = sheet.back[numeral];
  const input = make('input', {
    type: 'number',
    min: '0',
    max: String(most),
    step: '0.25',
    value: String(points ?? ''),
  });
  input.addEventListener('change', () => {
    const given = input.value === '' ? null : Math.min(most, Math.max(0, Number(input.value)));
    session.change(sheet.id, (own) => void (own.back[numeral] = given));
  });
  return make(
    'label',
    { className: 'edit' },
    `Phần ${numeral}, viết ở mặt sau (tối đa ${showNumber(most)} điểm)`,
    input,
  );
}
