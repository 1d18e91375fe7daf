import { alertPage } from '../../curriculum/address.ts';
import { revisedOn, type AlertNotice } from '../../curriculum/alert.ts';
import { showDate } from '../../curriculum/show-date.ts';
import { PAPER_NAMES, type AlertPaperKind, type Paper, type PaperNode } from '../../document/paper.ts';

const SHEET = { top: 14, right: 18, bottom: 14, left: 18 };
const STYLES: Record<AlertPaperKind, Paper['style']> = {
  // On a notice board it is read standing, on one page. Each gives way a little to an office with a long name.
  bulletin: { face: 'sans', size: 13, closer: [12.5, 12], oneSide: true, justify: false, margins: SHEET },
  // Read aloud from a desk: the eye must find its line again.
  broadcast: {
    face: 'sans',
    size: 15,
    closer: [14.5, 14],
    oneSide: true,
    justify: false,
    margins: { ...SHEET, right: 24, left: 24 },
  },
  homeroom: { face: 'sans', size: 11.5, justify: false, margins: SHEET },
  // For grandparents' eyes.
  'alert-family': {
    face: 'sans',
    size: 15,
    closer: [14.5, 14, 13.5],
    oneSide: true,
    justify: false,
    margins: { ...SHEET, top: 12, right: 15, left: 15 },
  },
};

/** The full address of its page; null where the site has none. */
export function addressOf({ id, office }: Pick<AlertNotice, 'id' | 'office'>): string | null {
  const { address, base } = office.site;
  return address && `${address.replace(/\/$/, '')}${base.replace(/\/$/, '')}${alertPage(id)}`;
}
/** As people type it; the office's name where there is no site. */
export const placeOf = (notice: AlertNotice): string =>
  addressOf(notice)?.replace(/^https?:\/\//, '') ?? notice.office.name;

/** `Có từ tháng 6/2024. Còn hiệu lực đến hết ngày 31/3/2027.` */
export const validity = ({ since, until }: Pick<AlertNotice, 'since' | 'until'>): string =>
  `Có từ ${sinceWords(since)}. Còn hiệu lực đến hết ngày ${showDate(until)}.`;
const sinceWords = (since: string): string => (since.length > 7 ? `ngày ${showDate(since)}` : showDate(since));

/** A Paper of this warning in the style of its kind. */
export function alertPaper(kind: AlertPaperKind, notice: AlertNotice, body: PaperNode[]): Paper {
  const { title, posted, until, office } = notice;
  const revised = revisedOn(notice);
  const put = revised === posted ? '' : `, sửa ngày ${showDate(revised)}`;
  const place = placeOf(notice);
  return {
    kind,
    title: `${PAPER_NAMES[kind]}: ${title}`,
    style: STYLES[kind],
    footer: `Cảnh báo đăng ngày ${showDate(posted)}${put}, hiệu lực đến hết ngày ${showDate(until)} – ${office.name}`,
    revised,
    edition: {
      notice: `Cảnh báo còn hiệu lực không? ${addressOf(notice) ? `Quét mã vuông, hoặc mở ${place}` : `Hỏi ${place}`}.`,
      address: addressOf(notice),
    },
    body,
  };
}
