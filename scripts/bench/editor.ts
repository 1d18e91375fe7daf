import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { kindOf } from '../../src/editor/documents.ts';
import { showFile } from '../../src/editor/form-file.ts';
import { shownName } from '../../src/editor/places.ts';
import { openPreview } from '../../src/editor/preview.ts';
import { startEditor } from '../../test/edit-in-browser.ts';
import { CHROMIUM_FLAGS } from '../../test/find-browser.ts';
import { median, show, showLoad } from './measure.ts';

/** Seconds from the command to a form that can be used. */
const AIM = 3;

/** What one writes in, and a word that is changed. */
const WRITTEN = [
  ['Đơn vị', 'office.yaml', 'Tổng đài'],
  ['một cảnh báo', 'alerts/hop-sua-mien-phi.yaml', 'sữa'],
  ['một bài', 'lessons/mao-danh/lop-6-7/bai.mdx', 'công an'],
] as const;

/** How long the editor takes to open, and to tell what stands beside the form at each pause of whoever writes. */
export async function benchEditor({
  project,
  browser: executablePath,
  runs,
}: {
  project: string;
  browser: string;
  runs: number;
}): Promise<void> {
  const content = path.join(project, 'content');
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  const opened: number[] = [];
  for (let run = 0; run < runs; run++) {
    const page = await browser.newPage();
    const started = performance.now();
    const editor = await startEditor(content);
    await page.goto(editor.address);
    await page.frameLocator('#form').getByRole('link', { name: 'Đơn vị' }).first().waitFor();
    opened.push((performance.now() - started) / 1000);
    await page.close();
    editor.stop();
  }
  await browser.close();
  console.log(
    `Mở trình soạn bài ${show(median(opened))} giây (mục tiêu ${AIM}): ${opened.map((one) => show(one)).join(' ')}`,
  );

  const work = await mkdtemp(path.join(os.tmpdir(), 'khien-bench-'));
  const { show: look, stop } = openPreview(work, content);
  for (const [name, file, word] of WRITTEN) {
    const kept = await readFile(path.join(content, file), 'utf8');
    const seconds: number[] = [];
    for (let run = 0; run <= runs; run++) {
      const text = showFile(kept.replace(word, `${word} ${run}`), kindOf(file)!);
      const before = process.cpuUsage();
      await look({ file: shownName(file), text, grade: null, page: false, sheet: null });
      const { user, system } = process.cpuUsage(before);
      seconds.push((user + system) / 1e6);
    }
    const [first, ...then] = seconds;
    console.log(`Xem lại ${name}: ${show(median(then))} giây bộ xử lí mỗi chỗ sửa, lần đầu ${show(first!)}`);
  }
  await stop();
  await rm(work, { recursive: true });
  console.log(showLoad());
}
