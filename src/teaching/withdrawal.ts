import { bandOf, type Grade } from '../curriculum/grade.ts';
import type { Office } from '../curriculum/office.ts';
import { showDate } from '../curriculum/show-date.ts';
import type { Withdrawn } from '../curriculum/withdrawn.ts';
import type { Card } from '../document/card.ts';
import type { Deck } from '../document/deck.ts';
import { paragraph, title as heading } from '../document/nodes.ts';
import type { Paper } from '../document/paper.ts';

/** What was withdrawn, as its files tell of it. */
export interface Withdrawal {
  title: string;
  grade: Grade;
  withdrawn: Withdrawn;
  office: Pick<Office, 'name'>;
}

const USE = 'Xin đừng dùng bản đã in hay đã tải về trước ngày ấy.';
export const whenAndWhy = ({ date, why }: Withdrawn): string => `Đã rút ngày ${showDate(date)}. Vì sao: ${why}`;
const footer = ({ withdrawn, office }: Withdrawal): string =>
  `Đã rút ngày ${showDate(withdrawn.date)} – ${office.name}`;

/** What stands in place of each paper, slide and picture of it: whoever has its address is told, in the same format. */
export const withdrawnPaper = (withdrawal: Withdrawal): Paper => ({
  kind: 'withdrawn',
  title: `Đã rút: ${withdrawal.title}`,
  style: { face: 'sans', size: 15, justify: false, margins: { top: 25, right: 25, bottom: 25, left: 25 } },
  footer: footer(withdrawal),
  revised: withdrawal.withdrawn.date,
  body: [
    heading(`Đã rút: ${withdrawal.title}`),
    paragraph({ text: whenAndWhy(withdrawal.withdrawn) }),
    paragraph({ text: USE, bold: true }),
  ],
});

/** One slide that stands at the old address of a deck, and says why. */
export const withdrawnDeck = (withdrawal: Withdrawal): Deck => ({
  title: `Đã rút: ${withdrawal.title}`,
  publisher: withdrawal.office.name,
  band: bandOf(withdrawal.grade),
  size: 24,
  motto: '',
  footer: footer(withdrawal),
  revised: withdrawal.withdrawn.date,
  slides: [
    {
      kind: 'cover',
      title: withdrawal.title,
      label: 'Đã rút',
      summary: `${whenAndWhy(withdrawal.withdrawn)} ${USE}`,
      notes: [],
    },
  ],
});

/** The same as a card. */
export const withdrawnCard = ({ title, withdrawn, office }: Withdrawal): Card => ({
  label: 'Đã rút',
  title,
  signsTitle: 'Vì sao',
  signs: [withdrawn.why],
  act: 'Xin đừng gửi tiếp hình cũ.',
  foot: [`Rút ngày ${showDate(withdrawn.date)}`, office.name],
});

export const withdrawnText = (withdrawal: Withdrawal): string =>
  `Đã rút: ${withdrawal.title}\n${whenAndWhy(withdrawal.withdrawn)}\n${USE}\n`;
