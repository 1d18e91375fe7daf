import path from 'node:path';
import { idOf } from '../src/curriculum/id-of.ts';
import { showProblem, type Problem } from '../src/curriculum/problem.ts';
import { newLesson } from '../src/editor/new-lesson/new-lesson.ts';
import { importLesson, type Imported } from '../src/importing/import-lesson.ts';
import { freeFolder, gradesOf, writeFolder } from '../src/importing/lesson-folder.ts';
import { problemOf } from '../src/importing/refusal.ts';
import { checkKept } from '../src/publish/keep-checks.ts';
import { askFor, listOf, type Questions } from './ask-for.ts';
import { DATE, readOptions, today } from './read-options.ts';

const QUESTIONS = {
  lop: { ask: 'Cho những lớp nào, liền nhau, ví dụ 8 hay 4-5', or: null },
  ten: { ask: 'Tên bài', or: null },
  summary: { ask: 'Một câu nói bài này giúp được gì', or: null },
  objective: { ask: 'Học xong em làm được gì: một câu, bắt đầu bằng một động từ', or: null },
  trick: { ask: 'Kẻ lừa làm thế nào, nói với ông bà, cha mẹ trong một câu', or: null },
  signs: { ask: 'Ba dấu hiệu, mỗi cái không quá 26 chữ cái, cách nhau bằng dấu chấm phẩy', or: null },
  'source-title': { ask: 'Nguồn đã mở ra đọc: tên bài, tên văn bản', or: null },
  'source-publisher': { ask: 'Nguồn: nơi đăng, cơ quan ban hành', or: null },
  'source-address': { ask: 'Nguồn: địa chỉ https://… hoặc số hiệu văn bản', or: null },
  'source-date': { ask: 'Nguồn: ngày đăng, năm-tháng-ngày (có thể bỏ trống)', or: '' },
  fact: { ask: 'Nguồn ấy nói gì về chiêu này, trong một câu', or: null },
} as const satisfies Questions;
type Name = keyof typeof QUESTIONS;
const NAMES = Object.keys(QUESTIONS) as Name[];

const HELP = `npm run new -- bai [--mục "trả lời"…]
npm run new -- bai --tu tệp --lop 4-5 [--ten "Tên bài"] [--id thư-mục]

Viết một bài mới, còn là nháp (status: draft), trong content/lessons. Bài đã có không bị ghi đè.

Không có --tu: hỏi vài câu rồi viết lesson.yaml, mỗi nhóm lớp một bai.mdx và một cau-hoi.mdx theo mẫu ngắn, đủ để xem trang và
in thử; viết đè lên lời mẫu. Câu nào đã trả lời bằng mục thì không hỏi.
${NAMES.map((name) => `  --${name.padEnd(17)}${QUESTIONS[name].ask}`).join('\n')}

Có --tu: đưa một tệp thầy cô đã có vào; tệp gốc không bị đổi. Nhận: bài soạn bằng Word (.docx), đề Word kiểu Azota (Câu 1, A. B. C.
D., HẾT, Bảng đáp án, Lời giải), câu hỏi Moodle XML, câu hỏi GIFT. Không có gì được bịa thêm: nguồn, mục tiêu, lời giải thích còn thiếu
thì được báo đúng chỗ, tệp:dòng:cột. Điều không đưa vào được thì kể tên, và nằm trong một ghi chú cho giáo viên ở cuối bai.mdx.
  --tu tệp           tệp .docx, .xml hay .gift, nhẹ hơn 20 MB; hình trong tệp: PNG, JPEG, SVG, nhẹ hơn 2 MB
  --lop              lớp, ví dụ 8 hay 4-5
  --ten              tên bài (mặc định: tên trong tệp)

Cả hai:
  --id               thư mục của bài, cũng là địa chỉ (mặc định: lấy từ tên bài)
  --date             ngày viết, ngày đưa vào (mặc định: hôm nay)
  --content thư-mục  thư mục nội dung (mặc định: content)
Kết thúc với mã 1 khi không ghi được.`;

type Given = Partial<Record<Name | 'id', string>> & { content: string; date: string };

const TEXT = { type: 'string' } as const;
const read = readOptions(
  HELP,
  {
    ...(Object.fromEntries(NAMES.map((name) => [name, TEXT])) as Record<Name, typeof TEXT>),
    tu: TEXT,
    id: TEXT,
    date: DATE,
    content: { type: 'string', default: 'content' },
  },
  { rest: true },
);
if (read) {
  const { tu: file, date = today(), ...given } = read.values;
  const [, ...more] = read.rest;
  if (more.length) refuse(`Không hiểu “${more.join(' ')}”.`);
  else if (file === undefined) await begin({ ...given, date });
  else if (given.lop === undefined) refuse('Thiếu --lop: bài cho lớp nào.');
  else await bringIn(file, given.lop, { ...given, date });
}

function refuse(said: string): void {
  console.error(`${said}\n\n${HELP}`);
  process.exitCode = 1;
}

/** A lesson of the template. */
async function begin({ content, date, id: named, ...given }: Given): Promise<void> {
  const answers = await askFor(QUESTIONS, given);
  if (!answers) return;
  const { ten: title, summary, objective, trick, fact } = answers;
  const id = named ?? idOf(title);
  try {
    const grades = gradesOf(answers.lop);
    const folder = await freeFolder(content, id, title);
    const { forms, office } = (await checkKept(content)).content.curriculum;
    const source = {
      title: answers['source-title'],
      publisher: answers['source-publisher'],
      address: answers['source-address'],
      date: answers['source-date'] || null,
    };
    const signs = listOf(answers.signs, /;/);
    const contact = office.contacts[0]?.id ?? '';
    const files = newLesson(
      { id, title, summary, grades, objective, trick, signs, fact, source, date, contact },
      forms,
    );
    await writeFolder(folder, files);
    console.log(`Đã ghi ${folder}, ở dạng nháp: ${[...files.keys()].join(', ')}.`);
    const own = await ownProblems(content, folder);
    if (own.length) {
      console.error(`\n${own.map(showProblem).join('\n\n')}\n\nSửa ${own.length} chỗ này rồi chạy npm run check.`);
      process.exitCode = 1;
    } else
      console.log(
        'Viết câu chuyện, lời mẫu, câu hỏi thay cho lời của mẫu: bấm đúp Soan bai.cmd (Linux: soan-bai.sh, hay npm run soan) để điền ô và xem trang. Xong thì đổi “Tình trạng” (status) thành “Đã đăng” (published).',
      );
  } catch (error) {
    tellNothing([problemOf(error, path.join(content, 'lessons', id))]);
  }
}

/** A lesson from a file. */
async function bringIn(file: string, grades: string, { content, ten, id, date }: Given): Promise<void> {
  const asked = { content, file, grades, title: ten?.normalize('NFC') ?? null, slug: id ?? null, date };
  const result = await importLesson(asked);
  if ('problems' in result) tellNothing(result.problems);
  else await tell(content, result);
}

function tellNothing(problems: readonly Problem[]): void {
  console.error(`${problems.map(showProblem).join('\n\n')}\n\nKhông có gì được ghi.`);
  process.exitCode = 1;
}

/** What came of it, what stayed outside, and what is still to be written, each at its place. */
async function tell(content: string, { folder, files, questions, left }: Imported): Promise<void> {
  console.log(`Đã ghi ${folder}, ở dạng nháp: ${files.join(', ')}. ${questions} câu hỏi.`);
  if (left.length)
    console.log(`\nChưa đưa được vào (có trong bai.mdx):\n${left.map((what) => `  - ${what}`).join('\n')}`);
  const own = await ownProblems(content, folder);
  if (!own.length) return;
  console.log(`\n${own.map(showProblem).join('\n\n')}`);
  console.log(
    `\nCòn ${own.length} chỗ thầy cô phải viết. Xem lại: npm run check -- ${folder}. Chưa viết xong thì npm run build chưa dựng trang: muốn để sau, chuyển thư mục này ra ngoài ${content}.`,
  );
}

/** What is wrong in the folder of the lesson. */
async function ownProblems(content: string, folder: string): Promise<Problem[]> {
  const { problems } = await checkKept(content);
  const inside = path.resolve(folder) + path.sep;
  return problems.filter(({ file }) => path.resolve(path.dirname(path.resolve(content)), file).startsWith(inside));
}
