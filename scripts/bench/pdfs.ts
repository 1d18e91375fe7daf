import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readPdf } from '../../test/read-pdf.ts';
import { browser, ours, typst, type Engine } from './engines.ts';
import { median, show } from './measure.ts';
import { allWords, sampleText } from './sample-text.ts';

/**
 * Times the same documents through our printer, warm Typst and Chromium, turn by turn in one run, and keeps the first
 * of each to look at. Every engine gets every text once: nothing can be remembered from the run before.
 */
export async function benchPdfs({ runs, keep }: { runs: number; keep: string }): Promise<void> {
  const engines: Engine[] = [ours(), await typst(), await browser()];
  await mkdir(keep, { recursive: true });
  const times = new Map(engines.map((engine) => [engine, [] as number[]]));
  const pages = new Map<Engine, number>();
  for (let run = -3; run < runs; run++) {
    const text = sampleText(run + 3);
    for (const engine of engines) {
      const started = performance.now();
      const data = await engine.make(text);
      const taken = performance.now() - started;
      if (run >= 0) times.get(engine)!.push(taken);
      if (run !== 0) continue;
      await writeFile(path.join(keep, `${engine.name}.pdf`), data);
      const read = await readPdf(data);
      pages.set(engine, read.pages.length);
      // Some engines cut a word into several runs of text: what counts is that its letters follow each other.
      const found = read.pages.flatMap((page) => page.words).join('').normalize('NFC');
      const missing = allWords(text).filter((word) => !found.includes(word)).length;
      console.log(`${engine.name.padEnd(10)} ${read.pages.length} trang, ${Math.round(data.length / 1024)} kB, ${read.roles.length} thẻ cấu trúc, thiếu ${missing} từ`);
    }
  }
  for (const engine of engines) await engine.close();
  const own = median(times.get(engines[0]!)!);
  for (const engine of engines) {
    const taken = median(times.get(engine)!);
    console.log(`${engine.name.padEnd(10)} trung vị ${show(taken, 1)} ms một tài liệu; Khiên mất × ${show(own / taken)} thời gian này`);
  }
  console.log(`Bản in giữ ở ${keep}`);
}
