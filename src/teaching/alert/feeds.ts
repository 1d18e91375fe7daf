import { alertPage, ALERTS, ATOM, JSON_FEED, under } from '../../curriculum/address.ts';
import { paragraphsOf, type AlertNotice } from '../../curriculum/alert.ts';
import type { Office } from '../../curriculum/office.ts';
import type { WithdrawnAlert } from '../../curriculum/withdrawn.ts';
import { whenAndWhy } from '../withdrawal.ts';
import { addressOf, validity } from './setting.ts';

/** A feed is for programs that ask again and again: the newest are enough. */
const MOST = 20;

/** The full address of a page; without the site's own where an office has none yet. */
const placeIn = ({ site: { address, base } }: Pick<Office, 'site'>, page: string): string =>
  `${address?.replace(/\/$/, '') ?? ''}${under(base, page)}`;
/** What a program knows an entry by, whatever it says: its address, or a name where there is none. */
const nameOf = (notice: Pick<AlertNotice, 'id' | 'office'>): string =>
  addressOf(notice) ?? `urn:khien:canh-bao:${notice.id}`;

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

interface Entry {
  name: string;
  page: string;
  title: string;
  posted: string;
  updated: string;
  summary: string;
  text: string;
  tags: string[];
}

/** The newest first; one that was withdrawn comes again, to say so. */
function entriesOf(
  notices: readonly AlertNotice[],
  gone: readonly WithdrawnAlert[],
  office: Pick<Office, 'name' | 'site'>,
): Entry[] {
  const told = notices.map((notice): Entry => {
    const { title, posted, summary } = notice;
    const about = { name: nameOf(notice), page: placeIn(office, alertPage(notice.id)), tags: tagsOf(notice) };
    return { ...about, title, posted, updated: posted, summary, text: textOf(notice) };
  });
  const withdrawn = gone.map((alert): Entry => {
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

/** The warnings as an Atom feed (RFC 4287). */
export function makeAtom(
  notices: readonly AlertNotice[],
  gone: readonly WithdrawnAlert[],
  office: Pick<Office, 'name' | 'site'>,
): string {
  const newest = entriesOf(notices, gone, office);
  const entries = newest.map(
    ({ name, page, title, posted, updated, summary, text }) => `<entry>
<id>${xml(name)}</id>
<title>${xml(title)}</title>
<link rel="alternate" type="text/html" href="${xml(page)}"/>
<published>${moment(posted)}</published>
<updated>${moment(updated)}</updated>
<summary>${xml(summary)}</summary>
<content type="text">${xml(text)}</content>
</entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
<id>${xml(office.site.address ? placeIn(office, ALERTS) : 'urn:khien:canh-bao')}</id>
<title>${xml(TITLE)}</title>
<link rel="alternate" type="text/html" href="${xml(placeIn(office, ALERTS))}"/>
<link rel="self" type="application/atom+xml" href="${xml(placeIn(office, ATOM))}"/>
<updated>${moment(newest[0]?.updated ?? '2026-01-01')}</updated>
<author><name>${xml(office.name)}</name></author>
${[...entries, '</feed>'].join('\n')}
`;
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

const xml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);
