import { beforeAll, expect, test } from 'vitest';
import type { GradeLesson } from '../curriculum/cut.ts';
import type { Printable } from '../curriculum/mark.ts';
import { wordsOf, type Paper, type PaperNode } from '../document/paper.ts';
import type { Source } from '../curriculum/source.ts';
import { isBlock, type BlockNode, type Flow } from '../curriculum/tree.ts';
import { makePapers } from '../targets/papers.ts';
import { sourceLine } from './parts.ts';
import { makeAppendix } from './appendix.ts';
import { makeFamilySheet } from './family-sheet.ts';
import { makePlan } from './plan.ts';
import { makePoster } from './poster.ts';
import { makeScript } from './script.ts';
import { paperContext } from './to-paper.ts';
import { makeWorksheet } from './worksheet.ts';
import { flatten } from '../../test/flatten-paper.ts';
import { holdsOf, nameOf } from '../../test/content/laws/law.ts';
import { teachingLaws } from '../../test/content/laws/teaching.ts';
import { aLessonOfEachBand, asIn, goldenLessons, sampleLessons } from '../../test/lessons.ts';

let lessons: GradeLesson[];
let golden: GradeLesson;
beforeAll(async () => {
  const goldens = await goldenLessons();
  golden = goldens[0]!;
  lessons = [...aLessonOfEachBand(await sampleLessons()), ...goldens];
});

holdsOf(teachingLaws, () => lessons, nameOf);

const at = { line: 1, column: 1 };
const say = (value: string) => ({ type: 'text' as const, value, at });
const textOfPaper = (paper: Paper) => wordsOf(paper.body).join(' ');

test('whom a lesson calls first stands first at home, and on the wall where a child may ring it', () => {
  const lesson = lessons.find(({ slug }) => slug === 'phieu-trung-thuong')!;
  const [first, second] = ['canh-sat-113', 'tong-dai-111'];
  const recover: BlockNode = { type: 'block', name: 'Recover', props: { title: 'T', first, second }, children: [], at };
  const inDanger = { ...lesson, body: [recover, ...lesson.body] };
  expect(textOfPaper(makeFamilySheet(inDanger))).toMatch(/Gọi ai\? 113 – (Tổng đài )?111/);
  expect(textOfPaper(makePoster(inDanger))).toContain('gọi 113, 111');
  expect(textOfPaper(makePoster(lesson))).toContain('gọi 111');
});

test('a family learns of 113 last where the lesson has no need of it, and not at all of a bank beside private matters', () => {
  const lesson = lessons.find(({ slug }) => slug === 'phieu-trung-thuong')!;
  const open = { ...lesson, body: lesson.body.filter((node) => !JSON.stringify(node).includes('canh-sat-113')) };
  expect(textOfPaper(makeFamilySheet(open))).toMatch(/Người nhà gọi đầu tiên: …+ Khi cần gọi: 113/);
  expect(textOfPaper(makeFamilySheet({ ...open, care: 'private' }))).not.toContain('Khi cần');
});

test('a pupil’s sheet holds neither what is to be found out nor what only teachers need', () => {
  const sheet = textOfPaper(makeWorksheet(golden));
  expect(sheet).not.toContain('Bà không dự chương trình nào');
  expect(sheet).not.toContain('Quà thật không đòi tiền trước. Không');
  expect(sheet).not.toContain('Nền kiến thức');
  expect(sheet).not.toContain('Chuyển giao nhiệm vụ');
  expect(sheet).toContain('Viết cho bà một lời khuyên.');
  expect(
    makeWorksheet(golden).body.some(
      (node) => node.type === 'keep' && flatten([node]).some(({ type }) => type === 'lines'),
    ),
  ).toBe(true);
});

test('a pupil’s sheet has what pupils read, where the lesson has it; a story that is told and the family’s letter stay off it', () => {
  const sheet = textOfPaper(makeWorksheet(golden));
  expect(sheet).toMatch(/Điền tên và địa chỉ.*Có người quen gửi.*Viết cho bà một lời khuyên/s);
  expect(sheet).not.toContain('bà gọi Y Minh ra hiên');
  expect(sheet).not.toContain('Kể với ông bà');
  const story = golden.body
    .flatMap((node) => (node.type === 'block' ? node.children : []))
    .find((node) => node.type === 'block' && node.name === 'Story')!;
  const picture: Flow = {
    type: 'block',
    name: 'Figure',
    props: { src: 'hinh/la-chan.svg', alt: 'Một chiếc khiên' },
    at,
    children: [],
  };
  const pictured = { ...story, children: [picture, ...(story as BlockNode).children] } as Flow;
  const given = makeWorksheet({
    ...golden,
    body: [{ type: 'block', name: 'Reading', props: {}, at, children: [pictured, picture] }],
  });
  expect(textOfPaper(given)).toContain('bà gọi Y Minh ra hiên');
  expect(
    flatten(given.body).filter(({ type }) => type === 'figure').length,
    'a story is printed without its pictures',
  ).toBe(1);
});

test('these laws met a paper with more than two sources, and more than ten pictures', () => {
  const papers = lessons.flatMap(makePapers);
  const numbers = papers.flatMap((paper) => [...textOfPaper(paper).matchAll(/\[(\d+)\]/g)].map(([, n]) => Number(n)));
  expect(Math.max(...numbers)).toBeGreaterThan(2);
  const pictures = lessons.flatMap((lesson) =>
    flatten(makeAppendix(lesson).body).filter(({ type }) => type === 'figure'),
  );
  expect(pictures.length).toBeGreaterThan(10);
});

test('a line of sources names a law or a decree itself, an article’s publisher', () => {
  const source = (props: Partial<Source>) =>
    ({
      id: 'nguon',
      title: 'Tên',
      publisher: 'Nơi đăng',
      read: '2026-11-24',
      mark: 'CONFIRMED',
      ...props,
    }) as Printable<Source>;
  const line = sourceLine([
    source({
      title: 'Luật An ninh mạng 2025, Điều 7',
      publisher: 'Quốc hội',
      number: '116/2025/QH15',
      date: '2025-12-10',
    }),
    source({ title: 'Nghị định 56/2017/NĐ-CP, Điều 33', publisher: 'Chính phủ', number: '56/2017/NĐ-CP' }),
    source({ publisher: 'VnExpress', number: 'bài 4999575' }),
    source({ publisher: 'UBND huyện', number: 'bản sao không ghi số', date: '2024-09' }),
    source({ publisher: 'Thanh Niên', address: 'https://bao.example/1' }),
  ]);
  expect(wordsOf(line).join(' ')).toBe(
    'Nguồn: [1] Luật An ninh mạng 2025, Điều 7, 10/12/2025; [2] Nghị định 56/2017/NĐ-CP, Điều 33; [3] VnExpress; [4] UBND huyện, tháng 9/2024; [5] Thanh Niên.',
  );
});

/** A task as the golden lesson would have it. */
const task = (props: Record<string, unknown>, children: Flow[] = []): Flow => ({
  type: 'block',
  name: 'Task',
  props: { title: 'Bài 1', ...props },
  at,
  children,
});

test('who draws and writes draws first', () => {
  const room = (reader: 'pupil' | 'marker') =>
    flatten(paperContext(golden, reader).nodes([task({ lines: 2, drawing: 60 })])).flatMap(({ type }) =>
      type === 'lines' || type === 'drawing' ? [type] : [],
    );
  expect(room('pupil')).toEqual(['drawing', 'lines']);
  expect(room('marker')).toEqual([]);
});

test('a cell that ends in dots is lines to write on for a pupil, and dots for a teacher', () => {
  const cells = (dots: string): Flow[] => [
    { type: 'table', at, head: [[say('Nếu')]], rows: [[[say(`Ô một: ${dots}`)], [say(dots)], [say('Ô hai')]]] },
  ];
  const lines = { type: 'lines', count: 2 };
  const rowFor = (reader: 'pupil' | 'marker', dots: string) =>
    (paperContext(golden, reader).nodes(cells(dots))[0] as Extract<PaperNode, { type: 'table' }>).rows[0]!;
  const words = (text: string) => ({ type: 'paragraph', spans: [{ text }] });
  for (const dots of ['…', '…………']) {
    expect(rowFor('pupil', dots)).toEqual([[words('Ô một:'), lines], [lines], [words('Ô hai')]]);
    expect(rowFor('marker', dots)).toEqual([[words(`Ô một: ${dots}`)], [words(dots)], [words('Ô hai')]]);
  }
});

test('a plan says “tích hợp, lồng ghép” where its grade has no outcome, and shows no other grade’s', () => {
  expect(textOfPaper(makePlan({ ...golden, outcomes: [] }))).toContain('tích hợp, lồng ghép');
  const plan = textOfPaper(makePlan(golden));
  expect(plan).toContain('Nêu được một dấu hiệu đáng ngờ.');
  expect(plan).not.toContain('Kể được việc nên làm.');
  expect(plan).not.toMatch(/D4\.1|B10/);
});

test('a plan is in the structure of its stage and never claims to be the form itself', () => {
  const primary = textOfPaper(makePlan(golden));
  const secondary = textOfPaper(
    makePlan(
      asIn(
        lessons.find(({ grade }) => grade === 8)!,
        golden,
      ),
    ),
  );
  expect(primary).toMatch(
    /1\. Yêu cầu cần đạt .*2\. Đồ dùng dạy học .*3\. Các hoạt động dạy học chủ yếu .*4\. Điều chỉnh sau bài dạy/s,
  );
  expect(secondary).toMatch(
    /I\. Mục tiêu .*II\. Thiết bị dạy học và học liệu .*III\. Tiến trình dạy học .*a\) Mục tiêu.*b\) Nội dung.*c\) Sản phẩm.*d\) Tổ chức thực hiện/s,
  );
  for (const plan of [primary, secondary]) expect(plan).not.toMatch(/khi nộp|trước khi nộp|đối chiếu/);
  expect(textOfPaper(makeAppendix(golden))).toMatch(/Trước khi nộp kế hoạch .*đối chiếu phụ lục khi nộp/s);
});

test('every paper says which lesson, grade and revision it is, never when it was built', () => {
  for (const paper of makePapers(golden)) {
    expect(paper.footer).toBe(
      'Bài mẫu cho lớp 4 và 5 – lớp 4 – bản 2, 24/11/2026 – kiểm\u00a0tra\u00a0lại\u00a0sau\u00a024/11/2027 – mã\u00a0bản\u00a0in\u00a04MD82-X',
    );
    expect(paper.revised).toBe('2026-11-24');
    expect(paper.edition).toEqual(
      paper.kind === 'worksheet'
        ? { notice: 'Nguồn của bài và bản mới nhất: khien.example/lop-4/mau/', address: null }
        : {
            notice: 'Bản in này còn mới không? Quét mã vuông, hoặc gõ mã ở khien.example/kiem-tra-ban-in/.',
            address: 'https://khien.example/kiem-tra-ban-in/#4MD82X',
          },
    );
  }
});

test('a task that only some pupils do is not named as of the sheet that the pack has, and a key stops once', () => {
  const practice = golden.body.find(
    (node): node is BlockNode => isBlock(node, 'Activity') && node.props.kind === 'practice',
  )!;
  const task = practice.children.find(
    (node): node is BlockNode => node.type === 'block' && node.props.id === 'bai-xep',
  )!;
  const appendix = (props: BlockNode['props']) =>
    textOfPaper(
      makeAppendix({ ...golden, body: [{ ...practice, children: [{ ...task, props: { ...task.props, ...props } }] }] }),
    );
  const where = 'Phiếu của lớp không có bài này';
  expect(appendix({})).toContain('Phiếu học tập – Thật, bẫy hay phải hỏi?');
  expect(appendix({})).not.toContain(where);
  for (const [whom, name] of [
    ['support', 'Em cần giúp'],
    ['extend', 'Em làm xong sớm'],
  ]) {
    expect(appendix({ for: whom! })).toContain(`${name} – Thật, bẫy hay phải hỏi? ${where}`);
    expect(appendix({ for: whom! })).not.toContain('Phiếu học tập –');
  }
  expect(appendix({})).toMatch(/[A-C]\. Mai mang khăn bơi: Không đòi gì\./);
  const stopped = JSON.parse(JSON.stringify(task.children).replace('khăn bơi', 'khăn bơi.')) as Flow[];
  expect(
    textOfPaper(makeAppendix({ ...golden, body: [{ ...practice, children: [{ ...task, children: stopped }] }] })),
  ).toContain('Mai mang khăn bơi. Không đòi gì.');
});

test('a script counts each step once, and names what of the sheet is begun in it', () => {
  const practice = golden.body.find(
    (node): node is BlockNode => isBlock(node, 'Activity') && node.props.kind === 'practice',
  )!;
  const phase = (is: string, of: string): BlockNode => ({
    ...(practice.children[0] as BlockNode),
    props: { is, of, minutes: 5 },
  });
  const children = [
    phase('perform', 'loi-khuyen bai-xep'),
    phase('report', 'bai-xep bai-dien'),
    ...practice.children.slice(1),
  ];
  const script = makeScript({ ...golden, body: [{ ...practice, children }] });
  const table = script.body.find((node) => node.type === 'table')!;
  const rows = table.type === 'table' ? table.rows.map((row) => row.map((cell) => wordsOf(cell).join(' '))) : [];
  expect(rows.map(([minutes]) => minutes)).toEqual(['5', '5']);
  expect(rows[0]![1]).toMatch(/^Làm phiếu \(10 phút\) .*Phiếu: Viết lời khuyên; Thật, bẫy hay phải hỏi\?\.$/);
  expect(rows[1]![1]).toMatch(/Phiếu: Điền từ\.$/);
});
