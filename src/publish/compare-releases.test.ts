import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { scratch } from '../../test/folders.ts';
import { buildSmall, type SmallSite } from '../../test/made/small-site.ts';
import { compareReleases } from './compare-releases.ts';
import { lookAt } from './look-at-release.ts';

const LESSON = { title: 'Tờ phiếu lạ – Lớp 4', words: 'bài' };
const OLD: SmallSite = {
  stamp: 'aaaaaa',
  pages: {
    '/': { title: 'Khiên', words: '<link href="/_astro/page.abcd1234.css">' },
    '/lop-4/phieu/': LESSON,
    '/gia-dinh/': { title: 'Ông bà, cha mẹ', words: 'cũ' },
    '/lop-4/mat/': { title: 'Bài thôi đăng', words: '' },
  },
  packs: [4, 5].map((grade) => ({ lesson: 'phieu', grade, revision: 1, sha256: `cũ ${grade}` })),
};
const look = async (site: SmallSite) => {
  const dist = path.join(await scratch('look'), 'dist');
  return lookAt((await buildSmall(dist, site)).release);
};

test('what another release changes is told by reader; prints of an older revision grow old', async () => {
  const changes = compareReleases(
    await look(OLD),
    await look({
      stamp: 'bbbbbb',
      pages: {
        // Another name of the same style sheet is no change for anyone.
        '/': { title: 'Khiên', words: '<link href="/_astro/page.efgh5678.css">' },
        '/lop-4/phieu/': { ...LESSON, words: 'bài đã sửa' },
        '/gia-dinh/': OLD.pages['/gia-dinh/']!,
        '/canh-bao/sua/': { title: 'Hộp sữa', words: '' },
      },
      packs: OLD.packs!.map((pack) => ({ ...pack, revision: 2, sha256: `mới ${pack.grade}` })),
    }),
  );
  expect(changes).toEqual({
    readers: [
      { who: 'Học sinh', lines: ['1 trang đổi: Tờ phiếu lạ – Lớp 4', '1 trang thôi đăng: Bài thôi đăng'] },
      { who: 'Thầy cô', lines: ['2 gói bài mới hay đổi: Tờ phiếu lạ (lớp 4); phieu (lớp 5)'] },
      { who: 'Mọi người', lines: ['1 trang mới: Hộp sữa'] },
    ],
    prints: ['Tờ phiếu lạ (lớp 4), phieu (lớp 5): bản 1 cũ đi, nay là bản 2'],
  });
});

test('the same release changes nothing; before the first, all is new and no print grows old', async () => {
  const site = await look(OLD);
  expect(compareReleases(site, site)).toEqual({ readers: [], prints: [] });
  const first = compareReleases(null, site);
  expect(first.readers.map(({ who }) => who)).toEqual(['Học sinh', 'Thầy cô', 'Ông bà, cha mẹ', 'Mọi người']);
  expect(first.prints).toEqual([]);
});

test('a bulletin grows old once its warning was put right, and in one type of file', async () => {
  const site = await look({ ...OLD, pages: { ...OLD.pages, '/canh-bao/sua/': { title: 'Hộp sữa', words: '' } } });
  const on = (revised: string) => ({
    ...site,
    files: ['pdf', 'docx'].map((format) => ({
      address: `/tai-ve/canh-bao/sua.${format}`,
      lesson: null,
      grade: null,
      alert: 'sua',
      kind: 'bulletin' as const,
      format,
      revision: null,
      revised,
      bytes: 1,
      sha256: revised,
    })),
  });
  expect(compareReleases(on('2026-11-28'), on('2026-11-30')).prints).toEqual([
    'cảnh báo “Hộp sữa”: bản ngày 28/11/2026 cũ đi, nay là bản ngày 30/11/2026',
  ]);
  expect(compareReleases(on('2026-11-28'), on('2026-11-28')).prints).toEqual([]);
});

test('a release that was looked at last is known again by its stamp, and no other is taken for it', async () => {
  const folder = await scratch('seen');
  const seen = path.join(folder, 'seen.json');
  const siteOf = (stamp: string, words: string): SmallSite => ({ stamp, pages: { '/': { title: 'Khiên', words } } });
  const lookAgain = async (name: string, site: SmallSite) =>
    lookAt((await buildSmall(path.join(folder, name, 'dist'), site)).release, seen);
  const first = await lookAgain('a', siteOf('aaaaaa', 'cũ'));
  // Only who reads no page can say the same of these words.
  expect(await lookAgain('b', siteOf('aaaaaa', 'mới'))).toEqual(first);
  const other = await lookAgain('c', siteOf('bbbbbb', 'mới'));
  expect(other.pages).not.toEqual(first.pages);
  await writeFile(seen, '{"name": "bbbbbb');
  expect(await lookAgain('d', siteOf('bbbbbb', 'mới'))).toEqual(other);
});
