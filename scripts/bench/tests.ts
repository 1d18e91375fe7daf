import { TARGETS } from '../../src/targets/registry.ts';
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { textOf } from '../../src/curriculum/tree.ts';
import { loadFonts } from '../../src/print/fonts.ts';
import { print } from '../../src/print/print.ts';
import { VERSIONS } from '../../src/teaching/test-set.ts';
import { readPdf } from '../../test/read-pdf.ts';
import { amcSource } from './amc-source.ts';
import { measure, median, show, showLoad } from './measure.ts';
import { readTwenty, twentyPapers, type TwentyQuestions } from './twenty-questions.ts';

/** Tests printed before those that count, as a build has printed others before. */
const WARM_UP = 3;

/**
 * In this mode auto-multiple-choice makes the least: the four versions with their sheets, one key, and where its
 * scanner finds the boxes.
 */
const PREPARE = [
  'prepare',
  '--mode',
  's',
  '--with',
  'xelatex',
  '--filter',
  'latex',
  '--data',
  'data',
  '--out-sujet',
  'de.pdf',
  '--out-corrige',
  'dap-an.pdf',
  '--out-calage',
  'vi-tri.xy',
  'de.tex',
];

/**
 * Times one test of twenty questions in four versions, with sheet and key, turn by turn in one run:
 * auto-multiple-choice with XeLaTeX; our printer from checked content, as a build does it; and a process of our own
 * that first reads and checks all content, as `npm run paper` does. Each turn shuffles anew. auto-multiple-choice has
 * no warm state to be measured in.
 */
export async function benchTests({
  project,
  runs,
  keep,
}: {
  project: string;
  runs: number;
  keep: string;
}): Promise<void> {
  const absent = ['auto-multiple-choice', 'xelatex'].filter((command) => spawnSync(command, ['--version']).error);
  if (absent.length) {
    console.log(
      `Bỏ qua đề kiểm tra 20 câu: máy chưa có ${absent.join(', ')}. Trên Debian: sudo apt-get install --no-install-recommends auto-multiple-choice texlive-xetex`,
    );
    return;
  }
  const content = path.join(project, 'content');
  const twenty = await readTwenty(content);
  const source = amcSource(twenty, path.join(project, 'node_modules/@expo-google-fonts/tinos'));
  const [amc, cold, warm] = [[], [], []] as [number[], number[], number[]];
  const [theirs, ours] = [path.join(keep, 'amc'), path.join(keep, 'khien')];
  for (let i = 0; i < WARM_UP; i++) await printWarm(twenty, `khoi-dong-${i}`);
  for (let run = -1; run < runs; run++) {
    await rm(theirs, { recursive: true, force: true });
    await mkdir(path.join(theirs, 'data'), { recursive: true });
    await writeFile(path.join(theirs, 'de.tex'), source);
    const their = await measure('auto-multiple-choice', PREPARE, theirs);
    const own = await measure(process.execPath, ['scripts/bench/write-twenty.ts', content, ours, `do-${run}`], project);
    const printed = await printWarm(twenty, `nong-${run}`);
    if (run < 0) continue;
    amc.push(their.seconds);
    cold.push(own.seconds);
    warm.push(printed);
  }
  await showFile('AMC', path.join(theirs, 'de.pdf'), twenty);
  await showFile('Khiên', path.join(ours, `${TARGETS.test.file}.pdf`), twenty);
  const than = (times: number[]) => `nhanh gấp ${show(median(times.map((time, i) => amc[i]! / time)), 1)} lần`;
  console.log(`auto-multiple-choice với XeLaTeX              trung vị ${show(median(amc), 2)} giây`);
  console.log(
    `Khiên, từ nội dung đã đọc                     trung vị ${show(median(warm) * 1000, 0)} ms, ${than(warm)}`,
  );
  console.log(`Khiên, một lệnh mới: đọc, kiểm tra mọi bài, in trung vị ${show(median(cold), 2)} giây, ${than(cold)}`);
  console.log(showLoad());
}

async function printWarm(twenty: TwentyQuestions, seed: string): Promise<number> {
  const started = performance.now();
  for (const paper of twentyPapers(twenty, seed)) await print(paper, loadFonts());
  return (performance.now() - started) / 1000;
}

/** That both ask the same: every word of every question, as many times as there are versions. */
async function showFile(name: string, file: string, { questions }: TwentyQuestions): Promise<void> {
  const read = await readPdf(await readFile(file));
  const letters = read.pages
    .flatMap((page) => page.texts.map(({ text }) => text))
    .join('')
    .normalize('NFC')
    .replace(/\s/g, '');
  const asked = questions
    .flatMap(({ prompt, options }) => [textOf(prompt), ...options.map(({ text }) => textOf(text))])
    .map((text) => text.replace(/\s/g, ''));
  const missing = asked.filter((text) => letters.split(text).length <= VERSIONS).length;
  console.log(
    `${name.padEnd(6)} ${read.pages.length} trang, thiếu ${missing} trong ${asked.length} câu hỏi và phương án`,
  );
}
