/**
 * A process of its own, as `npm run paper` is one: reads and checks all content, then writes the test of twenty
 * questions into a folder.
 */
import { TARGETS } from '../../src/targets/registry.ts';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { loadFonts } from '../../src/print/fonts.ts';
import { print } from '../../src/print/print.ts';
import { readTwenty, twentyPapers } from './twenty-questions.ts';

const [content, folder, seed] = process.argv.slice(2) as [string, string, string];
await mkdir(folder, { recursive: true });
for (const paper of twentyPapers(await readTwenty(content), seed))
  await writeFile(
    path.join(folder, `${TARGETS[paper.kind as keyof typeof TARGETS].file}.pdf`),
    await print(paper, loadFonts()),
  );
