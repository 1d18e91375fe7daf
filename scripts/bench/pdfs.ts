import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readPdf } from '../../test/read-pdf.ts';
import { browser, ours, typst, type Engine } from './engines.ts';
import { median, show, showLoad } from './measure.ts';
import { allWords, sampleText, TEXTS } from './sample-text.ts';

const WARM_UP = 3;

/**
 * Times the same documents through our printer, warm Typst and Chromium, turn by turn in one run, and keeps the first
 * of each to look at. Every engine gets every text once and no word comes twice, so what they remember is alike: the
 * fonts, how their letters stand together, and code made quick by the first documents, which are not counted.
 */
export async function benchPdfs({ runs, keep }: { runs: number; keep: string }): Promise<void> {
  const engines: Engine[] = [ours(), await typst(), await browser()];
  await mkdir(keep, { recursive: true });
  const times = new Map(engines.map((engine) => [engine, [] as number[]]));
  const seen = new Set<string>();
  for (let run = -WARM_UP; run < Math.min(runs, TEXTS - WARM_UP); run++) {
    const text = sampleText(run + WARM_UP);
    for (const word of allWords(text))
      if (seen.size === seen.add(word).size) throw new Error(`the word “${word}” comes twice`);
    // Each comes after each: what the one before has left to tidy up slows whoever is next.
    const turn = (run + WARM_UP) % engines.length;
    for (const engine of [...engines.slice(turn), ...engines.slice(0, turn)]) {
      const started = performance.now();
      const data = await engine.make(text);
      const taken = performance.now() - started;
      engine.rest?.();
      if (run >= 0) times.get(engine)!.push(taken);
      if (run !== 0) continue;
      await writeFile(path.join(keep, `${engine.name}.pdf`), data);
      const read = await readPdf(data);
      // Some engines cut a word into several runs of text: what counts is that its letters follow each other.
      const found = read.pages
        .flatMap((page) => page.words)
        .join('')
        .normalize('NFC');
      const missing = allWords(text).filter((word) => !found.includes(word)).length;
      console.log(
        `${engine.name.padEnd(10)} ${read.pages.length} trang, ${Math.round(data.length / 1024)} kB, ${read.roles.length} thẻ cấu trúc, thiếu ${missing} từ`,
      );
    }
  }
  for (const engine of engines) await engine.close();
  const own = times.get(engines[0]!)!;
  for (const engine of engines) {
    const taken = times.get(engine)!;
    // Each document against itself: what else the machine did then slowed both.
    const share = median(own.map((time, i) => time / taken[i]!));
    console.log(
      `${engine.name.padEnd(10)} trung vị ${show(median(taken), 1)} ms một tài liệu; Khiên mất × ${show(share)} thời gian này`,
    );
  }
  console.log(showLoad());
  console.log(`Bản in giữ ở ${keep}`);
}
