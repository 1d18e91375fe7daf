import path from 'node:path';
import { showProblem } from '../src/curriculum/problem.ts';
import { makePortable } from '../src/publish/portable/make-portable.ts';
import { SYSTEMS, type SystemName } from '../src/publish/portable/systems.ts';
import { openContent } from '../src/reading/open-content.ts';
import { oneOf, readOptions } from './read-options.ts';

const NAMES = Object.keys(SYSTEMS) as SystemName[];

const HELP = `npm run portable -- [--he ${NAMES.join('|')}] [--out tệp.zip]

Gói Khiên cùng Node và mọi thư viện thành một tệp zip cho máy chưa cài gì: giải nén, bấm đúp “Soan bai.cmd” (Linux: soan-bai.sh).
Lúc gói cần mạng để lấy thư viện; máy nhận thì không cần. Nội dung nằm trên một nền (layer.yaml) thì được ghép sẵn với nền.
  --he hệ        máy nhận chạy gì (mặc định: windows)
  --out tệp.zip  nơi đặt tệp (mặc định: khien-<hệ>.zip)`;

const read = readOptions(HELP, {
  he: { type: 'string', default: 'windows', takes: oneOf(NAMES) },
  out: { type: 'string' },
});
if (read) {
  const system = read.values.he as SystemName;
  const to = path.resolve(read.values.out ?? `khien-${system}.zip`);
  const project = path.resolve(import.meta.dirname, '..');
  const { folder, problems } = await openContent(path.join(project, 'content'));
  if (problems.length) {
    console.error(`Chưa gói: nội dung này chưa ghép được với nền.\n\n${problems.map(showProblem).join('\n\n')}`);
    process.exitCode = 1;
  } else {
    const bytes = await makePortable(project, system, to, folder);
    console.log(`${to}: ${Math.round(bytes / 1e6)} MB`);
  }
}
