import { NEWS, NEWS_ATOM } from '../curriculum/address.ts';
import { showGrades } from '../curriculum/grade.ts';
import { NEWS_NAMES, type News } from '../curriculum/news.ts';
import type { Office } from '../curriculum/office.ts';
import { placeIn, writeAtom } from './atom.ts';

/** What changed, for teachers who follow it with a program. */
export function makeNewsAtom(news: readonly News[], office: Pick<Office, 'name' | 'site'>): string {
  const entries = news.map(({ id, date, what, title, grades, told, page }) => ({
    name: `urn:khien:co-gi-moi:${office.site.address ? `${new URL(office.site.address).hostname}:` : ''}${id}`,
    page: placeIn(office, page),
    title: `${NEWS_NAMES[what]}: ${title} (lớp ${showGrades(grades)})`,
    posted: date,
    updated: date,
    summary: told,
    text: told,
  }));
  const name = office.site.address ? placeIn(office, NEWS) : 'urn:khien:co-gi-moi';
  return writeAtom({ name, title: 'Khiên – Có gì mới', page: NEWS, self: NEWS_ATOM }, entries, office);
}
