import { TERM } from '../src/curriculum/coverage.ts';
import { showProblem } from '../src/curriculum/problem.ts';
import { withdraw } from '../src/publish/withdraw.ts';
import { BUILD_HELP, BUILD_OPTIONS, workplaceOf } from './build-site.ts';
import { publishNow } from './publish-now.ts';
import { readOptions, today } from './read-options.ts';

const HELP = `npm run withdraw -- bài|cảnh-báo --why "lí do" [--yes] [--content thư-mục] [--out thư-mục] [--date ngày] [--usb lựa-chọn]

Rút một bài hay một cảnh báo đã đăng, rồi công bố: địa chỉ vẫn còn và nói rằng đã rút, vì sao; gói bài, nguồn tin, bản USB,
mã trên giấy đã in cũng nói như thế. Tên là tên thư mục của bài, hay tên tệp của cảnh báo.
  --why              vì sao rút: người cầm bản in đọc câu này
  --yes              không hỏi lại trước khi công bố
${BUILD_HELP}
Rút bài duy nhất của một chiêu lừa cũng công bố được ngay: còn ${TERM} ngày để có bài khác.
Rút nhầm: xoá mục withdrawn ở cuối tệp của bài, rồi npm run publish-site.`;

const read = readOptions(
  HELP,
  { ...BUILD_OPTIONS, why: { type: 'string', default: '' }, yes: { type: 'boolean' } },
  { rest: true },
);
if (read) {
  const { yes, why, date = today(), ...values } = read.values;
  const workplace = workplaceOf(values);
  const [name = ''] = read.rest;
  const done = await withdraw({ content: workplace.content, name, why, date });
  if ('problems' in done) {
    console.error(done.problems.map(showProblem).join('\n\n'));
    process.exitCode = 1;
  } else {
    console.log(`Đã ghi vào ${done.file}.`);
    if (done.holes.length)
      console.log(
        `Không còn bài nào dạy những điều này; có ${TERM} ngày để có bài khác:\n${done.holes.map((hole) => `  ${hole}`).join('\n')}`,
      );
    await publishNow(workplace, { date, yes });
  }
}
