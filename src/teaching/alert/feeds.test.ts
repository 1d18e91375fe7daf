import { expect, test } from 'vitest';
import { goldenNotice } from '../../../test/alerts.ts';
import { makeAtom, makeJsonFeed } from './feeds.ts';

test('an office without an address has feeds too: entries are known by a name, and no link says what is not there', async () => {
  const golden = await goldenNotice();
  const office = { ...golden.office, site: { address: null, base: '/kho/' } };
  const notice = { ...golden, office };
  const atom = makeAtom([notice], [], office);
  expect(atom).toContain('<id>urn:khien:canh-bao:mau</id>');
  expect(atom).toContain('href="/kho/canh-bao/mau/"');
  expect(atom + makeJsonFeed([notice], [], office)).not.toMatch(/null|undefined/);
});

test('one that was put right comes before newer ones, with the day of it and what, under the name it is known by', async () => {
  const golden = await goldenNotice();
  const corrected = [{ date: '2026-12-05', changed: 'Sửa số điện thoại' }];
  const newer = { ...golden, id: 'moi', posted: '2026-12-01' };
  const { items } = JSON.parse(makeJsonFeed([newer, { ...golden, corrected }], [], golden.office)) as {
    items: { id: string; date_published: string; date_modified?: string; content_text: string }[];
  };
  expect(items.map(({ id }) => id)).toEqual([expect.stringMatching(/mau\/$/), expect.stringMatching(/moi\/$/)]);
  expect(items[0]).toMatchObject({
    date_published: '2026-11-24T00:00:00+07:00',
    date_modified: '2026-12-05T00:00:00+07:00',
    content_text: expect.stringMatching(/^Đã sửa ngày 5\/12\/2026: Sửa số điện thoại\n/),
  });
  expect(items[1]).not.toHaveProperty('date_modified');
  expect(makeAtom([{ ...golden, corrected }], [], golden.office)).toContain('<updated>2026-12-05T00:00:00+07:00');
});

test('what XML keeps for itself is written so that it is not taken for it', async () => {
  const notice = { ...(await goldenNotice()), title: 'Nợ < 5 & "gấp" > 1' };
  expect(makeAtom([notice], [], notice.office)).toContain('<title>Nợ &lt; 5 &amp; &quot;gấp&quot; &gt; 1</title>');
});

test('the newest twenty are told, each with its sources and the day it holds until', async () => {
  const golden = await goldenNotice();
  const many = Array.from({ length: 30 }, (_, i) => ({ ...golden, id: `mau-${i}` }));
  const { items } = JSON.parse(makeJsonFeed(many, [], golden.office)) as {
    items: { url: string; content_text: string }[];
  };
  expect(items).toHaveLength(20);
  expect(items[0]!.content_text).toContain('Còn hiệu lực đến hết ngày 31/12/2099.');
  expect(items[0]!.content_text).toContain('Nguồn: Báo mẫu, Bài báo mẫu.');
});
