import { expect, test } from 'vitest';
import { bringBack } from '../../../test/bring-back.ts';
import { documentXml, makeDocx, p, r } from '../../../test/made/docx.ts';
import { SAMPLE_STAMP } from '../../blocks/message/schema.ts';
import { findBlocks, textOf, type Flow } from '../../curriculum/tree.ts';
import type { Question } from '../../questions/kinds.ts';

const body = (file: Uint8Array): string =>
  bringBack(file)
    .text.replace(/^---[^]*?---\n+/, '')
    .trimEnd();
const said = ({ prompt }: Question): string => prompt.map((node: Flow) => textOf([node])).join(' | ');
const choices = (question: Question | undefined): [string, boolean, string][] =>
  question && 'options' in question
    ? question.options.map(({ text, right, why }) => [textOf(text), right, textOf(why)])
    : [];
const style = (name: string) => `<w:pStyle w:val="${name}"/>`;
const UNDERLINED = '<w:u w:val="single"/>';
const RED = '<w:color w:val="FF0000"/>';

const NUMBERING = {
  'word/numbering.xml': `<w:numbering xmlns:w="w">
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Câu %1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
};
const listed = (text: string, list: number, level = 0, own = '') =>
  p(r(text, own), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
const cell = (...inside: string[]) => `<w:tc>${inside.join('')}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.map((one) => cell(p(r(one)))).join('')}</w:tr>`;

test('a lesson of Word’s is a lesson in our marks: its title, headings, styles, lists, tables, links', () => {
  const file = makeDocx(
    [
      p(r('Phiếu lạ'), style('Title')),
      p(r('Mở đầu', '<w:b/>'), style('Heading1')),
      p(`${r('Bà đọc ')}${r('thật ', '<w:b/>')}${r('chậm', '<w:b/>')}${r(', rồi ')}${r('hỏi', '<w:i/>')}${r('.')}`),
      listed('Chậm lại', 1),
      listed('Đếm', 1, 1),
      listed('Thở', 1, 1),
      listed('Hỏi', 1),
      `<w:tbl>${row('Việc', 'Ai')}${row('Hỏi | kể', 'Em')}</w:tbl>`,
      p(`<w:hyperlink r:id="a">${r('Trang', UNDERLINED)}</w:hyperlink><w:hyperlink r:id="b">${r(' gì')}</w:hyperlink>`),
    ].join(''),
    NUMBERING,
    { a: ['https://a.vn/', true], b: ['javascript:alert(1)', true] },
  );
  const { left, files } = bringBack(file);
  expect(body(file).replace(/\n+<TeacherNote[^]*/, '')).toBe(`### Mở đầu

Bà đọc **thật chậm**, rồi *hỏi*.

- Chậm lại

  1. Đếm
  2. Thở

- Hỏi

| Việc | Ai |
| - | - |
| Hỏi \\| kể | Em |

[Trang](https://a.vn/) gì`);
  expect(String(files.get('lesson.yaml'))).toMatch(
    /^title: Phiếu lạ\nsummary: ""\ngrades: 4-5\nforms: \[\]\nsources: \[\]\n/,
  );
  expect(left).toEqual(['liên kết tới “javascript:alert(1)”']);
});

test('what a reviewer struck out is not read; what was put in, a text box and a field are', () => {
  const file = makeDocx(
    `${p(`${r('Giữ ')}<w:del>${r('bỏ').replace(/w:t\b/g, 'w:delText')}</w:del><w:ins>${r('thêm')}</w:ins><w:r><w:footnoteReference w:id="2"/></w:r>`)}
<w:sdt><w:sdtPr/><w:sdtContent>${p(r('Ô điền'))}</w:sdtContent></w:sdt>
${p('<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Trong khung</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>')}`,
    {
      'word/footnotes.xml': `<w:footnotes xmlns:w="w"><w:footnote w:id="2">${p(r('Theo sách.'))}</w:footnote></w:footnotes>`,
    },
  );
  expect(body(file)).toMatch(/^Giữ thêm\n\nÔ điền\n\nTrong khung\n/);
  expect(bringBack(file).left).toEqual(['chú thích cuối trang: “Theo sách.”']);
});

test('a message under our stamp is a message again; the same words without it are words', () => {
  const table = (head: string) =>
    `<w:tbl><w:tblPr><w:tblStyle w:val="MessageSms"/></w:tblPr><w:tr>${cell(p(r(head)), p(r('Số lạ')))}</w:tr><w:tr>${cell(p(r('Gửi phí!')))}</w:tr></w:tbl>`;
  const [message] = findBlocks(bringBack(makeDocx(table(SAMPLE_STAMP))).body, 'Message');
  expect(message!.node.props).toMatchObject({ kind: 'sms', from: 'Số lạ' });
  expect(body(makeDocx(table('Tin thật')))).toBe('Tin thật\n\nSố lạ\n\nGửi phí!');
  // Saved by a program that renames styles: it is not said what kind of message it is, and nobody guesses.
  const renamed = bringBack(makeDocx(table(SAMPLE_STAMP).replace('MessageSms', 'Table1')));
  expect(renamed.text).toContain('<Message from="Số lạ">');
});

test('a question in a lesson is taken out of it; a sentence that begins like one is not', () => {
  const { questions, body: rest } = bringBack(
    makeDocx([
      'Câu 1 trong sách rất hay.',
      'Đọc tiếp.',
      'Câu 2: Em làm gì?',
      'A. Chạy',
      'B. Hỏi mẹ',
      'Đáp án: B',
      'Hết bài.',
    ]),
  );
  expect(rest.map((node) => textOf([node]))).toEqual(['Câu 1 trong sách rất hay.', 'Đọc tiếp.', 'Hết bài.']);
  expect(questions.map(said)).toEqual(['Em làm gì?']);
  expect(choices(questions[0])).toEqual([
    ['Chạy', false, ''],
    ['Hỏi mẹ', true, ''],
  ]);
});

test('numbers and letters that Word sets by itself are those of questions and options', () => {
  const { questions, left } = bringBack(
    makeDocx(
      [
        listed('Em làm gì?', 2),
        listed('Chạy', 2, 1),
        listed('Hỏi mẹ', 2, 1, UNDERLINED),
        listed('Ai giúp em?', 2),
        listed('Mẹ', 2, 1, RED),
        listed('Người lạ', 2, 1),
      ].join(''),
      NUMBERING,
    ),
  );
  expect(questions.map(said)).toEqual(['Em làm gì?', 'Ai giúp em?']);
  expect(questions.map((one) => choices(one).map(([text, right]) => [text, right]))).toEqual([
    [
      ['Chạy', false],
      ['Hỏi mẹ', true],
    ],
    [
      ['Mẹ', true],
      ['Người lạ', false],
    ],
  ]);
  expect(left).toEqual([
    'Câu moi-45-01: đáp án B lấy theo chữ gạch chân hay tô màu, xem lại',
    'Câu moi-45-02: đáp án A lấy theo chữ gạch chân hay tô màu, xem lại',
  ]);
});

test('where several options are marked, or none, no answer is made up', () => {
  const { questions, left } = bringBack(
    makeDocx(
      `${p(r('Câu 1. Hỏi?'))}${p(r('A. một', RED))}${p(r('B. hai', RED))}${p(r('Câu 2. Hỏi?'))}${p(r('A. một'))}${p(r('B. hai'))}`,
    ),
  );
  expect(questions.flatMap(choices).some(([, right]) => right)).toBe(false);
  expect(left).toEqual([]);
});

test('options side by side, at tabs or in a table without lines, are options each', () => {
  const { questions } = bringBack(
    makeDocx(
      `${p(r('Câu 1. Vitamin gì?'))}${p(r('A. Vitamin A.\tB. Vitamin B.\tC. Vitamin C.'))}${p(r('Câu 2. Ai?'))}<w:tbl>${row('A. Mẹ', 'B. Bố')}${row('C. Bà', 'D. Ông')}</w:tbl>`,
    ),
  );
  expect(questions.map((one) => choices(one).map(([text]) => text))).toEqual([
    ['Vitamin A.', 'Vitamin B.', 'Vitamin C.'],
    ['Mẹ', 'Bố', 'Bà', 'Ông'],
  ]);
});

const TEST = [
  'I. Nhận biết',
  'Câu 1: Một?',
  'A. a',
  'B. b',
  'II. Vận dụng',
  'Câu 2: Hai?',
  'A. c',
  'B. d',
  'HẾT',
  'BẢNG ĐÁP ÁN',
];

test.each([
  ['1.B 2.A', [p(r('1.B 2.A'))]],
  ['1-b 2-a', [p(r('1-b')), p(r('2-a'))]],
  ['a table', [`<w:tbl>${row('Câu', '1', '2')}${row('Đáp án', 'B', 'A')}</w:tbl>`]],
])('a key written as %s is the key, and the name of a part its level', (_, key) => {
  const { questions, left } = bringBack(makeDocx(TEST.map((text) => p(r(text))).join('') + key.join('')));
  expect(questions.map((one) => choices(one).findIndex(([, right]) => right))).toEqual([1, 0]);
  expect(questions.map(({ level }) => level)).toEqual(['biet', 'van-dung']);
  expect(left).toEqual(['Tên phần: “I. Nhận biết”', 'Tên phần: “II. Vận dụng”']);
});

test('statements a) to d) are judged where the file says of each; where it does not, none is taken for false', () => {
  const asked = ['Câu 1: Xét các câu.', 'a) một', 'b) hai', 'c) ba', 'd) bốn', 'HẾT', 'Đáp án'];
  const keyed = bringBack(makeDocx([...asked, '1. ĐSĐS']));
  expect(keyed.questions[0]!.kind).toBe('true-false');
  expect(choices(keyed.questions[0]).map(([, right]) => right)).toEqual([true, false, true, false]);
  const explained = bringBack(
    makeDocx([...asked, 'Lời giải', 'Câu 1.', 'a) Đúng. Vì thế', 'b) Sai', 'c) Sai', 'd) Đúng']),
  );
  expect(choices(explained.questions[0])).toEqual([
    ['một', true, 'Vì thế'],
    ['hai', false, ''],
    ['ba', false, ''],
    ['bốn', true, ''],
  ]);
  const unknown = bringBack(makeDocx(asked));
  expect(unknown.questions[0]!.kind).toBe('multiple');
  expect(unknown.left.join()).toContain('chưa biết ý nào đúng');
});

test('reasons go to the option that they name, all else to the right one; with no right one they are told', () => {
  const asked = ['Câu 1: Hỏi?', 'A. chạy', 'B. ở lại', 'HẾT', 'Bảng đáp án', '1.B', 'Lời giải', 'Câu 1.'];
  const named = bringBack(makeDocx([...asked, '– “chạy”: Chạy thì mệt.', 'Ở lại thì', 'có mẹ.']));
  expect(choices(named.questions[0])).toEqual([
    ['chạy', false, 'Chạy thì mệt.'],
    ['ở lại', true, 'Ở lại thì có mẹ.'],
  ]);
  const none = bringBack(makeDocx([...asked.filter((text) => text !== '1.B'), 'Vì thế.']));
  expect(none.left).toEqual(['Câu moi-45-01: lời giải thích chung: “Vì thế.”']);
});

test('the same file is the same whatever prefix its XML has', () => {
  const plain = documentXml(p(r('Chậm lại')));
  const other = plain.replaceAll('w:', 'x:').replace('xmlns:w', 'xmlns:x');
  expect(body(makeDocx('', { 'word/document.xml': other }))).toBe(body(makeDocx('', { 'word/document.xml': plain })));
});
