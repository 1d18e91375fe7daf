import { spawn } from 'node:child_process';
import { once } from 'node:events';
import os from 'node:os';
import path from 'node:path';
import { showProblem } from '../src/curriculum/problem.ts';
import { inTurns } from '../src/curriculum/in-turns.ts';
import { findEditions, makeEdition, type Edition } from '../src/publish/make-editions.ts';
import { USB_CHOICES, type UsbChoice } from '../src/publish/workplace.ts';
import { DATE, oneOf, readOptions, today } from './read-options.ts';

/** What a process that makes an edition holds at its peak, in bytes: 2.2 GB of 109 pairs. */
const HELD = 3e9;
/** One that makes an edition leaves a third of two cores idle, while it composes or waits. */
const atOnce = (): number => Math.max(1, Math.min(os.availableParallelism(), Math.floor(os.freemem() / HELD)));

const HELP = `npm run editions -- thư-mục [--out thư-mục] [--only tên,tên] [--list] [--date ngày] [--usb lựa-chọn]

Dựng trang của nhiều đơn vị trên một nền: mỗi thư mục con có layer.yaml (hoặc content/layer.yaml) là một đơn vị. Tệp giống
nhau làm một lần, nằm trên đĩa một lần. Đơn vị nào có lỗi thì giữ trang cũ, các đơn vị khác vẫn dựng.
  --out thư-mục      nơi đặt các trang (mặc định: cac-ban); mỗi đơn vị một thư mục mang tên nó
  --only tên,tên     chỉ những đơn vị này (nhiều máy chia nhau, cùng một --out)
  --list             chỉ in tên các đơn vị, dạng JSON
  --date ngày        ngày công bố (mặc định: hôm nay)
  --usb lựa-chọn     bản USB: ca-bo, tung-lop (mặc định), hay khong`;

const read = readOptions(
  HELP,
  {
    out: { type: 'string', default: 'cac-ban' },
    only: { type: 'string' },
    list: { type: 'boolean' },
    date: DATE,
    usb: { type: 'string', default: 'tung-lop', takes: oneOf(USB_CHOICES) },
  },
  { rest: true },
);
if (read) {
  const { out, only, list, date = today(), usb } = read.values;
  const all = await findEditions(path.resolve(read.rest[0] ?? '.'));
  const wanted = only?.split(',');
  const editions = all.filter(({ name }) => !wanted || wanted.includes(name));
  const unknown = wanted?.filter((name) => !all.some((edition) => edition.name === name)) ?? [];
  if (list) console.log(JSON.stringify(all.map(({ name }) => name)));
  else if (unknown.length || !editions.length) {
    console.error(
      unknown.length
        ? `Không có đơn vị nào tên ${unknown.join(', ')}.`
        : `Không thấy đơn vị nào (thư mục con có layer.yaml).\n\n${HELP}`,
    );
    process.exitCode = 1;
  } else if (editions.length === 1) {
    const [edition] = editions;
    const started = performance.now();
    const project = path.resolve(import.meta.dirname, '..');
    const options = { project, date, usb: usb as UsbChoice, progress: () => {} };
    const result = await makeEdition(edition!, path.resolve(out), options);
    const time = ((performance.now() - started) / 1000).toLocaleString('vi', { maximumFractionDigits: 1 });
    if ('release' in result)
      console.log(`${edition!.name}: ${time} giây, làm mới ${result.made} tài liệu, dùng lại ${result.reused}.`);
    else {
      console.error(
        `${edition!.name}: ${result.problems.length} lỗi, giữ trang cũ.\n${result.problems.map(showProblem).join('\n\n')}`,
      );
      process.exitCode = 1;
    }
  } else {
    // Each in a process of its own: one that made thirty-four would hold more memory with every site.
    const makeApart = async ({ name }: Edition): Promise<void> => {
      const words = ['editions', ...read.rest, '--out', out, '--only', name, '--date', date, '--usb', usb];
      const child = spawn(process.execPath, [path.join(import.meta.dirname, 'run.mjs'), ...words], {
        stdio: 'inherit',
      });
      const [code] = (await once(child, 'close')) as [number | null];
      if (code !== 0) process.exitCode = 1;
    };
    // What several have in common the first one makes.
    await makeApart(editions[0]!);
    await inTurns(editions.slice(1), atOnce(), makeApart);
  }
}
