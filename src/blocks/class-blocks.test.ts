import { callFirst } from './recover/call-first.ts';
import { TRUSTED_ADULT } from './recover/schema.ts';
import { beforeAll, expect, test } from 'vitest';
import type { GradeLesson } from '../curriculum/cut.ts';
import { blocksOf } from '../curriculum/lesson-parts.ts';
import { contactsIn } from '../curriculum/references.ts';
import { findBlocks, textOf, type BlockNode } from '../curriculum/tree.ts';
import { deckWords } from '../document/deck.ts';
import { wordsOf, type PaperNode } from '../document/paper.ts';
import { makeAppendix } from '../teaching/appendix.ts';
import { paperContext } from '../teaching/to-paper.ts';
import { deckOf } from '../../test/deck-of.ts';
import { makeWorksheet, makeWorksheetKey } from '../teaching/worksheet.ts';
import { goldenLessons } from '../../test/lessons.ts';
import { flatten } from '../../test/flatten-paper.ts';
import { SAMPLE_STAMP } from './message/schema.ts';
import { ticketsOf } from './ticket/tickets-of.ts';
import { forPupils } from './for-pupils.ts';
import { keepToPaper } from './keep/paper.ts';

let lesson: GradeLesson;
beforeAll(async () => void ([lesson] = (await goldenLessons()) as [GradeLesson]));

const said = (nodes: readonly PaperNode[]) => wordsOf(nodes).join(' ');
const sheet = () => said(makeWorksheet(lesson).body);
const key = () => said(makeWorksheetKey(lesson).body);
const appendix = () => said(makeAppendix(lesson).body);
const seen = () => deckWords(deckOf(lesson).slides).join(' ');

test('what a teacher says in a role stands under the stamp, on every paper and slide that has it', () => {
  const line = 'Bà đọc địa chỉ ngay kẻo hết quà!';
  const holding = flatten(makeAppendix(lesson).body).filter(
    (node) => said([node]).includes(line) && node.type === 'message',
  );
  expect(holding).toHaveLength(1);
  expect(holding[0]).toMatchObject({ stamp: SAMPLE_STAMP, channel: 'call' });
  for (const paper of [sheet(), key()]) expect(paper, 'the teacher speaks it').not.toContain(line);
  const slides = deckOf(lesson).slides.filter((slide) => deckWords([slide]).join(' ').includes(line));
  expect(slides).toMatchObject([{ kind: 'message', stamp: SAMPLE_STAMP }]);
});

test('a pupil’s role is a card with its first line; what a caller is after and what is hoped for go to the teacher', () => {
  expect(sheet()).toContain('Cháu Muốn: Giúp bà chậm lại Câu đầu: “Bà ơi, để cháu gọi mẹ đã.”');
  for (const hidden of ['Muốn: Bà đọc địa chỉ', 'Ừ, bà cháu mình gọi mẹ.', 'Để tôi hỏi con gái tôi đã.']) {
    expect(sheet()).not.toContain(hidden);
    expect(appendix()).toContain(hidden);
  }
});

test('an empty balloon says who speaks and has room; its words are for who marks, and on a slide of their own', () => {
  const words = 'Khoan đã bà, để cháu đọc kĩ.';
  const balloons = flatten(makeWorksheet(lesson).body).filter(
    (node) => node.type === 'box' && said([node]) === 'Cháu:' && node.children.some(({ type }) => type === 'lines'),
  );
  expect(balloons).toHaveLength(1);
  expect(sheet()).not.toContain(words);
  for (const paper of [key(), appendix(), seen()]) expect(paper).toContain(words);
  expect(deckOf(lesson).slides.filter(({ kind, title }) => kind === 'picture' && title.includes(words))).toEqual([]);
});

test('votes, debates, games and tickets are led by the teacher: they stand in the appendix, on slides or in their notes, on no sheet', () => {
  for (const words of ['Gọi lại cho bạn', 'Em tra được từ mới.', 'Thẻ đỏ: em dừng lại', 'Cúp máy rồi hỏi mẹ']) {
    expect(sheet()).not.toContain(words);
    expect(appendix()).toContain(words);
  }
  for (const words of ['Có nên mang điện thoại đến lớp?', 'Cúp máy rồi hỏi mẹ']) expect(seen()).toContain(words);
  // This lesson has all blocks there are, more than a period shows: the rules of its game are told, arguments and votes
  // are.
  const told = deckOf(lesson)
    .slides.flatMap(({ notes }) => notes)
    .join(' ');
  for (const words of ['Thẻ đỏ: em dừng lại', 'Gọi lại cho bạn']) expect(told).toContain(words);
  expect(appendix()).toContain('Cần có: ba thẻ màu, phấn. Số vòng: 3.');
});

test('a message that is read out takes no room on a pupil’s sheet', () => {
  const [message] = blocksOf(lesson, 'Message');
  const words = said(paperContext(lesson, 'pupil').nodes([message!]));
  const aloud = { ...message!, props: { ...message!.props, aloud: true } };
  expect(words).not.toBe('');
  expect(paperContext(lesson, 'pupil').nodes([aloud])).toEqual([]);
  expect(said(paperContext(lesson, 'teacher').nodes([aloud]))).toContain(words.split(' ').at(-1));
  // Nor does it leave an empty half beside what follows it.
  const figure = blocksOf(lesson, 'Figure')[0]!;
  const picture = { ...lesson.pictures[String(figure.props.src)]!, width: 10, height: 10 };
  const given = { ...lesson, pictures: { ...lesson.pictures, [String(figure.props.src)]: picture } };
  const halves = (first: BlockNode) =>
    makeWorksheet({ ...given, body: [first, figure] }).body.filter(({ type }) => type === 'table').length;
  // The line for the name is a table too.
  expect([halves(message!), halves(aloud)]).toEqual([2, 1]);
});

test('the answer to what is asked at the start stands on a slide after what is asked at the end', () => {
  const { slides } = deckOf(lesson);
  const place = (label: string) => slides.findIndex((slide) => slide.label.endsWith(label));
  expect(place('Câu hỏi đầu giờ')).toBeGreaterThan(-1);
  expect(place('Câu hỏi cuối giờ')).toBeGreaterThan(place('Câu hỏi đầu giờ'));
  expect(place('Đáp án hai câu hỏi')).toBe(place('Câu hỏi cuối giờ') + 1);
  const answers = deckWords([slides[place('Đáp án hai câu hỏi')]!]).join(' ');
  expect(answers).toMatch(/Câu hỏi cuối giờ: [A-D]\. .*Câu hỏi đầu giờ: [A-D]\. /);
});

test('a rubric is the teacher’s alone and bears its task’s name', () => {
  expect(appendix()).toContain('Tiêu chí chấm – Viết lời khuyên');
  for (const other of [sheet(), key(), seen()]) expect(other).not.toContain('Nêu hai dấu hiệu');
  expect(findBlocks(forPupils(lesson.body), 'Rubric')).toEqual([]);
});

test('verse keeps its lines, on paper and on slides', () => {
  const lines = flatten(makeWorksheet(lesson).body).flatMap((node) =>
    node.type === 'paragraph' && node.role === 'lead' ? [said([node])] : [],
  );
  expect(lines).toEqual(['Nghe vẻ nghe ve', 'Nghe vè chậm lại', 'Tin nào lạ hoắc', 'Hỏi mẹ hỏi cha']);
  const verse = deckOf(lesson).slides.find(({ title }) => title === 'Vè chậm lại');
  expect(verse?.kind === 'text' && verse.lines).toHaveLength(4);
});

test('a list to tick has a box a day, a promise room to sign, and beginnings room to go on', () => {
  const nodes = flatten(makeWorksheet(lesson).body);
  const table = nodes.find((node) => node.type === 'table' && node.columns.length === 8);
  expect(table?.type === 'table' && table.rows).toHaveLength(2);
  const boxes = nodes.filter((node) => node.type === 'box');
  const rooms = (title: string) =>
    boxes
      .filter((box) => box.title === title)
      .flatMap(({ children }) => children.filter(({ type }) => type === 'lines'));
  expect(said(boxes.filter(({ title }) => title === 'Lời hứa của lớp em'))).toMatch(/Em kí tên: …+$/);
  expect(rooms('Kể lại cho ông bà')).toHaveLength(3);
  expect(sheet()).toMatch(/Em kí tên: …+ Người nhà kí tên: …+/);
});

test('whom to call first counts as named by the lesson, and stands before the steps', () => {
  expect(sheet()).not.toContain('Lỡ đọc mã rồi');
  expect(appendix()).toMatch(/Lỡ đọc mã rồi Gọi ngay Tổng đài 111, rồi gọi đầu số 156/);
  const recover = findBlocks(lesson.body, 'Recover').map(({ node }) => node as BlockNode);
  expect(contactsIn(recover, lesson).map(({ id }) => id)).toEqual(['tong-dai-111', 'dau-so-156']);
});

test('the tickets of a lesson are read as questions of one right option', () => {
  expect(ticketsOf(lesson)).toMatchObject([
    { at: 'start', objective: 'dau-hieu', exercise: { id: 'dau-gio', kind: 'single' } },
    { at: 'exit', objective: 'dau-hieu', exercise: { id: 'cuoi-gio', kind: 'single' } },
  ]);
  for (const { exercise } of ticketsOf(lesson)) expect(exercise.options.filter(({ right }) => right)).toHaveLength(1);
});

test('who slipped is told to tell an adult they trust, where a small child cannot call', () => {
  const at = { line: 1, column: 1 };
  const told = (first: string) => textOf([callFirst({ props: { title: 'Lỡ bấm rồi', first }, at })]);
  expect(told(TRUSTED_ADULT)).toBe('Kể ngay với người lớn mà em tin cậy. Không ai trách em.');
  expect(told('tong-dai-111')).toContain('Gọi ngay ');
});

test('what is ticked on one day alone is headed by what the tick means, on more by their numbers', () => {
  const headOf = (days: number) => {
    const list = { type: 'list', ordered: false, start: 1, items: [[]] };
    const node = { props: { kind: 'checklist', title: 'Bảng', days, signed: 'none' }, children: [list] };
    const [box] = keepToPaper(node as never, { nodes: () => [], reader: 'pupil' } as never);
    const [table] = box?.type === 'box' ? box.children : [];
    return table?.type === 'table' ? table.head!.map((cell) => wordsOf(cell).join(' ')) : [];
  };
  expect(headOf(1)).toEqual(['Việc em làm', 'Xong']);
  expect(headOf(3)).toEqual(['Việc em làm', '1', '2', '3']);
});
