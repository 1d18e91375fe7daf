/**
 * A statement of ours in a real player of H5P, h5p-standalone. Its package brings no content type; the one that its
 * repository tests itself with (test/h5p-test.h5p, H5P.TrueFalse 1.6) has to be laid beside this file. Other types are
 * to be had from H5P's own site alone.
 */
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { makeH5p } from '../../src/targets/h5p/h5p.ts';
import { openSite } from '../browser.ts';
import { goldenLessons } from '../lessons.ts';
import { readH5p } from '../read-h5p.ts';

const LIBRARIES = path.join(import.meta.dirname, 'h5p-test.h5p');
const why = existsSync(LIBRARIES)
  ? ''
  : ' — BỎ QUA: chưa có test/large/h5p-test.h5p (lấy từ kho tunapanda/h5p-standalone)';
if (why) console.warn(`Câu đúng – sai trong H5P${why}.`);

const PAGE = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><div id="h"></div>
<script src="/dist/main.bundle.js"></script>
<script>
window.said = [];
const options = { h5pJsonPath: '/lib', frameJs: '/dist/frame.bundle.js', frameCss: '/dist/styles/h5p.css', embedType: 'div' };
new H5PStandalone.H5P(document.getElementById('h'), options).then(() => {
  H5P.externalDispatcher.on('xAPI', (event) => window.said.push(event.data.statement));
  window.ready = true;
});
</script>`;

interface Statement {
  verb: { id: string };
  result: { score: { scaled: number } };
}
declare global {
  interface Window {
    said: Statement[];
    ready?: true;
  }
}

test.skipIf(why !== '')(`a statement is judged, scored and explained in h5p-standalone as here${why}`, async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'khien-h5p-'));
  await cp(path.join(import.meta.dirname, 'node_modules/h5p-standalone/dist'), path.join(folder, 'dist'), {
    recursive: true,
  });
  for (const [name, data] of Object.entries(unzipSync(await readFile(LIBRARIES)))) {
    if (name.endsWith('/')) continue;
    await mkdir(path.dirname(path.join(folder, 'lib', name)), { recursive: true });
    await writeFile(path.join(folder, 'lib', name), data);
  }
  await writeFile(path.join(folder, 'index.html'), PAGE);
  const { page, url, errors, close } = await openSite(folder);
  const [lesson] = await goldenLessons();
  const statements = readH5p(makeH5p(lesson!)).questions.filter(({ library }) => library.startsWith('H5P.TrueFalse'));
  expect(statements).toHaveLength(4);
  for (const { params, right, whys } of statements)
    for (const rightly of [true, false]) {
      await writeFile(path.join(folder, 'lib/content/content.json'), JSON.stringify(params));
      await page.goto(url);
      await page.waitForFunction(() => window.ready);
      const answer = (right[0] === 'true') === rightly ? 'Đúng' : 'Sai';
      await page.locator('.h5p-true-false-answer', { hasText: answer }).click();
      await page.locator('.h5p-question-check-answer').click();
      const isAnswer = "({ verb }) => verb.id.endsWith('answered')";
      await page.waitForFunction(`window.said.some(${isAnswer})`);
      const scaled = await page.evaluate(`window.said.find(${isAnswer}).result.score.scaled`);
      expect(scaled).toBe(rightly ? 1 : 0);
      expect(await page.locator('.h5p-question-feedback').innerText()).toContain(whys[0]!);
    }
  expect(errors).toEqual([]);
  await close();
  await rm(folder, { recursive: true });
});
