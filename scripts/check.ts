import path from 'node:path';
import { checkContent } from '../src/checks/check-content.ts';
import { showProblem } from '../src/curriculum/problem.ts';
import { readOptions } from './read-options.ts';

const HELP = `npm run check -- [đường dẫn…] [--json] [--content thư-mục]

Đọc toàn bộ nội dung và báo mọi lỗi trong một lần, mỗi lỗi kèm tệp:dòng:cột, vì sao và cách sửa.
  đường dẫn…        chỉ báo lỗi của những tệp hoặc thư mục này
  --json            in kết quả dạng JSON
  --content thư-mục thư mục nội dung (mặc định: content)
Kết thúc với mã 1 khi có lỗi.`;

const read = readOptions(
  HELP,
  { json: { type: 'boolean' }, content: { type: 'string', default: 'content' } },
  { rest: true },
);
if (read) {
  const { values, rest } = read;
  const folder = path.resolve(values.content);
  const { problems, documents, curriculum } = await checkContent(folder);
  const files = documents.length;
  const wanted = rest.map((given) => path.resolve(given));
  const shown = problems.filter(({ file }) => {
    const full = path.resolve(path.dirname(folder), file);
    return wanted.length === 0 || wanted.some((place) => full === place || full.startsWith(place + path.sep));
  });

  if (values.json) console.log(JSON.stringify({ files, problems: shown }, null, 2));
  else if (shown.length)
    console.log(`${shown.map(showProblem).join('\n\n')}\n\n${shown.length} lỗi trong ${files} tệp.`);
  else if (!curriculum)
    console.log(
      `Không có lỗi ở đây; còn ${problems.length} lỗi ở tệp khác (chạy “npm run check” không kèm đường dẫn để xem).`,
    );
  else {
    const { lessons } = curriculum;
    const texts = lessons.flatMap((lesson) => lesson.texts);
    const questions = texts.flatMap((text) => text.questions);
    console.log(
      `Đã kiểm tra ${files} tệp: ${lessons.length} bài, ${texts.length} văn bản theo lớp, ${questions.length} câu hỏi. Không có lỗi.`,
    );
  }
  process.exitCode = shown.length ? 1 : 0;
}
