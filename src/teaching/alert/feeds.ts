import { alertPage, ALERTS, ATOM, JSON_FEED, under } from '../../curriculum/address.ts';
import { paragraphsOf, type AlertNotice } from '../../curriculum/alert.ts';
import type { Office } from '../../curriculum/office.ts';
import { addressOf, validity } from './setting.ts';

/** A feed is for programs that ask again and again: the newest are enough. */
const MOST = 20;

/** The full address of a page; without the site's own where an office has none yet. */
const placeIn = ({ site: { address, base } }: Pick<Office, 'site'>, page: string): string =>
  `${address?.replace(/\/$/, '') ?? ''}${under(base, page)}`;
const pageOf = ({ id, office }: AlertNotice): string => placeIn(office, alertPage(id));
/** What a program knows an entry by, whatever it says: its address, or a name where there is none. */
const nameOf = (notice: AlertNotice): string => addressOf(notice) ?? `urn:khien:canh-bao:${notice.id}`;

const TITLE = 'Khiên – Cảnh báo lừa đảo';
/** A warning has a day, feeds want a moment: the beginning of that day in Viet Nam. */
const moment = (day: string): string => `${day}T00:00:00+07:00`;
const textOf = (notice: AlertNotice): string =>
  [
    notice.summary,
    ...paragraphsOf(notice.happens),
    `Dấu hiệu: ${notice.signs.join('; ')}.`,
    `Việc cần làm: ${notice.do.join(' ')}`,
    validity(notice),
    `Nguồn: ${notice.sources.map(({ publisher, title }) => `${publisher}, ${title}`).join('; ')}.`,
  ].join('\n\n');

/** The warnings as an Atom feed (RFC 4287). */
export function makeAtom(notices: readonly AlertNotice[], office: Pick<Office, 'name' | 'site'>): string {
  const newest = notices.slice(0, MOST);
  const entries = newest.map(
    (notice) => `<entry>
<id>${xml(nameOf(notice))}</id>
<title>${xml(notice.title)}</title>
<link rel="alternate" type="text/html" href="${xml(pageOf(notice))}"/>
<published>${moment(notice.posted)}</published>
<updated>${moment(notice.posted)}</updated>
<summary>${xml(notice.summary)}</summary>
<content type="text">${xml(textOf(notice))}</content>
</entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
<id>${xml(office.site.address ? placeIn(office, ALERTS) : 'urn:khien:canh-bao')}</id>
<title>${xml(TITLE)}</title>
<link rel="alternate" type="text/html" href="${xml(placeIn(office, ALERTS))}"/>
<link rel="self" type="application/atom+xml" href="${xml(placeIn(office, ATOM))}"/>
<updated>${moment(newest[0]?.posted ?? '2026-01-01')}</updated>
<author><name>${xml(office.name)}</name></author>
${[...entries, '</feed>'].join('\n')}
`;
}

/** The same as JSON Feed 1.1. */
export function makeJsonFeed(notices: readonly AlertNotice[], office: Pick<Office, 'name' | 'site'>): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: TITLE,
    language: 'vi',
    home_page_url: placeIn(office, ALERTS),
    feed_url: placeIn(office, JSON_FEED),
    authors: [{ name: office.name }],
    items: notices.slice(0, MOST).map((notice) => ({
      id: nameOf(notice),
      url: pageOf(notice),
      title: notice.title,
      summary: notice.summary,
      content_text: textOf(notice),
      date_published: moment(notice.posted),
      tags: notice.grades.map((grade) => `lớp ${grade}`),
    })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}

const xml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);
