import path from 'node:path';
import { showProblem } from '../src/curriculum/problem.ts';
import { makeRelease } from '../src/publish/make-release.ts';
import { readOptions, today } from './read-options.ts';

const HELP = `npm run release -- [--date năm-tháng-ngày] [--content thư-mục]

Kiểm tra nội dung rồi ghi vào sổ phát hành (content/releases) những gì đang đăng: địa chỉ, bản, câu hỏi, mã của từng đề.
Nhờ sổ này, đề đã in in lại được theo mã, địa chỉ đã đăng không mất. Chạy mỗi lần công bố, rồi giữ tệp mới cùng nội dung.
  --date             ngày phát hành (mặc định: hôm nay)
  --content thư-mục  thư mục nội dung (mặc định: content)
Kết thúc với mã 1 khi nội dung có lỗi.`;

const read = readOptions(HELP, { date: { type: 'string' }, content: { type: 'string', default: 'content' } });
if (read) {
  const { values } = read;
  const result = await makeRelease(path.resolve(values.content), values.date ?? today());
  if (result.problems.length) {
    console.error(
      `${result.problems.map(showProblem).join('\n\n')}\n\n${result.problems.length} lỗi. Sổ phát hành giữ nguyên.`,
    );
    process.exitCode = 1;
  } else if ('file' in result) {
    console.log(
      result.file
        ? `Đã ghi ${path.relative(process.cwd(), result.file)}: ${result.cuts} bài theo lớp, ${result.papers} mã đề.`
        : 'Không có gì mới so với bản phát hành trước.',
    );
  }
}
