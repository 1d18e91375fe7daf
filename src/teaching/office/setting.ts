import { OFFICE, under } from '../../curriculum/address.ts';
import type { OfficeReport } from '../../curriculum/office-report.ts';
import { showDate } from '../../curriculum/show-date.ts';
import { PAPER_NAMES, type OfficePaperKind, type Paper, type PaperNode } from '../../document/paper.ts';

const SHEET = { top: 15, right: 16, bottom: 15, left: 20 };
const STYLES: Record<OfficePaperKind, Paper['style']> = {
  coverage: { face: 'sans', size: 10, justify: false, margins: SHEET },
  standing: { face: 'sans', size: 11, justify: false, margins: SHEET },
  // As administrative documents are set: see OFFICIAL in ../styles.ts.
  activity: { face: 'serif', size: 13, justify: true, margins: { top: 20, right: 15, bottom: 20, left: 30 } },
};

/** Where its page is, as people type it; null where there is no site. */
export const pageOf = ({ office: { site } }: Pick<OfficeReport, 'office'>): string | null =>
  site.address && site.address.replace(/^https?:\/\//, '').replace(/\/$/, '') + under(site.base, OFFICE);

/** A Paper of the office. It is true of a day, so it bears that day. */
export function officePaper(kind: OfficePaperKind, report: OfficeReport, body: PaperNode[]): Paper {
  const { office, date } = report;
  return {
    kind,
    title: `${PAPER_NAMES[kind]} – ${office.name}`,
    style: STYLES[kind],
    footer: [PAPER_NAMES[kind], `số liệu ngày ${showDate(date)}`, pageOf(report) ?? office.name].join(' – '),
    revised: date,
    body,
  };
}
