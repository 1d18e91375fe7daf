import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { cutAll, type GradeLesson } from '../curriculum/cut.ts';
import { PAPER_NAMES, wordsOf, type Paper } from '../document/paper.ts';
import { loadFonts } from '../print/fonts.ts';
import { measureFill, measurePages } from '../print/print.ts';
import { cutTargets, targetsIn, zipName } from '../targets/addresses.ts';
import { PDF } from '../targets/file-types.ts';
import { TARGETS, type CutId } from '../targets/registry.ts';
import { readCurriculum } from '../reading/read-curriculum.ts';
import { makeCertificate } from './certificate.ts';
import { makeCover, type PackRow } from './cover.ts';
import { makeFamilySheet } from './family-sheet.ts';
import { homeFacts, stepsOf } from './home-facts.ts';
import { makePapers } from '../targets/papers.ts';
import { makeMatrix, matrixPaper } from './matrix.ts';
import { makePlan } from './plan.ts';
import { makePoster } from './poster.ts';
import { makeShort, SHORT_MINUTES } from './short-version.ts';
import { makeTest } from './test-paper.ts';
import { drawTest, VERSIONS } from './test-set.ts';
import { makeWorksheet, makeWorksheetKey } from './worksheet.ts';
import { makePlanBook, makeWorksheetBook } from './year-book.ts';

let golden: GradeLesson;
let lessons: GradeLesson[];
beforeAll(async () => {
  const [real, sample] = await Promise.all([
    readCurriculum(path.resolve('content')),
    readCurriculum(path.resolve('test/golden/content')),
  ]);
  golden = cutAll(sample.curriculum!)[0]!;
  lessons = [...cutAll(real.curriculum!), ...cutAll(sample.curriculum!)];
});

const textOf = (paper: Paper) => wordsOf(paper.body).join(' ');
const pagesOf = (paper: Paper) => measurePages(paper, loadFonts());
/** What a pack says of its files when these have so many pages; its slides have none. */
const rowsOf = ({ grade }: Pick<GradeLesson, 'grade'>, pages: Partial<Record<CutId, number>>): PackRow[] =>
  cutTargets(grade).flatMap((id) => {
    const { name, subject, printing } = TARGETS[id];
    if (id !== 'slides' && pages[id] === undefined) return [];
    return [{ id, name, file: zipName(id), ofTest: subject === 'test', pages: pages[id] ?? 0, printing: printing! }];
  });
const place = ({ slug, grade }: GradeLesson) => `${slug} ${grade}`;

test('the family sheet, the poster, the certificates and the cover take one page in every lesson and grade', () => {
  for (const lesson of lessons) {
    for (const make of [makeFamilySheet, makePoster, makeCertificate])
      expect(pagesOf(make(lesson)), `${place(lesson)} ${make.name}`).toBe(1);
    const counts = Object.fromEntries(makePapers(lesson).map(({ kind }) => [kind, 10]));
    expect(pagesOf(makeCover(lesson, rowsOf(lesson, counts))), place(lesson)).toBe(1);
  }
});

test('the family sheet is large, and says the trick, its three signs, the steps, the family’s words and whom to call', () => {
  for (const lesson of lessons) {
    const sheet = makeFamilySheet(lesson);
    expect(sheet.style.size).toBeGreaterThanOrEqual(15);
    const { trick, signs, noteTitle } = homeFacts(lesson);
    for (const words of [trick, ...signs, ...stepsOf(lesson).map(({ name }) => name), noteTitle, 'Gọi ai?'])
      expect(textOf(sheet), place(lesson)).toContain(words);
    expect(textOf(sheet)).toMatch(/111|công an/i);
  }
});

test('no page of a worksheet or a plan but its last is less than three fifths full, and no worksheet takes more than two sheets', () => {
  for (const lesson of lessons) {
    for (const make of [makeWorksheet, makeWorksheetKey, makePlan]) {
      const fill = measureFill(make(lesson), loadFonts());
      expect(Math.min(1, ...fill.slice(0, -1)), `${place(lesson)} ${make.name}`).toBeGreaterThan(3 / 5);
    }
    expect(pagesOf(makeWorksheet(lesson)), place(lesson)).toBeLessThanOrEqual(4);
  }
});

test('from grade 6 on each version of a test is one sheet of paper, and nowhere more than two', () => {
  for (const lesson of lessons.filter(({ slug }) => slug !== golden.slug)) {
    const pages = pagesOf(makeTest(lesson));
    expect(pages, place(lesson)).toBeLessThanOrEqual(4 * VERSIONS);
    if (lesson.grade >= 6) expect(pages, place(lesson)).toBe(2 * VERSIONS);
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

test('the marked sheet has every word of the pupils’, in order, and the answers besides', () => {
  for (const lesson of lessons) {
    const [sheet, key] = [
      wordsOf(makeWorksheet(lesson).body).slice(lesson.title.split(/\s+/).length + 6),
      wordsOf(makeWorksheetKey(lesson).body),
    ];
    let from = 0;
    for (const word of sheet) from = key.indexOf(word, from) + 1 || Infinity;
    expect(from, place(lesson)).toBeLessThan(Infinity);
  }
  expect(textOf(makeWorksheetKey(golden))).toContain('Bà ơi, quà thật không đòi tiền trước.');
  expect(textOf(makeWorksheet(golden))).not.toContain('Bà ơi, quà thật không đòi tiền trước.');
});

test('a quarter-hour version fills fifteen minutes in every lesson and grade, and leaves at least two to talk', () => {
  for (const lesson of lessons) {
    const parts = makeShort(lesson)!;
    expect(
      parts.reduce((sum, { minutes }) => sum + minutes, 0),
      place(lesson),
    ).toBe(SHORT_MINUTES);
    expect(Math.min(...parts.map(({ minutes }) => minutes))).toBeGreaterThanOrEqual(1);
    expect(parts[2]!.minutes).toBeGreaterThanOrEqual(2);
    expect(textOf(makePlan(lesson))).toContain('Chỉ có 15 phút, không thiết bị');
  }
});

test('from grade 6 every activity is planned in a) to d) and in the four steps', () => {
  for (const lesson of lessons.filter(({ grade }) => grade >= 6)) {
    const activities = textOf(makePlan(lesson))
      .split(/Hoạt động \d: /)
      .slice(1);
    expect(activities.length, place(lesson)).toBe(4);
    for (const activity of activities)
      expect(activity, place(lesson)).toMatch(
        /a\) Mục tiêu: .+b\) Nội dung: .+c\) Sản phẩm: .+d\) Tổ chức thực hiện: .*Giao nhiệm vụ\. .+Thực hiện nhiệm vụ\. .+Báo cáo, thảo luận\. .+Kết luận, nhận định\. /s,
      );
  }
});

test('from grade 6 the plan names the common competences that its activities practise, and no others', () => {
  for (const lesson of lessons.filter(({ grade }) => grade >= 6)) {
    const plan = textOf(makePlan(lesson));
    const [, aims] = /2\. Về năng lực (.*?) 3\. Về phẩm chất/s.exec(plan)!;
    expect(aims, place(lesson)).toMatch(/^Năng lực chung: .*Tự chủ và tự học: hoàn thành \d+ bài/);
    expect(textOf(makePlan({ ...lesson, body: [] })), place(lesson)).not.toContain('Năng lực chung');
    const alone = JSON.parse(JSON.stringify(lesson.body).replaceAll(/nhóm|Nhóm|cặp|Cặp/g, 'lớp'));
    expect(textOf(makePlan({ ...lesson, body: alone })), place(lesson)).not.toContain('Giao tiếp và hợp tác');
  }
});

test('up to grade 5 every activity is planned in two columns', () => {
  for (const lesson of lessons.filter(({ grade }) => grade <= 5)) {
    expect(
      textOf(makePlan(lesson)).split('Hoạt động của giáo viên Hoạt động của học sinh').length - 1,
      place(lesson),
    ).toBe(4);
  }
});

test('the background is read before the activities, once', () => {
  for (const lesson of lessons) {
    const plan = textOf(makePlan(lesson));
    const title = lesson.slug === 'mau' ? 'Nền kiến thức' : /(Điều thầy cô|Nền kiến thức)/;
    expect(plan.search(title), place(lesson)).toBeLessThan(plan.search(/III\. (Các hoạt động|Tiến trình)/));
  }
  expect(textOf(makePlan(golden)).split('Kẻ gian dùng món quà').length).toBe(2);
});

test('the plan says what two grades in one room share and where they part', () => {
  expect(textOf(makePlan(golden))).toContain(
    'Lớp ghép: các lớp 4–5 học chung bài này. Chỗ khác nhau: lớp 4: “Lớp 4 làm thêm: kể lại câu chuyện cho bạn.”; lớp 5: “Lớp 5 làm thêm: đóng vai bà và Y Minh.”.',
  );
  expect(textOf(makePlan({ ...golden, shared: { grades: [4], own: [] } }))).toContain('bài này viết riêng cho lớp 4');
  const [first, second] = golden.shared.own;
  const alike = [first!, { ...second!, nodes: first!.nodes }].map((part) => ({ ...part, activity: 'Em tập hỏi' }));
  expect(textOf(makePlan({ ...golden, shared: { grades: [4, 5], own: alike } }))).toContain(
    'Chỗ khác nhau: ở hoạt động “Em tập hỏi”, lớp 4 và lớp 5 mỗi lớp có phần “Lớp 4 làm thêm: kể lại câu chuyện cho bạn.” của riêng mình.',
  );
});

test('the cover names every file of the pack, with its pages, copies and sides', () => {
  const counts = { plan: 8, worksheet: 3, test: 12, family: 1, certificate: 1 };
  const cover = textOf(makeCover(golden, rowsOf(golden, counts)));
  for (const kind of ['plan', 'worksheet', 'test', 'family', 'certificate'] as const)
    expect(cover).toContain(`${PAPER_NAMES[kind]} ${zipName(kind)}`);
  expect(cover).toContain('2-phieu-hoc-tap.pdf Mỗi em 2 tờ, in hai mặt. 3 mỗi em 1 hai mặt');
  expect(cover).toContain(
    '4 tờ cho thầy cô và 3 tờ cho mỗi em; thêm một tờ giấy chứng nhận cho hai em. Lớp 35 em cần 127 tờ.',
  );
  expect(cover).not.toContain(PAPER_NAMES.poster);
  expect(cover).toContain('Trang chiếu 1b-trang-chieu.pptx Để chiếu. Không có máy thì bài vẫn dạy được. không in');
  expect(cover).toContain('Mỗi em 2 tờ, in hai mặt.');
  expect(cover).toMatch(/Cho bài kiểm tra \(\d+ phút, [^)]+\): mỗi em 2 tờ đề\. Lớp 35 em cần 53 tờ\./);
  for (const { materials, ...lesson } of lessons)
    for (const thing of materials)
      expect(textOf(makeCover({ ...lesson, materials }, rowsOf(lesson, counts)))).toContain(
        thing.split(/\s+/).join(' '),
      );
});

test('without a site address no paper has a code to scan, and every foot still tells its age', () => {
  const lesson = { ...golden, office: { ...golden.office, site: { address: null, base: '/' } } };
  for (const paper of makePapers(lesson)) {
    expect(paper.edition).toBeUndefined();
    expect(paper.footer).toContain('kiểm tra lại sau 24/11/2027 – mã bản in 4MD82-X');
  }
});

test('the matrix stands on one side of a sheet and the specification on the other, of a lesson’s test and of a term’s', () => {
  for (const lesson of lessons.filter(({ grade }) => grade >= 6)) {
    expect(pagesOf(makeMatrix(lesson)), place(lesson)).toBe(2);
    expect(pagesOf(matrixPaper(drawTest(lessons.filter(({ grade }) => grade === lesson.grade)))), place(lesson)).toBe(
      2,
    );
  }
});

test('a pack has every kind of its grade, the cover last made and first placed', () => {
  for (const lesson of lessons)
    expect(['cover', ...makePapers(lesson).map(({ kind }) => kind)]).toEqual(targetsIn(lesson.grade, PDF));
});

test('a year book holds every lesson’s paper whole, and its contents name the page where it stands', () => {
  const own = lessons.filter(({ grade }) => grade === 5);
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
