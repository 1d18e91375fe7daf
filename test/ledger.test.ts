import { existsSync } from 'node:fs';
import { cp, readdir, readFile, realpath, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { gradeFile, gradeTargets } from '../src/targets/addresses.ts';
import { GRADES } from '../src/curriculum/grade.ts';
import type { Ledger } from '../src/curriculum/ledger.ts';
import { makeRelease } from '../src/publish/make-release.ts';
import { writeTest } from '../src/publish/write-test.ts';
import { readCurriculum } from '../src/reading/read-curriculum.ts';
import { GOLDEN, runScript, scratch } from './folders.ts';
import { sampleContent } from './sample.ts';
import { builtSite } from './site.ts';

test('a build makes every address that the ledger promises, and a dead one is found', async () => {
  for (const [content, site] of [
    [await sampleContent(), await builtSite('sample')],
    [GOLDEN, await builtSite('golden')],
  ] as const) {
    const copy = path.join(await scratch('ledger'), 'content');
    await cp(content, copy, { recursive: true });
    expect(await makeRelease(copy, '2099-01-01')).toMatchObject({ problems: [] });
    const { ledger } = (await readCurriculum(copy)).curriculum!;
    const promised = ledger.at(-1)!;
    for (const grade of GRADES) {
      const taught = promised.cuts.some((cut) => cut.grade === grade);
      for (const book of gradeTargets(grade))
        expect(promised.addresses.includes(gradeFile(grade, book)), gradeFile(grade, book)).toBe(taught);
    }
    const dist = await realpath(site);
    expect(missingAddresses(ledger, dist)).toEqual([]);
    const dead = { ...promised, addresses: ['/trang-da-mat/', '/tai-ve/lop-4/sach-da-mat.pdf'] };
    expect(missingAddresses([...ledger, dead], dist)).toEqual(dead.addresses);
  }
});

test('npm run release writes the ledger once, and npm run paper prints from it', async () => {
  const folder = await scratch('paper');
  const content = path.join(folder, 'content');
  await cp(GOLDEN, content, { recursive: true });
  const out = path.join(folder, 'de');
  expect((await runScript('release', ['--content', content, '--date', '2026-11-24'])).code).toBe(0);
  expect(await readdir(path.join(content, 'releases'))).toEqual(['2026-11-24-1.json']);
  const { ledger } = (await readCurriculum(content)).curriculum!;
  expect(ledger[0]!.alerts).toMatchObject([{ id: 'mau', revision: { number: 1, date: '2026-11-24' } }]);
  const { code, output } = await runScript('paper', ['--lop', '4', '--bai', 'mau', '--content', content, '--out', out]);
  expect(code, output).toBe(0);
  expect(output).not.toContain('chưa có trong sổ');
  const [printed] = await readdir(out);
  expect(await readdir(path.join(out, printed!))).toEqual([
    'dap-an-duc-lo.pdf',
    'dap-an.docx',
    'dap-an.pdf',
    'de-kiem-tra.docx',
    'de-kiem-tra.pdf',
    'phieu-tra-loi.docx',
    'phieu-tra-loi.pdf',
  ]);
  const own = printed!.replace(/-4-ma$/, '');
  const again = ['--ma', own, '--content', content, '--out', out];
  expect((await runScript('paper', again)).code).toBe(0);
  // Another number of versions, and the paper that its code recalls, lie beside it.
  const writeFewer = async () => {
    const { problems } = await writeTest(content, out, { grade: '4', lessons: 'mau', count: '2' });
    expect(problems).toEqual([]);
  };
  await writeFewer();
  await writeFewer();
  expect((await readdir(out)).sort()).toEqual([`${own}-2-ma`, `${own}-4-ma`, `${own}-in-lai`].sort());
  // Nor is a paper that was printed before its words were changed.
  const text = path.join(out, `${own}-2-ma`, 'de-kiem-tra.pdf');
  await writeFile(text, 'đề cũ');
  await writeFewer();
  expect(await readFile(text, 'utf8')).toBe('đề cũ');
  expect(await readdir(out)).toContain(`${own}-2-ma-2`);
});

test('a warning that tells something else than was released is released again with its correction, not without', async () => {
  const content = path.join(await scratch('corrected'), 'content');
  await cp(GOLDEN, content, { recursive: true });
  const release = async (date: string) => (await makeRelease(content, date)).problems.map(({ what }) => what);
  expect(await release('2026-11-24')).toEqual([]);
  const alert = path.join(content, 'alerts/mau.yaml');
  const changed = (await readFile(alert, 'utf8')).replace('40%', '45%');
  await writeFile(alert, changed);
  expect(await release('2026-11-25')).toEqual([
    expect.stringContaining('Cảnh báo đã đổi lời sau bản phát hành ngày 24/11/2026'),
  ]);
  await writeFile(alert, `${changed}corrected:\n  - { date: 2026-11-25, changed: Sửa một con số }\n`);
  expect(await release('2026-11-25')).toEqual([]);
  const { ledger } = (await readCurriculum(content)).curriculum!;
  expect(ledger.map(({ alerts }) => alerts![0]!.revision.number)).toEqual([1, 2]);
});

test('a wish that cannot be met is told in Vietnamese, all of it in one run, never as a stack', async () => {
  for (const [wish, said] of [
    [{ code: '1234' }, [/không phải mã tài liệu/]],
    [{ code: '4MD82-1011', grade: '8', drawing: '2' }, [/--lop không đi cùng --ma/, /--bo không đi cùng --ma/]],
    [{}, [/Chưa cho biết lớp/, /Chưa cho biết bài nào/]],
  ] as const) {
    const { problems } = await writeTest(GOLDEN, await scratch('wish'), wish);
    for (const words of said) expect(problems.map(({ what }) => what).join('\n')).toMatch(words);
  }
  for (const [args, said] of [
    [
      ['--lop', '13', '--bai', 'mao', '--so-ma', 'bốn'],
      [/không phải một lớp/, /Không có bài “mao”/, /Không ra được “bốn” mã đề/],
    ],
    [['--lop', '4', '--bai', 'mau', '--mau-sac'], [/Không hiểu “--mau-sac”/]],
    [['--lop', '4', '--bai', 'mau', '--so-ma'], [/Thiếu giá trị sau --so-ma\./]],
  ] as const) {
    const { code, output } = await runScript('paper', [...args, '--content', GOLDEN]);
    expect(code).toBe(1);
    for (const words of said) expect(output).toMatch(words);
    expect(output).not.toMatch(/\n\s+at .*:\d+/);
  }
  expect((await runScript('paper', ['--help'])).output).toContain('--so-ma');
});

/** Every address that was ever published. */
const addressesEver = (ledger: Ledger): string[] => [
  ...new Set(ledger.flatMap(({ addresses, cuts }) => [...addresses, ...cuts.flatMap((cut) => cut.addresses)])),
];

/** The published addresses that a built site no longer answers. */
const missingAddresses = (ledger: Ledger, site: string): string[] =>
  addressesEver(ledger).filter(
    (address) => !existsSync(path.join(site, ...address.split('/'), address.endsWith('/') ? 'index.html' : '')),
  );
