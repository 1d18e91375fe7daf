import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { scratch } from '../../test/folders.ts';
import { buildSmall, type SmallSite } from '../../test/made/small-site.ts';
import { publishedOf, publishSite, type PublishOptions } from './publish-site.ts';

/** An office of its own, whose builds are whatever a test says. */
async function openOffice(places: (folder: string) => string[] = () => []) {
  const folder = await scratch('publish');
  const [content, dist] = [path.join(folder, 'content'), path.join(folder, 'dist')];
  await mkdir(content);
  const lines = places(folder);
  if (lines.length) await writeFile(path.join(content, 'publish.yaml'), `places:\n${lines.join('\n')}\n`);
  const site = (words: string): SmallSite => ({
    stamp: Buffer.from(words).toString('hex'),
    pages: { '/': { title: 'Khiên', words }, [`/${words}/`]: { title: words, words } },
  });
  const publish = (words: string, more: Partial<PublishOptions> = {}) =>
    publishSite({
      content,
      dist,
      build: () => buildSmall(dist, site(words)),
      grown: async () => {},
      undo: false,
      confirm: async () => true,
      ...more,
    });
  const stands = async (at = publishedOf(dist)) =>
    /<body>(.*)<\/body>/.exec(await readFile(path.join(at, 'index.html'), 'utf8'))?.[1];
  const ledger = () => readdir(path.join(content, 'releases')).catch(() => []);
  return { folder, content, publish, stands, ledger };
}

test('what is agreed to is published and in the ledger; what is not leaves all as it was', async () => {
  const { publish, stands, ledger } = await openOffice();
  expect(await publish('mot')).toMatchObject({ problems: [], changed: true });
  expect(await publish('hai', { confirm: async () => false })).toMatchObject({ changed: false, ledger: null });
  expect([await stands(), await ledger()]).toEqual(['mot', ['2026-11-28-1.json']]);
  expect(await publish('hai')).toMatchObject({ changed: true });
  expect([await stands(), await ledger()]).toEqual(['hai', ['2026-11-28-1.json', '2026-11-28-2.json']]);
  const again = await publish('hai', { confirm: () => Promise.reject(new Error('nothing to ask')) });
  expect(again, 'the same again asks nothing, writes nothing').toMatchObject({ changed: false, ledger: null });
});

test('one goes back through the last three, and on from there', async () => {
  const { publish, stands } = await openOffice();
  for (const words of ['mot', 'hai', 'ba', 'bon']) await publish(words);
  for (const words of ['ba', 'hai']) {
    expect(await publish('', { undo: true })).toMatchObject({ problems: [], changed: true });
    expect(await stands()).toBe(words);
  }
  const { problems } = await publish('', { undo: true });
  expect(problems.map(({ rule }) => rule)).toEqual(['khong-co-ban-truoc']);
  expect(await publish('bon')).toMatchObject({ changed: true });
  expect(await stands()).toBe('bon');
});

test('of two at once the second is refused in one Problem, and the first goes on', async () => {
  const { publish, stands } = await openOffice();
  let answer = (_yes: boolean): void => {};
  let asked = (): void => {};
  const asking = new Promise<void>((resolve) => (asked = resolve));
  const first = publish('mot', {
    confirm: () => {
      asked();
      return new Promise((resolve) => (answer = resolve));
    },
  });
  await asking;
  const { problems } = await publish('hai');
  expect(problems.map(({ rule }) => rule)).toEqual(['dang-cong-bo']);
  answer(true);
  expect(await first).toMatchObject({ changed: true });
  expect(await stands()).toBe('mot');
});

test('a place that cannot be reached is told and keeps what it has; running again sends to it alone', async () => {
  const { folder, publish, stands } = await openOffice((folder) => [
    `  - { name: Web, kind: folder, folder: ${folder}/web }`,
    `  - { name: Xa, kind: folder, folder: ${folder}/xa/khien }`,
  ]);
  await writeFile(path.join(folder, 'xa'), 'a file in a folder’s place');
  const { sent } = await publish('mot');
  expect(sent.map(({ place, failed }) => [place, failed !== null])).toEqual([
    ['Web', false],
    ['Xa', true],
  ]);
  expect(sent[1]!.failed).toMatch(/^trên đường dẫn có một tệp ở chỗ của thư mục/);
  await rm(path.join(folder, 'xa'));
  expect(await publish('mot')).toMatchObject({ changed: false, sent: [{ place: 'Xa', failed: null }] });
  expect([await stands(path.join(folder, 'web')), await stands(path.join(folder, 'xa/khien'))]).toEqual(['mot', 'mot']);
});

test('bad content, and a place that says nonsense, publish nothing', async () => {
  const { content, publish, ledger } = await openOffice();
  const bad = { file: 'a', line: 1, column: 1, rule: 'r', what: 'w', why: 'y', fix: 'f' };
  expect(await publish('mot', { build: async () => ({ problems: [bad] }) })).toMatchObject({ problems: [bad] });
  await writeFile(path.join(content, 'publish.yaml'), 'places:\n  - { name: A, kind: folder, folder: web }\n');
  const { problems } = await publish('mot');
  expect(problems.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual([
    'content/publish.yaml:2 khai-bao',
  ]);
  expect(await ledger()).toEqual([]);
});
