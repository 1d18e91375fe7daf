import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

const HELP = `npm run bench -- [--only pdf|builds] [--runs số] [--largest 10|100]

Đo tốc độ trong cùng một lần chạy: in PDF so với Typst và Chromium; dựng trang từ đầu, dựng lại, nội dung gấp 10 và gấp 100.
  --only     chỉ một phần
  --runs     số lần đo mỗi phần (mặc định 5; PDF gấp sáu)
  --largest  bản nội dung lớn nhất (mặc định 100)
Những gì chỉ phép đo cần (Typst) được cài riêng vào scripts/bench.`;

const { values } = parseArgs({
  options: { only: { type: 'string' }, runs: { type: 'string', default: '5' }, largest: { type: 'string', default: '100' }, help: { type: 'boolean', short: 'h' } },
});
if (values.help) console.log(HELP);
else {
  const project = path.resolve(import.meta.dirname, '..');
  const bench = path.join(import.meta.dirname, 'bench');
  if (!existsSync(path.join(bench, 'node_modules'))) execFileSync('npm', ['ci', '--prefix', bench], { stdio: 'inherit', shell: process.platform === 'win32' });
  const runs = Number(values.runs);
  if (values.only !== 'builds') {
    const { benchPdfs } = await import('./bench/pdfs.ts');
    await benchPdfs({ runs: runs * 6, keep: path.join(project, '.khien/bench') });
  }
  if (values.only !== 'pdf') {
    const { benchBuilds } = await import('./bench/builds.ts');
    await benchBuilds({ project, runs, largest: Number(values.largest) });
  }
}
