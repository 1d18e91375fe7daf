import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { getWholeBrowser } from '../test/find-browser.ts';
import { numberFrom, oneOf, readOptions } from './read-options.ts';

const HELP = `npm run bench -- [--only pdf|files|tests|pages|builds|packs|photos|exchange|editions|editor] [--runs số] [--largest 1|10|100]

Đo tốc độ trong cùng một lần chạy: in PDF so với Typst và Chromium; tệp của một bài theo từng định dạng; đề 20 câu so với auto-multiple-choice; trang theo Lighthouse, và trên máy chậm gấp 6 với đường truyền 400 kbit/giây; dựng trang từ đầu, dựng lại, bài mẫu (30 bài theo lớp) và bản gấp 10, gấp 100; trang, phần trắng và chữ của mọi gói; đọc ảnh chụp phiếu trả lời; tệp cho chương trình khác; trang của nhiều đơn vị trên một nền; mở trình soạn bài, và xem lại sau mỗi chỗ sửa.
  --only     chỉ một phần
  --runs     số lần đo mỗi phần (mặc định 5; PDF gấp sáu)
  --largest  bản bài mẫu lớn nhất (mặc định 100)
Những gì chỉ phép đo cần (Typst, Lighthouse) được cài riêng vào scripts/bench; auto-multiple-choice và XeLaTeX lấy từ Debian, thiếu thì phần ấy được bỏ qua.`;

const read = readOptions(HELP, {
  only: {
    type: 'string',
    takes: oneOf(['pdf', 'files', 'tests', 'pages', 'builds', 'packs', 'photos', 'exchange', 'editions', 'editor']),
  },
  runs: { type: 'string', default: '5', takes: numberFrom(1, 1000) },
  largest: { type: 'string', default: '100', takes: oneOf(['1', '10', '100']) },
});
if (read) {
  const { values } = read;
  const project = path.resolve(import.meta.dirname, '..');
  const bench = path.join(import.meta.dirname, 'bench');
  // What a part measures against; the others measure only ourselves.
  const peers = ['pdf', 'pages'].some((part) => values.only === undefined || values.only === part);
  if (peers && !existsSync(path.join(bench, 'node_modules')))
    execFileSync('npm', ['ci', '--prefix', bench], { stdio: 'inherit', shell: process.platform === 'win32' });
  const runs = Number(values.runs);
  const wanted = (part: string): boolean => values.only === undefined || values.only === part;
  if (wanted('pdf')) {
    const { benchPdfs } = await import('./bench/pdfs.ts');
    await benchPdfs({ runs: runs * 6, keep: path.join(project, '.khien/bench') });
  }
  if (wanted('files')) {
    const { benchFiles } = await import('./bench/files.ts');
    await benchFiles({ project, runs });
  }
  if (wanted('tests')) {
    const { benchTests } = await import('./bench/tests.ts');
    await benchTests({ project, runs, keep: path.join(project, '.khien/bench/de-20-cau') });
  }
  if (wanted('pages')) {
    const { benchLighthouse, showLighthouse } = await import('./bench/lighthouse.ts');
    const { benchSlowPhone } = await import('./bench/slow-phone.ts');
    const { measure } = await import('./bench/measure.ts');
    const dist = path.join(project, '.khien/bench/site/dist');
    await measure(process.execPath, ['scripts/run.mjs', 'build', '--out', dist], project);
    const browser = getWholeBrowser(console.log)!;
    showLighthouse(await benchLighthouse({ dist, browser }));
    await benchSlowPhone({ dist, browser, runs });
  }
  if (wanted('packs')) {
    const { benchPacks } = await import('./bench/packs.ts');
    await benchPacks({ project });
  }
  if (wanted('photos')) {
    const { benchPhotos } = await import('./bench/photos.ts');
    await benchPhotos({ runs });
  }
  if (wanted('exchange')) {
    const { benchExchange } = await import('./bench/exchange.ts');
    await benchExchange({ project, content: path.join(project, 'content') });
  }
  if (wanted('editions')) {
    const { benchEditions } = await import('./bench/editions.ts');
    await benchEditions({ project, runs });
  }
  if (wanted('editor')) {
    const { benchEditor } = await import('./bench/editor.ts');
    await benchEditor({ project, browser: getWholeBrowser(console.log)!, runs });
  }
  if (wanted('builds')) {
    const { benchBuilds } = await import('./bench/builds.ts');
    await benchBuilds({ project, runs, largest: Number(values.largest) });
  }
}
