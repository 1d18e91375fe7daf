import { beforeAll, expect, test } from 'vitest';
import type { GradeLesson } from '../curriculum/cut.ts';
import { PAPER_NAMES, wordsOf, type Paper } from '../document/paper.ts';
import { loadFonts } from '../print/fonts.ts';
import { measurePages } from '../print/print.ts';
import { cutTargets, targetsIn, zipName } from '../targets/addresses.ts';
import { PDF } from '../targets/file-types.ts';
import { makePapers } from '../targets/papers.ts';
import { TARGETS, type CutId } from '../targets/registry.ts';
import { makeCertificate } from './certificate.ts';
import { makeCover, type PackRow } from './cover.ts';
import { makeAppendix } from './appendix.ts';
import { makePoster } from './poster.ts';
import { makeWorksheet, makeWorksheetKey } from './worksheet.ts';
import { makePlanBook, makeWorksheetBook } from './year-book.ts';
import { holdsOf, nameOf } from '../../test/content/laws/law.ts';
import { measureLaws } from '../../test/content/laws/measures.ts';
import { aLessonOfEachBand, goldenLessons, sampleLessons } from '../../test/lessons.ts';

let golden: GradeLesson;
let lessons: GradeLesson[];
beforeAll(async () => {
  const goldens = await goldenLessons();
  golden = goldens[0]!;
  lessons = [...aLessonOfEachBand(await sampleLessons()), ...goldens];
});

holdsOf(measureLaws, () => lessons, nameOf);

const textOf = (paper: Paper) => wordsOf(paper.body).join(' ');
const pagesOf = (paper: Paper) => measurePages(paper, loadFonts());
/** What a pack says of its files when these have so many pages; its slides have none. */
const rowsOf = (of: Pick<GradeLesson, 'grade' | 'care'>, pages: Partial<Record<CutId, number>>): PackRow[] =>
  cutTargets(of).flatMap((id) => {
    const { name, subject, printing } = TARGETS[id];
    if (id !== 'slides' && pages[id] === undefined) return [];
    return [{ id, name, file: zipName(id), ofTest: subject === 'test', pages: pages[id] ?? 0, printing: printing! }];
  });
const place = ({ slug, grade }: GradeLesson) => `${slug} ${grade}`;

test('the cover takes one page', () => {
  for (const lesson of lessons) {
    const counts = Object.fromEntries(makePapers(lesson).map(({ kind }) => [kind, 10]));
    expect(pagesOf(makeCover(lesson, rowsOf(lesson, counts))), place(lesson)).toBe(1);
  }
});

test('the poster’s heads are of 40 points and more', () => {
  // Headings of levels 1 and 2 are set in 1,55 and 1,25 body sizes.
  expect(makePoster(golden).style.size * 1.25).toBeGreaterThanOrEqual(40);
});

test('the certificate leaves the name to a hand, and bears no office, seal or state', () => {
  const words = textOf(makeCertificate(golden));
  expect(words).toContain('Tặng em ……');
  expect(words).not.toMatch(/CỘNG HÒA|Độc lập|UBND|Sở|dấu/);
});

test('a pupil’s sheet asks for a name, that of a lesson on private matters does not', () => {
  expect(textOf(makeWorksheet(golden))).toContain('Họ và tên');
  expect(textOf(makeWorksheet({ ...golden, care: 'private' }))).not.toContain('Họ và tên');
});

test('the marked sheet has the answers, which the pupils’ has not', () => {
  expect(textOf(makeWorksheetKey(golden))).toContain('Bà ơi, quà thật không đòi tiền trước.');
  expect(textOf(makeWorksheet(golden))).not.toContain('Bà ơi, quà thật không đòi tiền trước.');
});

test('the background is told once', () => {
  expect(textOf(makeAppendix(golden)).split('Kẻ gian dùng món quà').length).toBe(2);
});

test('the appendix says what two grades in one room share and where they part', () => {
  expect(textOf(makeAppendix(golden))).toContain(
    'Lớp ghép: các lớp 4–5 học chung bài này. Chỗ khác nhau: Lớp 4: “Lớp 4 làm thêm: kể lại câu chuyện cho bạn”. Lớp 5: “Lớp 5 làm thêm: đóng vai bà và Y Minh”.',
  );
  expect(textOf(makeAppendix({ ...golden, shared: { grades: [4], own: [] } }))).toContain(
    'bài này viết riêng cho lớp 4',
  );
  const [first, second] = golden.shared.own;
  const alike = [first!, { ...second!, nodes: first!.nodes }].map((part) => ({ ...part, activity: 'Em tập hỏi' }));
  expect(textOf(makeAppendix({ ...golden, shared: { grades: [4, 5], own: alike } }))).toContain(
    'Chỗ khác nhau: Ở hoạt động “Em tập hỏi”, lớp 4 và lớp 5 mỗi lớp có phần “Lớp 4 làm thêm: kể lại câu chuyện cho bạn” của riêng mình.',
  );
});

test('the cover names every file of the pack, with its pages, copies and sides', () => {
  const counts = { plan: 8, worksheet: 3, test: 12, family: 1, certificate: 1 };
  const cover = textOf(makeCover(golden, rowsOf(golden, counts)));
  for (const kind of ['plan', 'worksheet', 'test', 'family', 'certificate'] as const)
    expect(cover).toContain(`${PAPER_NAMES[kind]} ${zipName(kind)}`);
  expect(cover).toContain('2-phieu-hoc-tap.pdf Mỗi em 2 tờ, in hai mặt. 3 mỗi em 1 hai mặt');
  expect(cover).toContain('4 tờ cho thầy cô và 3 tờ cho mỗi em; thêm một tờ giấy chứng nhận cho hai em.');
  expect(cover, 'sheets for a class of each size').toContain(
    'Sĩ số lớp 30 em 35 em 40 em 45 em Tiết học 109 tờ 127 tờ 144 tờ 162 tờ Bài kiểm tra 45 tờ 53 tờ 60 tờ 68 tờ',
  );
  expect(cover).not.toContain(PAPER_NAMES.poster);
  expect(cover).toContain('Trang chiếu 1d-trang-chieu.pptx Để chiếu. Không có máy thì bài vẫn dạy được. không in');
  expect(cover).toContain('Mỗi em 2 tờ, in hai mặt.');
  expect(cover).toContain(
    'Thẻ rời của “Thật, bẫy hay phải hỏi?”: cắt từ phiếu học tập in thêm; phiếu của mỗi em để nguyên.',
  );
  expect(cover).toMatch(/Cho bài kiểm tra \(\d+ phút, [^)]+\): mỗi em 2 tờ đề\./);
  for (const { materials, ...lesson } of lessons)
    for (const thing of materials)
      expect(textOf(makeCover({ ...lesson, materials }, rowsOf(lesson, counts)))).toContain(
        thing.split(/\s+/).join(' '),
      );
});

test('the cover says who has reviewed the lesson, or that no teacher has where its own writers stand for it', () => {
  const of = (reviewer: string) => textOf(makeCover({ ...golden, reviewer }, rowsOf(golden, {})));
  expect(of(golden.office.name)).toContain('Chưa có giáo viên duyệt.');
  expect(of('Cô Hoa, trường bên')).toContain('Người duyệt: Cô Hoa, trường bên.');
});

test('without a site address no paper has a code to scan, and every foot still tells its age', () => {
  const lesson = { ...golden, office: { ...golden.office, site: { address: null, base: '/' } } };
  for (const paper of makePapers(lesson)) {
    expect(paper.edition).toBeUndefined();
    expect(paper.footer).toContain(
      'kiểm\u00a0tra\u00a0lại\u00a0sau\u00a024/11/2027 – mã\u00a0bản\u00a0in\u00a04MD82-X',
    );
  }
});

test('a pack has every kind of its grade, the cover last made and first placed', () => {
  for (const lesson of lessons)
    expect(['cover', ...makePapers(lesson).map(({ kind }) => kind)]).toEqual(targetsIn(lesson, PDF));
});

test('a year book holds every lesson’s paper whole, and its contents name the page where it stands', async () => {
  const own = (await sampleLessons()).filter(({ grade }) => grade === 5);
  expect(own.length).toBeGreaterThan(2);
  for (const make of [makePlanBook, makeWorksheetBook]) {
    const pages = make(own).sections.map(pagesOf);
    const {
      sections: [front, ...rest],
    } = make(own, pages);
    expect(rest.length).toBe(own.length);
    expect(pagesOf(front!)).toBe(pages[0]);
    rest.forEach((section, i) => {
      const start = 1 + pages.slice(0, i + 1).reduce((sum, count) => sum + count, 0);
      expect(textOf(front!)).toMatch(new RegExp(`${own[i]!.title.replace(/[?]/g, '\\?')} .{40,80} ${start}( |$)`));
      expect(section.footer).toContain(own[i]!.title);
    });
  }
});
