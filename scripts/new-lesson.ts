import path from 'node:path';
import { showProblem } from '../src/curriculum/problem.ts';
import { importLesson, type Imported } from '../src/importing/import-lesson.ts';
import { checkKept } from '../src/publish/keep-checks.ts';
import { DATE, readOptions, today } from './read-options.ts';

const HELP = `npm run new -- bai --tu tệp --lop 4-5 [--ten "Tên bài"] [--id thư-mục]

Đưa một tệp thầy cô đã có thành bài mới, còn là nháp, trong content/lessons. Tệp gốc không bị đổi; bài đã có không bị ghi đè.
Nhận: bài soạn bằng Word (.docx), đề Word kiểu Azota (Câu 1, A. B. C. D., HẾT, Bảng đáp án, Lời giải), câu hỏi Moodle XML, câu hỏi GIFT.
Không có gì được bịa thêm: nguồn, mục tiêu, lời giải thích còn thiếu thì được báo đúng chỗ, tệp:dòng:cột. Điều không đưa vào được thì kể
tên, và nằm trong một ghi chú cho giáo viên ở cuối bai.mdx.
  --tu tệp           tệp .docx, .xml hay .gift, nhẹ hơn 20 MB; hình trong tệp: PNG, JPEG, SVG, nhẹ hơn 2 MB
  --lop              lớp, ví dụ 8 hay 4-5
  --ten              tên bài (mặc định: tên trong tệp)
  --id               thư mục của bài, cũng là địa chỉ (mặc định: lấy từ tên bài)
  --date             ngày đưa vào (mặc định: hôm nay)
  --content thư-mục  thư mục nội dung (mặc định: content)
Kết thúc với mã 1 khi không ghi được.`;

const TEXT = { type: 'string' } as const;
const read = readOptions(
  HELP,
  { tu: TEXT, lop: TEXT, ten: TEXT, id: TEXT, date: DATE, content: { type: 'string', default: 'content' } },
  { rest: true },
);
if (read) {
  const { tu: file, lop: grades, ten, id, date = today(), content } = read.values;
  const [, ...more] = read.rest;
  const wrong = [
    ...(more.length ? [`Không hiểu “${more.join(' ')}”.`] : []),
    ...(file ? [] : ['Thiếu --tu: tệp cần đưa vào.']),
    ...(grades ? [] : ['Thiếu --lop: bài cho lớp nào.']),
  ];
  if (wrong.length || !file || !grades) {
    console.error(`${wrong.join('\n')}\n\n${HELP}`);
    process.exitCode = 1;
  } else {
    const asked = { content, file, grades, title: ten?.normalize('NFC') ?? null, slug: id ?? null, date };
    const result = await importLesson(asked);
    if ('problems' in result) {
      console.error(`${result.problems.map(showProblem).join('\n\n')}\n\nKhông có gì được ghi.`);
      process.exitCode = 1;
    } else await tell(content, result);
  }
}

/** What came of it, what stayed outside, and what is still to be written, each at its place. */
async function tell(content: string, { folder, files, questions, left }: Imported): Promise<void> {
  console.log(`Đã ghi ${folder}, ở dạng nháp: ${files.join(', ')}. ${questions} câu hỏi.`);
  if (left.length)
    console.log(`\nChưa đưa được vào (có trong bai.mdx):\n${left.map((what) => `  - ${what}`).join('\n')}`);
  const { problems } = await checkKept(content);
  const inside = path.resolve(folder) + path.sep;
  const own = problems.filter(({ file }) => path.resolve(path.dirname(path.resolve(content)), file).startsWith(inside));
  if (!own.length) return;
  console.log(`\n${own.map(showProblem).join('\n\n')}`);
  console.log(
    `\nCòn ${own.length} chỗ thầy cô phải viết. Xem lại: npm run check -- ${folder}. Chưa viết xong thì npm run build chưa dựng trang: muốn để sau, chuyển thư mục này ra ngoài ${content}.`,
  );
}
