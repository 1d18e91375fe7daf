import * as fs from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { scratch } from '../../test/folders.ts';
import { buildSmall } from '../../test/made/small-site.ts';
import { publishedOf, publishSite } from './publish-site.ts';
import { reasonOf } from './reason-of.ts';

/** How many changes to the disk are still let through, and what is said of the next. A full disk lets one remove. */
const disk = vi.hoisted(() => ({
  changes: Infinity,
  code: 'ENOSPC',
  /** What another program has open: no rename of it, or over it. */
  held: (_path: string): boolean => false,
}));
vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof fs>();
  const counted =
    <Args extends unknown[], Result>(change: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      if (
        disk.changes-- <= 0 ||
        args.some((one) => typeof one === 'string' && (change as unknown) === real.rename && disk.held(one))
      )
        throw Object.assign(new Error('refused'), { code: disk.code, path: String(args[0]) });
      return change(...args);
    };
  const { link, copyFile, mkdir, rename, symlink, writeFile } = real;
  return {
    ...real,
    link: counted(link),
    copyFile: counted(copyFile),
    mkdir: counted(mkdir as (...args: unknown[]) => Promise<unknown>),
    rename: counted(rename),
    symlink: counted(symlink),
    writeFile: counted(writeFile as (...args: unknown[]) => Promise<unknown>),
  };
});
beforeEach(() => void Object.assign(disk, { changes: Infinity, code: 'ENOSPC', held: () => false }));

const { readdir, readFile } = fs;

async function openOffice() {
  const folder = await scratch('cut-short');
  const [content, dist] = [path.join(folder, 'content'), path.join(folder, 'dist')];
  await fs.mkdir(content);
  const web = path.join(folder, 'web');
  await fs.writeFile(path.join(content, 'publish.yaml'), `places:\n  - { name: Web, kind: folder, folder: ${web} }\n`);
  /** `changes`: how many changes of the disk after the build are let through. */
  const publish = (words: string, changes: number) =>
    publishSite({
      content,
      dist,
      build: async () => {
        const pages = { '/': { title: 'Khiên', words }, [`/${words}/`]: { title: words, words } };
        const built = await buildSmall(dist, { stamp: Buffer.from(words).toString('hex'), pages });
        disk.changes = changes;
        return built;
      },
      grown: async () => {},
      undo: false,
      confirm: async () => true,
    });
  const wordsOf = async (site: string) =>
    /<body>(.*)<\/body>/.exec(await readFile(path.join(site, 'index.html'), 'utf8'))![1]!;
  /** What stands at each site, once what was cut short has been finished; the promises. */
  const look = async () => {
    disk.changes = Infinity;
    const files = (await readdir(path.join(content, 'releases'))).filter((name) => !name.startsWith('.'));
    const ledger = await Promise.all(files.map((name) => readFile(path.join(content, 'releases', name), 'utf8')));
    const promised = ledger.flatMap((text) => (JSON.parse(text) as { addresses: string[] }).addresses);
    return { stands: [await wordsOf(publishedOf(dist)), await wordsOf(web)], promised };
  };
  return { publish, look };
}

test('a disk that fills up at any change leaves the old site or the new and the ledger whole, and the next run finishes', async () => {
  const { publish, look } = await openOffice();
  await publish('cu0', Infinity);
  let before = 'cu0';
  for (let changes = 0; ; changes++) {
    const words = `moi${changes}`;
    const told = await publish(words, changes).then(
      ({ sent }) => sent[0]?.failed ?? null,
      (error: unknown) => reasonOf(error),
    );
    const { stands, promised } = await look();
    for (const one of stands) {
      expect([before, words], `after ${changes} changes`).toContain(one);
      expect(promised).toContain(`/${one}/`);
    }
    if (told !== null) expect(told, 'and the reason is one sentence').toMatch(/^đĩa đã đầy/);
    await publish(words, Infinity);
    expect((await look()).stands).toEqual([words, words]);
    before = words;
    if (told === null) {
      expect(changes).toBeGreaterThan(15);
      return;
    }
  }
});

test.each(['EBUSY', 'EPERM'])(
  'a file that another program holds while one publishes (%s): the old site stands, one sentence, the next run finishes',
  async (code) => {
    const { publish, look } = await openOffice();
    await publish('cu', Infinity);
    disk.code = code;
    // The site that a server has open, what is published, the ledger, the record of what was sent.
    for (const [round, part] of ['/web', 'dist-cong-bo', '/releases/', '/sent.json'].entries()) {
      const words = `moi${round}`;
      const before = (await look()).stands;
      disk.held = (file) => file.includes(part);
      const told = await publish(words, Infinity).then(
        ({ sent }) => sent.map(({ failed }) => failed).join(),
        (error: unknown) => reasonOf(error),
      );
      expect(told, part).toMatch(/^[^\n]*đang mở trong chương trình khác[^\n]*$/);
      const { stands, promised } = await look();
      for (const [place, one] of stands.entries()) {
        expect([before[place], words], part).toContain(one);
        expect(promised).toContain(`/${one}/`);
      }
      disk.held = () => false;
      await publish(words, Infinity);
      expect((await look()).stands, part).toEqual([words, words]);
    }
  },
);

test('a file that another program holds is told as that', async () => {
  const { publish, look } = await openOffice();
  await publish('cu', Infinity);
  disk.code = 'EPERM';
  const told = await publish('moi', 0).then(() => '', reasonOf);
  expect(told).toMatch(/tệp đang mở trong chương trình khác/);
  expect((await look()).stands).toEqual(['cu', 'cu']);
});
