import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { showProblem } from '../src/curriculum/problem.ts';
import { idOf } from '../src/curriculum/id-of.ts';
import { endOfSchoolYear, newAlert } from '../src/editor/new-alert.ts';
import { writeWhole } from '../src/publish/write-whole.ts';
import { checkKept } from '../src/publish/keep-checks.ts';
import { askFor, listOf, type Questions } from './ask-for.ts';
import { DATE, readOptions, today } from './read-options.ts';

const QUESTIONS = {
  title: { ask: 'Chiêu lừa, nói trong một dòng', or: null },
  summary: { ask: 'Chuyện gì đang xảy ra (hai câu, sẽ đọc trên loa)', or: null },
  happens: { ask: 'Kể đầy đủ hơn, theo nguồn (bỏ trống: lấy hai câu trên)', or: '' },
  trick: { ask: 'Kẻ lừa làm thế nào, nói trong một câu', or: null },
  aims: { ask: 'Nhắm vào ai', or: null },
  since: { ask: 'Có từ khi nào, theo nguồn (2026, 2026-11 hoặc 2026-11-28)', or: null },
  until: { ask: 'Hiệu lực đến ngày nào (bỏ trống: hết năm học)', or: '' },
  signs: { ask: 'Ba dấu hiệu, cách nhau bằng dấu chấm phẩy', or: null },
  do: { ask: 'Ba việc cần làm, cách nhau bằng dấu chấm phẩy', or: null },
  grades: { ask: 'Cho những lớp nào (bỏ trống: 1-12)', or: '1-12' },
  lessons: { ask: 'Thư mục các bài về chiêu này, cách nhau bằng dấu phẩy (có thể bỏ trống)', or: '' },
  call: { ask: 'Gọi ai: mã nơi giúp đỡ, cách nhau bằng dấu phẩy (bỏ trống: hai nơi đầu trong office.yaml)', or: '' },
  'source-title': { ask: 'Nguồn đã mở ra đọc: tên bài, tên văn bản', or: null },
  'source-publisher': { ask: 'Nguồn: nơi đăng, cơ quan ban hành', or: null },
  'source-address': { ask: 'Nguồn: địa chỉ https://… hoặc số hiệu văn bản', or: null },
  'source-date': { ask: 'Nguồn: ngày đăng, năm-tháng-ngày (có thể bỏ trống)', or: '' },
} as const satisfies Questions;
type Name = keyof typeof QUESTIONS;
const NAMES = Object.keys(QUESTIONS) as Name[];

const HELP = `npm run new -- canh-bao [--mục "trả lời"…]

Viết một cảnh báo mới: hỏi vài câu rồi ghi content/alerts/<mã>.yaml, ở dạng nháp (status: draft). Câu nào đã trả lời bằng mục thì không hỏi.
${NAMES.map((name) => `  --${name.padEnd(17)}${QUESTIONS[name].ask}`).join('\n')}
  --id ${' '.repeat(14)}tên tệp, cũng là địa chỉ (mặc định: lấy từ title)
  --date ${' '.repeat(12)}ngày đăng (mặc định: hôm nay)
  --content ${' '.repeat(9)}thư mục nội dung (mặc định: content)`;

const TEXT = { type: 'string' } as const;
const read = readOptions(
  HELP,
  {
    ...(Object.fromEntries(NAMES.map((name) => [name, TEXT])) as Record<Name, typeof TEXT>),
    id: TEXT,
    date: DATE,
    content: { type: 'string', default: 'content' },
  },
  { rest: true },
);
if (read) {
  const [, ...more] = read.rest;
  if (more.length) {
    console.error(`Không hiểu “${more.join(' ')}”.\n\n${HELP}`);
    process.exitCode = 1;
  } else await writeAlert(read.values);
}

async function writeAlert({
  id,
  date = today(),
  content,
  ...given
}: Partial<Record<Name | 'id' | 'date', string>> & { content: string }): Promise<void> {
  const answers = await askFor(QUESTIONS, given);
  if (!answers) return;
  const { content: known } = await checkKept(content);
  const named = listOf(answers.call, /,/);
  const text = newAlert({
    ...answers,
    happens: answers.happens || null,
    posted: date,
    until: answers.until || endOfSchoolYear(date),
    signs: listOf(answers.signs, /;/),
    do: listOf(answers.do, /;/),
    lessons: listOf(answers.lessons, /,/),
    call: named.length ? named : known.curriculum.office.contacts.slice(0, 2).map((contact) => contact.id),
    source: {
      title: answers['source-title'],
      publisher: answers['source-publisher'],
      address: answers['source-address'],
      date: answers['source-date'] || null,
    },
  });
  const file = path.join(content, 'alerts', `${id ?? idOf(answers.title)}.yaml`);
  if (existsSync(file)) {
    console.error(`Đã có ${file}: đặt tên khác bằng --id, hoặc sửa chính tệp ấy.`);
    process.exitCode = 1;
    return;
  }
  await mkdir(path.dirname(file), { recursive: true });
  await writeWhole(file, text);
  await tell(content, file);
}

async function tell(content: string, file: string): Promise<void> {
  const { problems } = await checkKept(content);
  const own = problems.filter((problem) => path.basename(problem.file) === path.basename(file));
  console.log(`Đã ghi ${file}, ở dạng nháp.`);
  if (own.length) {
    console.error(
      `${own.map(showProblem).join('\n\n')}\n\nSửa ${own.length} chỗ này trong tệp rồi chạy npm run check.`,
    );
    process.exitCode = 1;
    return;
  }
  console.log(
    'Xem lại ba câu hỏi trong tệp, thêm message (tin nhắn mẫu) nếu cần. Xong thì đổi status thành published và chạy npm run build.',
  );
}
