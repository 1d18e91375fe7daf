import type { KeptSheet } from './class-store.ts';
import { button, fold, make } from './dom.ts';
import { rowWords } from './row-words.ts';
import type { Session } from './session.ts';
import { whoIs } from './show-doubts.ts';

/** Written answers to one question side by side: those of all pupils, whatever place their version gave it. */
export function showWritten(session: Session): HTMLElement[] {
  const groups = new Map<string, { sheet: KeptSheet; place: string }[]>();
  for (const sheet of session.class.sheets) {
    if (!session.desk!.versionOf(sheet, session.test!)) continue;
    for (const [place, share] of Object.entries(sheet.written)) {
      if (share !== null) continue;
      const key = session.desk!.wordsOfKey(sheet, session.test!, place);
      groups.set(key, [...(groups.get(key) ?? []), { sheet, place }]);
    }
  }
  return [...groups].map(([key, own]) =>
    make(
      'li',
      { className: 'written' },
      fold(`written ${key}`, `Đáp án: ${key} (còn ${own.length} bài)`, () => [
        make(
          'ul',
          { className: 'written-answers' },
          ...own.map(({ sheet, place }) => askAnswer(session, sheet, place)),
        ),
      ]),
    ),
  );
}

function askAnswer(session: Session, sheet: KeptSheet, place: string): HTMLElement {
  const earn = (share: number) =>
    session.change(sheet.id, (own) => {
      own.written[place] = share;
      delete own.pictures[place];
    });
  const what = `${rowWords(place)} – ${whoIs(session, sheet)}`;
  return make(
    'li',
    {},
    make('p', { className: 'soft' }, what),
    ...(sheet.pictures[place]
      ? [make('img', { src: sheet.pictures[place], alt: `Ảnh chụp câu trả lời: ${what}` })]
      : []),
    make(
      'div',
      { className: 'doubt-presses' },
      button('Đúng', () => earn(1)),
      button('Nửa điểm', () => earn(0.5)),
      button('Sai', () => earn(0)),
    ),
  );
}
