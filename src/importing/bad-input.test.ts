/** What a stranger may hand in: each is one clear sentence, and nothing is written, fetched or run. */
import { mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { scratch } from '../../test/folders.ts';
import { bringBack } from '../../test/bring-back.ts';
import { createCanvasPng } from '../../test/made/golden-picture.ts';
import { blip, documentXml, makeDocx, p, partsOf, r } from '../../test/made/docx.ts';
import { textOf } from '../curriculum/tree.ts';
import { writeZip } from '../curriculum/write-zip.ts';
import { importLesson } from './import-lesson.ts';
import { HEAVIEST_FILE } from './word/open-zip.ts';

let content: string;
beforeAll(async () => {
  content = path.join(await scratch('importing'), 'content');
  await mkdir(path.join(content, 'lessons/da-co'), { recursive: true });
  await writeFile(path.join(content, 'lessons/da-co/lesson.yaml'), 'title: Đã có\n');
});

const bring = async (name: string, bytes: Uint8Array | string, more: object = {}) => {
  const file = path.join(path.dirname(content), name);
  await writeFile(file, bytes);
  return importLesson({ content, file, grades: '4-5', title: 'Thử', slug: 'thu', date: '2026-11-28', ...more });
};
/** The one sentence that a file is refused with; nothing of it is on the disk. */
const refused = async (...given: Parameters<typeof bring>): Promise<string> => {
  const result = await bring(...given);
  if (!('problems' in result)) throw new Error('It was taken in');
  expect(result.problems).toHaveLength(1);
  expect(await readdir(path.join(content, 'lessons'))).toEqual(['da-co']);
  const [{ what, why, fix, rule }] = result.problems as [(typeof result.problems)[0]];
  expect(rule).toBe('tep-dua-vao');
  expect([what, why, fix].every((sentence) => sentence.length > 10 && sentence === sentence.normalize('NFC'))).toBe(
    true,
  );
  return what;
};

const whole = makeDocx(['Một bài.']);
const quiz = (inside: string, head = '') => `<?xml version="1.0" encoding="UTF-8"?>${head}<quiz>${inside}</quiz>`;
const asked = (html: string) =>
  quiz(
    `<question type="essay"><name><text>a</text></name><questiontext format="html"><text><![CDATA[${html}]]></text></questiontext></question>`,
  );

test('a damaged Word file, and whatever is no Word file under its name', async () => {
  expect(await refused('cut.docx', whole.slice(0, whole.length - 40))).toMatch(/hỏng/);
  expect(await refused('body.docx', makeDocx('<w:p><w:r></w:p>'))).toMatch(/cú pháp XML hỏng/);
  expect(await refused('sheet.docx', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }))).toMatch(
    /không phải tệp Word/,
  );
  expect(await refused('empty.docx', zipSync({}))).toMatch(/không phải tệp Word/);
  expect(await refused('old.docx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1))).toMatch(/Word đời cũ/);
  expect(await refused('a.docx', '%PDF-1.7')).toMatch(/PDF/);
  expect(await refused('a.docx', '{\\rtf1 a}')).toMatch(/RTF/);
  expect(await refused('a.docx', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0))).toMatch(/UTF-8/);
  expect(await refused('a.docx', '')).toMatch(/không có câu hỏi nào/);
  expect(await refused('a.gift', 'Chỉ là mấy dòng chữ.\n\nKhông hỏi gì.')).toMatch(/không có câu hỏi nào/);
});

test('a zip whose paths lead out of it, on any system', async () => {
  for (const name of ['../../etc/x', 'word/../../x', '/etc/passwd', 'C:/x', '..\\x', 'word\\..\\..\\x'])
    expect(await refused('up.docx', zipSync({ ...partsOf(p(r('a'))), [name]: strToU8('x') })), name).toMatch(
      /đường dẫn đi ra ngoài/,
    );
});

/** Much faster than fflate on what is large. */
const zlibZip = (parts: Record<string, Uint8Array>) =>
  writeZip(
    Object.entries(parts).map(([name, data]) => ({ name, data, level: 9 })),
    '2026-11-28',
  );

test('a zip that unpacks to more than it may, or to more than it says', async () => {
  const bomb = zlibZip({ ...partsOf(p(r('a'))), 'word/media/a.png': new Uint8Array(30_000_000) });
  expect(bomb.length).toBeLessThan(100_000);
  expect(await refused('bomb.docx', bomb)).toMatch(/nặng hơn 60 MB, hoặc có phần nặng hơn 20 MB/);
  const many = Object.fromEntries(
    Array.from({ length: 4 }, (_, i) => [`word/media/${i}.png`, new Uint8Array(18_000_000)]),
  );
  expect(await refused('many.docx', zlibZip({ ...partsOf(p(r('a'))), ...many }))).toMatch(/nặng hơn 60 MB/);
  const parts = Object.fromEntries(Array.from({ length: 3_001 }, (_, i) => [`a/${i}`, new Uint8Array(0)]));
  expect(await refused('parts.docx', zipSync({ ...partsOf(p(r('a'))), ...parts }))).toMatch(/hơn 3000 phần/);
  // The size that the zip states of its text is cut to 100 bytes: no more than those come out.
  const lying = zipSync({ 'word/document.xml': strToU8(documentXml(p(r('a'.repeat(1_000_000))))) });
  const view = new DataView(lying.buffer);
  for (let at = 0; at + 28 < lying.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
  expect(await refused('lying.docx', lying)).toMatch(/hỏng/);
});

test('a file of 50 MB is told by its weight, before it is read', async () => {
  const file = path.join(path.dirname(content), 'moodle.xml');
  await writeFile(file, quiz(''));
  await truncate(file, 50_000_000);
  const result = await importLesson({ content, file, grades: '8', title: null, slug: null, date: '2026-11-28' });
  expect(result).toMatchObject({ problems: [{ what: `Tệp nặng 50 MB; nhận tệp nhẹ hơn ${HEAVIEST_FILE / 1e6} MB.` }] });
});

test('entities of a stranger’s: laughs by the billion, a file of this machine', async () => {
  const laughs = `<!DOCTYPE quiz [<!ENTITY a "ha">${Array.from({ length: 30 }, (_, i) => `<!ENTITY a${i} "&a;&a;">`).join('')}]>`;
  expect(await refused('a.xml', quiz('<question type="essay">&a29;</question>', laughs))).toMatch(/DOCTYPE/);
  const outside = '<!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
  expect(await refused('a.xml', quiz('<question type="essay">&x;</question>', outside))).toMatch(/DOCTYPE/);
  expect(await refused('a.xml', quiz('<question>&x;</question>'))).toMatch(/cú pháp XML hỏng/);
  const inWord = { 'word/document.xml': outside.replace('quiz', 'w:document') + documentXml(p(r('a'))) };
  expect(await refused('a.docx', makeDocx('', inWord))).toMatch(/DOCTYPE/);
});

test('an entity that stands for a letter is that letter, and what it spells is words', () => {
  const { questions } = bringBack(asked('<p>&#x3c;script&#62; &amp;#123; &eacute;</p>'));
  expect(textOf(questions[0]!.prompt)).toBe('<script> &#123; é');
});

test('scripts, commands and frames are left out and named; their words with them', () => {
  const {
    questions,
    left,
    asked: mdx,
  } = bringBack(
    asked(
      '<p onclick="alert(1)">Hỏi <b onmouseover=x>gì</b>?</p><script>alert("2")</script><iframe src="https://x.vn"></iframe><style>p{}</style><svg onload="a()"><script>3</script></svg><a href="javascript:alert(4)">bấm</a><form action="https://x.vn"><p>5</p></form>',
    ),
  );
  expect(questions[0]!.prompt.map((node) => textOf([node]))).toEqual(['Hỏi gì?', 'bấm']);
  for (const named of [
    'lệnh “onclick”',
    'lệnh “onmouseover”',
    'thẻ <script>',
    'thẻ <iframe>',
    'thẻ <svg>',
    'javascript:alert(4)',
    'thẻ <form>',
  ])
    expect(left.join('\n')).toContain(named);
  expect(mdx).not.toMatch(/alert|x\.vn|javascript/);
});

const PNG = Buffer.from(createCanvasPng(), 'base64');
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>';

test('a picture from the network is named and not fetched; one in the file lies beside the lesson', () => {
  const { files, left, body } = bringBack(
    makeDocx(
      p(blip('a', 'embed', 'Một tấm khiên')) + p(blip('b', 'link')) + p(blip('c')) + p(blip('none')) + p(blip('a')),
      { 'word/media/image1.png': PNG, 'word/media/image2.emf': strToU8('no picture') },
      { a: ['media/image1.png'], b: ['https://anh.vn/theo-doi.png', true], c: ['media/image2.emf'] },
    ),
  );
  expect([...files.keys()].filter((name) => name.startsWith('hinh/'))).toEqual(['hinh/hinh-1.png']);
  expect(Buffer.from(files.get('hinh/hinh-1.png') as Uint8Array).equals(PNG)).toBe(true);
  expect(body[0]).toMatchObject({ name: 'Figure', props: { src: 'hinh/hinh-1.png', alt: 'Một tấm khiên' } });
  expect(left).toEqual([
    'hình “https://anh.vn/theo-doi.png” lấy từ mạng',
    'hình “media/image2.emf” không phải hình PNG, JPEG hay SVG còn nguyên',
    'hình không rõ tên không có trong tệp',
  ]);
});

test('a picture that is cut off, too heavy, or a drawing that could run or fetch, stays outside', () => {
  const data = (bytes: Uint8Array | string, type: string) =>
    `<img src="data:image/${type};base64,${Buffer.from(bytes).toString('base64')}">`;
  const kept = (html: string) => {
    const { files, left } = bringBack(asked(`<p>Hỏi</p>${html}`));
    return [[...files.keys()].filter((name) => name.startsWith('hinh/')), left.join('\n')];
  };
  expect(kept(data(SVG, 'svg+xml'))).toEqual([['hinh/hinh-1.svg'], '']);
  for (const active of [
    '<script>a()</script>',
    '<g onload="a()"/>',
    '<image href="https://x.vn/a.png"/>',
    '<style>@import "https://x.vn"</style>',
    '<foreignObject/>',
  ])
    expect(kept(data(SVG.replace('<path', `${active}<path`), 'svg+xml')), active).toEqual([
      [],
      expect.stringContaining('có lệnh hoặc gọi ra ngoài'),
    ]);
  expect(kept(data(PNG.subarray(0, PNG.length - 9), 'png'))).toEqual([[], expect.stringContaining('còn nguyên')]);
  expect(kept(data(Buffer.concat([PNG, Buffer.alloc(2_000_000)]), 'png'))).toEqual([
    [],
    expect.stringContaining('nặng hơn 2 MB'),
  ]);
  expect(kept('<img src="https://x.vn/a.png"><img src="//x.vn/b.png"><img src="a.png">')).toEqual([
    [],
    expect.stringMatching(
      /“https:\/\/x.vn\/a.png” lấy từ mạng\n.*“\/\/x.vn\/b.png” lấy từ mạng\n.*“a.png” không có trong tệp/,
    ),
  ]);
});

test('GIFT in UTF-16 is read; a code page of old is told, not guessed', async () => {
  const gift = '::a::Số nào?{=111}';
  for (const [mark, swap] of [
    [[0xff, 0xfe], false],
    [[0xfe, 0xff], true],
  ] as const) {
    const body = Buffer.from(gift, 'utf16le');
    const { questions } = bringBack(Buffer.concat([Buffer.from(mark), swap ? body.swap16() : body]));
    expect(textOf(questions[0]!.prompt)).toBe('Số nào?');
  }
  expect(await refused('vni.gift', Buffer.from([...Buffer.from('S'), 0xe8, 0x20, ...Buffer.from('nào?{=1}')]))).toMatch(
    /UTF-8/,
  );
  expect(await refused('utf16.gift', Buffer.from(gift, 'utf16le'))).toMatch(/UTF-8/);
  expect(await refused('a.xml', quiz('').replace('UTF-8', 'windows-1258'))).toMatch(/bảng mã “windows-1258”/);
});

test('loose marks are joined, what nobody sees is dropped, curly quotes stay, a soft break parts the line', () => {
  const { body, text } = bringBack(
    makeDocx(p(`${r('“Chậm lại”\u00a0nhé\u200b\u00ad'.normalize('NFD'))}<w:r><w:br/></w:r>${r('Hỏi\u2028mẹ')}`)),
  );
  expect(body.map((node) => textOf([node]))).toEqual(['“Chậm lại” nhé', 'Hỏi', 'mẹ']);
  expect(text).toBe(text.normalize('NFC'));
  const quiz = ['Câu 1. Hỏi?', 'A. một', 'B. hai', 'Đáp án: B'].map((one) => one.normalize('NFD'));
  expect(bringBack(makeDocx(quiz)).questions[0]).toMatchObject({
    kind: 'single',
    options: [{ right: false }, { right: true }],
  });
});

test('a lesson that is there is never written over; a name, a grade, a file that cannot be are told', async () => {
  expect(await refused('a.docx', whole, { slug: 'da-co' })).toMatch(/Đã có bài trong/);
  expect(await readFile(path.join(content, 'lessons/da-co/lesson.yaml'), 'utf8')).toBe('title: Đã có\n');
  for (const slug of ['../ngoai', 'Có dấu', '', 'a/b'])
    expect(await refused('a.docx', whole, { slug })).toMatch(/không dùng làm tên thư mục/);
  for (const grades of ['0', '13', '1,3', 'lớp 4', ''])
    expect(await refused('a.docx', whole, { grades })).toMatch(/không phải một lớp/);
  expect(await refused('a.docx', whole, { file: path.join(content, 'khong-co.docx') })).toMatch(/Không có tệp/);
  expect(await refused('a.docx', whole, { file: content })).toMatch(/Không có tệp/);
});

test('the question bank of a whole school is told by its number before it is read, and a book of Word’s by its weight', async () => {
  const many = '<question type="essay"></question>'.repeat(301);
  expect(await refused('bank.xml', quiz(many))).toBe('Tệp có hơn 300 câu hỏi.');
  expect(await refused('bank.gift', 'Hỏi? {=a}\n\n'.repeat(301))).toBe('Tệp có hơn 300 câu hỏi.');
  const book = zlibZip(partsOf(p(r('chữ '.repeat(2_000_001)))));
  expect(await refused('book.docx', book)).toMatch(/phần nặng hơn 8 MB/);
});

test('deeper, longer or wider than a person writes', async () => {
  const deep = (open: string, close: string) => open.repeat(5_000) + close.repeat(5_000);
  expect(await refused('a.docx', makeDocx(`<w:p>${deep('<w:r>', '</w:r>')}</w:p>`))).toMatch(/quá nhiều tầng/);
  expect(await refused('a.xml', asked(deep('<div>', '</div>')))).toMatch(/quá nhiều tầng/);
  expect(await refused('a.docx', makeDocx(['chữ '.repeat(60_000)]))).toMatch(/dài quá/);
  const cell = `<w:tc>${p(r('ô'))}</w:tc>`;
  const wide = `<w:tbl><w:tr>${cell.repeat(60)}</w:tr>${`<w:tr>${cell}</w:tr>`.repeat(60)}</w:tbl>`;
  expect(bringBack(makeDocx(wide)).body.every(({ type }) => type === 'paragraph')).toBe(true);
  const cloze = '{1:SA:'.repeat(20_000);
  expect(await refused('a.xml', asked(cloze).replace('essay', 'cloze'))).toMatch(/dài quá/);
});
