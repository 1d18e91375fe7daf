import { alertPage, ALERTS, ATOM, JSON_FEED } from '../../curriculum/address.ts';
import { paragraphsOf, revisedOn, type AlertNotice } from '../../curriculum/alert.ts';
import type { Office } from '../../curriculum/office.ts';
import type { WithdrawnAlert } from '../../curriculum/withdrawn.ts';
import { moment, MOST, placeIn, writeAtom, type Entry } from '../atom.ts';
import { showDate } from '../../curriculum/show-date.ts';
import { whenAndWhy } from '../withdrawal.ts';
import { addressOf, validity } from './setting.ts';

/** What a program knows an entry by, whatever it says: its address, or a name where there is none. */
const nameOf = (notice: Pick<AlertNotice, 'id' | 'office'>): string =>
  addressOf(notice) ?? `urn:khien:canh-bao:${notice.id}`;

const TITLE = 'Khiên – Cảnh báo lừa đảo';
const textOf = (notice: AlertNotice): string =>
  [
    ...notice.corrected.toReversed().map(({ date, changed }) => `Đã sửa ngày ${showDate(date)}: ${changed}`),
    notice.summary,
    ...paragraphsOf(notice.happens),
    `Dấu hiệu: ${notice.signs.join('; ')}.`,
    `Việc cần làm: ${notice.do.join(' ')}`,
    validity(notice),
    `Nguồn: ${notice.sources.map(({ publisher, title }) => `${publisher}, ${title}`).join('; ')}.`,
  ].join('\n\n');

interface AlertEntry extends Entry {
  tags: string[];
}

/** The newest first; one that was put right or withdrawn comes again, to say so. */
function entriesOf(
  notices: readonly AlertNotice[],
  gone: readonly WithdrawnAlert[],
  office: Pick<Office, 'name' | 'site'>,
): AlertEntry[] {
  const told = notices.map((notice): AlertEntry => {
    const { title, posted, summary } = notice;
    const about = { name: nameOf(notice), page: placeIn(office, alertPage(notice.id)), tags: tagsOf(notice) };
    return { ...about, title, posted, updated: revisedOn(notice), summary, text: textOf(notice) };
  });
  const withdrawn = gone.map((alert): AlertEntry => {
    const about = {
      name: nameOf({ id: alert.id, office }),
      page: placeIn(office, alertPage(alert.id)),
      tags: tagsOf(alert),
    };
    const text = whenAndWhy(alert.withdrawn);
    const { posted } = alert;
    return { ...about, title: `Đã rút: ${alert.title}`, posted, updated: alert.withdrawn.date, summary: text, text };
  });
  return [...withdrawn, ...told]
    .sort((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0))
    .slice(0, MOST);
}

const tagsOf = ({ grades }: Pick<AlertNotice, 'grades'>): string[] => grades.map((grade) => `lớp ${grade}`);

/** The warnings as an Atom feed. */
export function makeAtom(
  notices: readonly AlertNotice[],
  gone: readonly WithdrawnAlert[],
  office: Pick<Office, 'name' | 'site'>,
): string {
  const name = office.site.address ? placeIn(office, ALERTS) : 'urn:khien:canh-bao';
  return writeAtom({ name, title: TITLE, page: ALERTS, self: ATOM }, entriesOf(notices, gone, office), office);
}

/** The same as JSON Feed 1.1. */
export function makeJsonFeed(
  notices: readonly AlertNotice[],
  gone: readonly WithdrawnAlert[],
  office: Pick<Office, 'name' | 'site'>,
): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: TITLE,
    language: 'vi',
    home_page_url: placeIn(office, ALERTS),
    feed_url: placeIn(office, JSON_FEED),
    authors: [{ name: office.name }],
    items: entriesOf(notices, gone, office).map(({ name, page, title, posted, updated, summary, text, tags }) => ({
      id: name,
      url: page,
      title,
      summary,
      content_text: text,
      date_published: moment(posted),
      ...(updated === posted ? {} : { date_modified: moment(updated) }),
      tags,
    })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}
