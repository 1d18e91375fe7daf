import path from 'node:path';
import { showProblem, type Problem } from '../src/curriculum/problem.ts';
import { writeSheets } from '../src/publish/write-sheets.ts';
import { writeTest } from '../src/publish/write-test.ts';
import { readOptions } from './read-options.ts';

const HELP = `npm run paper -- --lop 8 --bai bài-một,bài-hai [--phut 15] [--so-ma 4] [--bo 1] [--out thư-mục]
npm run paper -- --ma 8YQW1-1018 [--out thư-mục]
npm run paper -- --phieu --lop 8 --bai bài-một [--chu-lon] [--out thư-mục]

Ra một đề kiểm tra từ một hay nhiều bài: đề của mọi mã, phiếu trả lời, đáp án, và từ lớp 6 thêm ma trận, bản đặc tả; PDF và Word.
Thang điểm 10, lớp 6–12 theo cấu trúc Công văn 7991/BGDĐT-GDTrH (đối chiếu phụ lục khi nộp); đề ngắn (--phut) không theo.
  --lop              lớp, từ 1 đến 12
  --bai              tên thư mục của các bài, cách nhau bằng dấu phẩy
  --phut             mẫu đề dài từng ấy phút, trong content/forms/de-kiem-tra.yaml (mặc định: mẫu đủ)
  --so-ma            số mã đề (mặc định: 4)
  --bo               bộ câu hỏi khác cho cùng các bài, từ 1 đến 9 (mặc định: 1)
  --phieu            ra phiếu học tập thay vì đề: của cả lớp, và phiếu dễ hơn, phiếu làm thêm, bảng từ (cột trống để ghi
                     bằng tiếng mẹ đẻ của em) khi bài có; mỗi bài một thư mục con
  --chu-lon          chữ lớn, 18–20 điểm, cho em nhìn kém: đề, hay phiếu khi có --phieu
  --ma               in lại đúng đề mang mã tài liệu này, kèm đáp án và phiếu trả lời: cả đề mà thầy cô đã đổi, đã bỏ câu khi
                     làm ở trang Ra đề kiểm tra, và dù câu hỏi từ đó đã được sửa, bớt, thêm
  --out thư-mục      nơi đặt đề (mặc định: de-kiem-tra); mỗi đề một thư mục con, không đề nào bị ghi đè
  --content thư-mục  thư mục nội dung (mặc định: content)
Kết thúc với mã 1 khi không ra được đề.`;

const read = readOptions(HELP, {
  lop: { type: 'string' },
  bai: { type: 'string' },
  'so-ma': { type: 'string' },
  phut: { type: 'string' },
  bo: { type: 'string' },
  ma: { type: 'string' },
  phieu: { type: 'boolean', default: false },
  'chu-lon': { type: 'boolean', default: false },
  out: { type: 'string', default: 'de-kiem-tra' },
  content: { type: 'string', default: 'content' },
});
if (read) {
  const { values } = read;
  const large = values['chu-lon'] === true;
  const wish = {
    large,
    grade: values.lop,
    lessons: values.bai,
    count: values['so-ma'],
    minutes: values.phut,
    drawing: values.bo,
    code: values.ma,
  };
  if (values.phieu) await writeAllSheets();
  else await writeOneTest();

  async function writeAllSheets(): Promise<void> {
    const sheets = await writeSheets(path.resolve(values.content), path.resolve(values.out), wish);
    if ('problems' in sheets) return tell(sheets.problems, 'Không có phiếu nào được ghi.');
    console.log(
      `Đã ghi ${sheets.files.length} tệp: ${sheets.files.map((file) => path.relative(process.cwd(), file)).join(', ')}.`,
    );
  }

  async function writeOneTest(): Promise<void> {
    const result = await writeTest(path.resolve(values.content), path.resolve(values.out), wish);
    if (!('codes' in result)) tell(result.problems, 'Không có đề nào được ghi.');
    else {
      console.log(
        `Đã ghi ${result.files.length} tệp vào ${path.relative(process.cwd(), result.folder)}: ${result.files.join(', ')}.`,
      );
      console.log(`Mã tài liệu: ${result.codes.join(', ')}.`);
      if (result.reworded) console.log(result.reworded);
      if (result.unreleased.length)
        console.log(
          `Bản hiện nay của ${result.unreleased.join(', ')} chưa có trong sổ phát hành: chạy “npm run release” để mã này in lại được về sau.`,
        );
    }
  }
}

function tell(problems: readonly Problem[], end: string): void {
  console.error(`${problems.map(showProblem).join('\n\n')}\n\n${problems.length} lỗi. ${end}`);
  process.exitCode = 1;
}
