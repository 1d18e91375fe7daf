import path from 'node:path';
import { showProblem } from '../src/curriculum/problem.ts';
import { takeOverrides } from '../src/publish/take-overrides.ts';
import { composeLayers, type Override } from '../src/reading/compose-layers.ts';
import { readOptions } from './read-options.ts';

const HELP = `npm run layers -- [tệp…] [--accept] [--content thư-mục]

Cho xem nội dung này thay những tệp nào của nền (content/layer.yaml), và nền đã đổi gì từ khi ấy.
  tệp…               chỉ những tệp này, ví dụ lessons/mao-danh/lop-4-5/bai.mdx
  --accept           đã xem: ghi vào layer.yaml rằng các tệp ấy được thay, theo nền hôm nay
  --content thư-mục  thư mục nội dung (mặc định: content)`;

const STATES: Record<Override['state'], string> = {
  same: 'nền không đổi',
  changed: 'nền đã sửa sau khi thay',
  gone: 'nền không còn tệp này',
  unknown: 'chưa ghi là thay',
};

const read = readOptions(
  HELP,
  { accept: { type: 'boolean' }, content: { type: 'string', default: 'content' } },
  { rest: true },
);
if (read) {
  const content = path.resolve(read.values.content);
  if (read.values.accept) for (const file of await takeOverrides(content, read.rest)) console.log(`Đã ghi: ${file}`);
  const { overrides, problems, notes, folder } = await composeLayers(content);
  if (folder === content && !problems.length) console.log('Nội dung này không dựa trên nền nào (không có layer.yaml).');
  else
    console.log(
      overrides.map(({ file, state }) => `${file}: ${STATES[state]}`).join('\n') || 'Không thay tệp nào của nền.',
    );
  if (problems.length + notes.length) console.error(`\n${[...problems, ...notes].map(showProblem).join('\n\n')}`);
  if (problems.length) process.exitCode = 1;
}
