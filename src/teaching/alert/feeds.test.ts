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
