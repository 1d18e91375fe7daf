import { under } from '../curriculum/address.ts';
import type { Office } from '../curriculum/office.ts';

/** A feed is for programs that ask again and again: the newest are enough. */
export const MOST = 20;

/** The full address of a page; without the site's own where an office has none yet. */
export const placeIn = ({ site: { address, base } }: Pick<Office, 'site'>, page: string): string =>
  `${address?.replace(/\/$/, '') ?? ''}${under(base, page)}`;

/** What is told has a day, feeds want a moment: the beginning of that day in Viet Nam. */
export const moment = (day: string): string => `${day}T00:00:00+07:00`;

export interface Entry {
  /** What a program knows it by, whatever it says. */
  name: string;
  page: string;
  title: string;
  posted: string;
  updated: string;
  summary: string;
  text: string;
}
export interface Feed {
  name: string;
  title: string;
  page: string;
  self: string;
}

/** A feed as Atom (RFC 4287), of the entries' newest, which come first. */
export function writeAtom(feed: Feed, entries: readonly Entry[], office: Pick<Office, 'name' | 'site'>): string {
  const newest = entries.slice(0, MOST).map(
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
<id>${xml(feed.name)}</id>
<title>${xml(feed.title)}</title>
<link rel="alternate" type="text/html" href="${xml(placeIn(office, feed.page))}"/>
<link rel="self" type="application/atom+xml" href="${xml(placeIn(office, feed.self))}"/>
<updated>${moment(entries[0]?.updated ?? '2026-01-01')}</updated>
<author><name>${xml(office.name)}</name></author>
${[...newest, '</feed>'].join('\n')}
`;
}

const xml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);
