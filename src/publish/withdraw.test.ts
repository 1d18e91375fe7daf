import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { withGolden } from '../checks/testing.ts';
import { checkContent } from '../checks/check-content.ts';
import { cutAll } from '../curriculum/cut.ts';
import { noticesOf } from '../curriculum/alert.ts';
import { tellAge } from '../curriculum/print-age.ts';
import { writePrintCode } from '../curriculum/print-code.ts';
import { withdrawnAlerts } from '../curriculum/withdrawn.ts';
import { printedLessons } from '../components/print-age/printed-lessons.ts';
import { readCurriculum } from '../reading/read-curriculum.ts';
import { allAddresses } from '../targets/addresses.ts';
import { makeAtom, makeJsonFeed } from '../teaching/alert/feeds.ts';
import { appendRelease, recordRelease } from './ledger.ts';
import { makeWithdrawn } from './make-withdrawn.ts';
import { withdraw } from './withdraw.ts';

const WHY = 'Số điện thoại trong bài đã đổi chủ.';
const wish = (content: string, name: string, why = WHY) => withdraw({ content, name, why, date: '2026-11-28' });
/** Stands for the workshop: a file is what it says. */
const say = async (job: object) => Buffer.from(JSON.stringify(job));

test('withdrawn, a lesson is taught nowhere, its print codes say so and why, and every address of it goes on', () =>
  withGolden({}, async (content) => {
    const read = await readCurriculum(content);
    const before = read.curriculum!;
    await appendRelease(content, await recordRelease(before, read.documents, '2026-11-24'));
    const promised = [
      ...allAddresses(
        cutAll(before),
        noticesOf(before).map(({ id }) => id),
      ),
    ];
    expect(await wish(content, 'bai/mau')).toEqual({ file: path.join(content, 'lessons/mau/lesson.yaml'), holes: [] });
    const { curriculum, problems, documents } = await checkContent(content);
    expect(problems).toEqual([]);
    expect(cutAll(curriculum!)).toEqual([]);
    expect((await recordRelease(curriculum!, documents, '2026-11-28')).cuts).toEqual([]);

    const age = tellAge(writePrintCode(4, [{ slug: 'mau', revision: 1 }]), printedLessons(curriculum!));
    expect(age).toMatchObject({ lessons: [{ state: 'withdrawn', lesson: { withdrawn: { why: WHY } } }] });

    const files = await makeWithdrawn(curriculum!, [], say);
    const downloads = promised.filter((address) => /^\/tai-ve\/lop-.*\.\w+$/.test(address));
    expect(downloads.length).toBeGreaterThan(20);
    const made = new Map(files.map(({ address, data }) => [address, data]));
    for (const address of downloads) {
      const data = made.get(address);
      expect(data, address).toBeDefined();
      const words = address.endsWith('.zip') ? Object.values(unzipSync(data!))[0]! : data!;
      expect(Buffer.from(words).toString(), address).toContain(WHY);
    }
  }));

test('the only lesson of a trick can be withdrawn and published at once: what nobody teaches now is told, nothing else is', () =>
  withGolden({}, async (content) => {
    const file = path.join(content, 'coverage.yaml');
    const asked = (await readFile(file, 'utf8')).replace(/.*(B10, grades: 4-5|vu-viec-mau, grades).*\n/g, '');
    const other = '  - { row: vu-viec-mau, grades: "1-3, 6-11", why: Bài mẫu chỉ viết cho lớp 4 và 5 }\n';
    await writeFile(file, asked.replace('free:\n', `free:\n${other}`));
    // That grade 12 has no lesson of the case is another's doing: the withdrawal does not excuse it.
    const problems = async () => (await checkContent(content, '2026-11-28')).problems.map(({ what }) => what);
    const bare = ['Lớp 12 chưa có bài nào đã đăng dạy “Vụ việc mẫu: hộp sữa miễn phí” (vu-viec-mau).'];
    expect(await problems()).toEqual(bare);
    const done = await wish(content, 'bai/mau');
    expect('holes' in done && done.holes).toEqual([
      expect.stringMatching(/^lớp 4–5: /),
      'lớp 4–5: Vụ việc mẫu: hộp sữa miễn phí',
    ]);
    expect(await problems()).toEqual(bare);
    // For a while: then it is a hole as any other.
    const later = (await checkContent(content, '2027-03-29')).problems.map(({ what }) => what);
    expect(later).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Lớp 4–5, 12 chưa có bài nào đã đăng dạy “Vụ việc mẫu/)]),
    );
  }));

test('withdrawn, a warning leaves every list, and who follows a feed is told that and why', () =>
  withGolden({}, async (content) => {
    await wish(content, 'canh-bao/mau');
    const { curriculum } = await readCurriculum(content);
    expect(noticesOf(curriculum!)).toEqual([]);
    const gone = withdrawnAlerts(curriculum!);
    const feeds = [makeAtom([], gone, curriculum!.office), makeJsonFeed([], gone, curriculum!.office)];
    for (const feed of feeds) expect(feed).toMatch(new RegExp(`Đã rút: [^]*${WHY}`));
    const files = await makeWithdrawn(curriculum!, [4, 5], say);
    expect(
      files.every(({ address, data }) => address.startsWith('/tai-ve/canh-bao/mau/') && String(data).includes(WHY)),
    ).toBe(true);
  }));

test('what cannot be withdrawn is told in one Problem, and no file changes', () =>
  withGolden({}, async (content) => {
    const file = path.join(content, 'lessons/mau/lesson.yaml');
    const before = await readFile(file, 'utf8');
    for (const [name, why, said] of [
      ['mauu', WHY, /Không có bài hay cảnh báo nào tên “mauu”/],
      ['mau', WHY, /vừa là bài vừa là cảnh báo/],
      ['bai/mau', ' ', /Chưa cho biết vì sao/],
    ] as const) {
      const done = await wish(content, name, why);
      expect('problems' in done && done.problems.map(({ what }) => what)).toEqual([expect.stringMatching(said)]);
    }
    expect(await readFile(file, 'utf8')).toBe(before);
    await wish(content, 'bai/mau');
    const again = await wish(content, 'bai/mau');
    expect('problems' in again && again.problems[0]!.what).toMatch(/đã rút ngày 2026-11-28/);
  }));
