import { expect, test } from 'vitest';
import { all, one, readXml } from '../../test/read-xml.ts';
import type { News } from '../curriculum/news.ts';
import { makeNewsAtom } from './news-feed.ts';

const news = (more: Partial<News> = {}): News => ({
  id: 'bai:phieu:2',
  date: '2026-11-20',
  what: 'revised',
  title: 'Phiếu “lạ” & quà <to>',
  grades: [4, 5],
  told: 'Sửa câu 2',
  page: '/lop-4/phieu/',
  ...more,
});
const office = { name: 'Xã A & B', site: { address: 'https://khien.example', base: '/kho/' } };

test('the feed of what is new says each news with its day, grades and page, in the order given', () => {
  const feed = readXml(makeNewsAtom([news(), news({ id: 'canh-bao:sua', what: 'alert' })], office));
  expect(feed.attributes.xmlns).toBe('http://www.w3.org/2005/Atom');
  expect(one(feed, 'updated').text).toBe('2026-11-20T00:00:00+07:00');
  expect(one(one(feed, 'author'), 'name').text).toBe('Xã A & B');
  expect(all(feed, 'link').map(({ attributes }) => attributes.href)).toEqual([
    'https://khien.example/kho/co-gi-moi/',
    'https://khien.example/kho/co-gi-moi/atom.xml',
  ]);
  const [first, second] = all(feed, 'entry');
  expect(one(first!, 'id').text).toBe('urn:khien:co-gi-moi:khien.example:bai:phieu:2');
  expect(one(first!, 'title').text).toBe('Bài sửa: Phiếu “lạ” & quà <to> (lớp 4–5)');
  expect(one(first!, 'summary').text).toBe('Sửa câu 2');
  expect(one(first!, 'link').attributes.href).toBe('https://khien.example/kho/lop-4/phieu/');
  expect(one(second!, 'id').text).toBe('urn:khien:co-gi-moi:khien.example:canh-bao:sua');
});

test('an office without an address has that feed too, and no link says what is not there', () => {
  const atom = makeNewsAtom([news()], { ...office, site: { ...office.site, address: null } });
  expect(one(one(readXml(atom), 'entry'), 'id').text).toBe('urn:khien:co-gi-moi:bai:phieu:2');
  expect(atom).not.toMatch(/null|undefined/);
});
