import { lessonPage } from '../../curriculum/address.ts';
import { showNumber } from '../../curriculum/show-number.ts';
import { make } from './dom.ts';
import type { Session } from './session.ts';

const percent = (part: number): string => `${Math.round(part * 100)} %`;

/** What to teach again, with the lesson it stands in; `base` is where the site lies. */
export function showAgain({ desk, test, class: { sheets } }: Session, base: string): HTMLElement[] {
  const { again } = desk!.analyse(sheets, test!);
  return again.map(({ lesson, objective, ease }) =>
    make(
      'li',
      {},
      make('b', {}, objective),
      ` – cả lớp được ${percent(ease)} số điểm. `,
      make('a', { href: base + lessonPage(test!.set.grade, lesson.slug).slice(1) }, `Bài “${lesson.title}”`),
    ),
  );
}

/** A row of the table for each question, in the order of the first version. */
export function showQuestions({ desk, test, class: { sheets } }: Session): HTMLElement[] {
  return desk!
    .analyse(sheets, test!)
    .questions.map(({ place, prompt, sheets: count, ease, discrimination, wrong }) =>
      make(
        'tr',
        {},
        make('th', { scope: 'row', data: { label: 'Câu' } }, place),
        make('td', { className: 'wide prompt' }, prompt),
        make('td', { className: 'points', data: { label: 'Dễ' } }, count ? percent(ease) : '–'),
        make(
          'td',
          { className: 'points', data: { label: 'Phân loại' } },
          discrimination === null ? '–' : showNumber(Math.round(discrimination * 100) / 100),
        ),
        make(
          'td',
          { className: 'wide', data: { label: 'Chọn nhầm nhiều nhất' } },
          wrong ? `${wrong.text} (${wrong.count} em)` : '–',
        ),
      ),
    );
}
