/**
 * Our questions in a real player of H5P, h5p-standalone. Its package brings no content type, and no registry has them:
 * a .h5p that has them within, as every one that H5P's own site gives, has to be laid beside this file. The one that
 * the player's repository tests itself with (test/h5p-test.h5p) has true and false; a question set has them all.
 */
import { globSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { GradeLesson } from '../../src/curriculum/cut.ts';
import { score, type Question } from '../../src/questions/kinds.ts';
import { makeH5p } from '../../src/targets/h5p/h5p.ts';
import { openSite, type OpenSite } from '../browser.ts';
import { goldenLessons } from '../lessons.ts';
import { readH5p, type H5pRead } from '../read-h5p.ts';
import { heard } from '../words-of-html.ts';

/** The files of every content type that is laid here, in folders named `H5P.TrueFalse-1.8`. */
const laid = globSync('*.h5p', { cwd: import.meta.dirname });
const libraries: Record<string, Uint8Array> = {};
for (const name of laid)
  Object.assign(
    libraries,
    unzipSync(await readFile(path.join(import.meta.dirname, name)), {
      filter: (file) => /^[^/]+-\d+\.\d+\/./.test(file.name),
    }),
  );
const folderOf = (type: string): string | undefined =>
  [...new Set(Object.keys(libraries).map((name) => name.split('/')[0]!))].find((name) => name.startsWith(`${type}-`));

const skipped = (type: string): string =>
  folderOf(type) ? '' : ` — BỎ QUA: chưa có tệp .h5p nào trong test/large mang ${type}`;

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
  object: { definition?: { extensions?: Record<string, string> } };
  result?: { score: { raw: number; max: number; scaled: number } };
}
declare global {
  interface Window {
    said: Statement[];
    ready?: true;
  }
}

let lesson: GradeLesson;
let questions: H5pRead[];
let folder: string;
let site: OpenSite;
let page: Page;

beforeAll(async () => {
  [lesson] = (await goldenLessons()) as [GradeLesson];
  questions = readH5p(makeH5p(lesson)).questions;
  folder = await mkdtemp(path.join(tmpdir(), 'khien-h5p-'));
  await cp(path.join(import.meta.dirname, 'node_modules/h5p-standalone/dist'), path.join(folder, 'dist'), {
    recursive: true,
  });
  for (const [name, data] of Object.entries(libraries)) await put(`lib/${name}`, data);
  await put('index.html', PAGE);
  site = await openSite(folder);
  page = site.page;
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

async function put(name: string, data: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
  await writeFile(path.join(folder, name), data);
}

/** Shows this content in the player, with the versions of its types that are laid here; the first is what it is. */
async function show(types: readonly string[], params: object): Promise<void> {
  const preloadedDependencies = types.map((machineName) => {
    const [, majorVersion, minorVersion] = /-(\d+)\.(\d+)$/.exec(folderOf(machineName)!)!;
    return { machineName, majorVersion, minorVersion };
  });
  await put('lib/h5p.json', JSON.stringify({ title: 'Khiên', mainLibrary: types[0], preloadedDependencies }));
  await put('lib/content/content.json', JSON.stringify(params));
  await page.goto(site.url);
  await page.waitForFunction(() => window.ready);
}

/** What the question said that it is worth, and all words that it then shows. */
async function marked(): Promise<{ scaled: number; said: string }> {
  await page.locator('.h5p-question-check-answer:visible').click();
  await page.waitForFunction(() => window.said.some(({ verb }) => verb.id.endsWith('answered')));
  const [answered] = await page.evaluate(() => window.said.filter(({ verb }) => verb.id.endsWith('answered')));
  return { scaled: answered!.result!.score.scaled, said: await page.locator('.h5p-content').innerText() };
}

const of = (type: string): H5pRead[] => questions.filter(({ library }) => library.startsWith(`${type} `));
const ourQuestion = (id: string): Question | undefined => lesson.questions.find((one) => one.id === id);
const heardIn = (html: string): string => heard(html).join(' ');
const optionsIn = (one: H5pRead) => (one.params as { answers: { text: string; correct: boolean }[] }).answers;

const TRUTH = 'H5P.TrueFalse';
test.skipIf(skipped(TRUTH) !== '')(`a statement is judged, scored and explained as here${skipped(TRUTH)}`, async () => {
  const statements = of(TRUTH);
  expect(statements).toHaveLength(4);
  for (const { params, right, whys } of statements)
    for (const rightly of [true, false]) {
      await show([TRUTH], params);
      const answer = (right[0] === 'true') === rightly ? 'Đúng' : 'Sai';
      await page.locator('.h5p-true-false-answer', { hasText: answer }).click();
      const { scaled, said } = await marked();
      expect(scaled).toBe(rightly ? 1 : 0);
      expect(said).toContain(whys[0]!);
    }
  expect(site.errors).toEqual([]);
});

/** What choosing these is worth: as we score the question, or where a piece of it is asked, right or wrong. */
function worth(one: H5pRead, chosen: readonly number[]): number {
  const question = ourQuestion(one.id);
  const answers = optionsIn(one);
  if (question?.kind === 'multiple' || question?.kind === 'find-signs')
    return score(question, { kind: question.kind, chosen: chosen.map((place) => question.options[place]!.id) })!;
  return chosen.length === 1 && answers[chosen[0]!]!.correct ? 1 : 0;
}

const subsets = (count: number): number[][] =>
  Array.from({ length: 2 ** count }, (_, bits) => [...Array(count).keys()].filter((place) => bits & (1 << place)));

const CHOICE = 'H5P.MultiChoice';
test.skipIf(skipped(CHOICE) !== '')(
  `whatever is chosen earns what we give, and says why${skipped(CHOICE)}`,
  async () => {
    const asked = of(CHOICE);
    const kinds = new Set(asked.map(({ id }) => ourQuestion(id.replace(/-[a-z].*$/, ''))?.kind));
    expect(kinds).toEqual(new Set(['single', 'multiple', 'match', 'sort', 'find-signs']));
    for (const one of asked) {
      const answers = optionsIn(one);
      const single = (one.params as { behaviour: { type: string } }).behaviour.type === 'single';
      for (const chosen of subsets(answers.length).filter(({ length }) => (single ? length === 1 : length > 0))) {
        await show([CHOICE], one.params);
        for (const place of chosen)
          await page
            .locator('.h5p-answer')
            .filter({ has: page.getByText(heardIn(answers[place]!.text), { exact: true }) })
            .click();
        const { scaled } = await marked();
        expect(scaled, `${one.id}: ${chosen.join()}`).toBeCloseTo(worth(one, chosen), 6);
        const shown = await page.locator('.h5p-content').evaluate((all) => all.textContent);
        for (const place of chosen) expect(shown).toContain(one.whys[place]);
      }
    }
    expect(site.errors).toEqual([]);
  },
);

const BLANKS = 'H5P.Blanks';
test.skipIf(skipped(BLANKS) !== '')(
  `words that are taken here are taken there, a wrong one costs its part, and the reasons are said${skipped(BLANKS)}`,
  async () => {
    const asked = of(BLANKS);
    expect(asked.map(({ id }) => ourQuestion(id)!.kind).sort()).toEqual(['gap', 'short-answer']);
    for (const one of asked) {
      const question = ourQuestion(one.id)!;
      const gaps = question.kind === 'gap' ? question.gaps : [question as { accepted: readonly string[] }];
      for (const wrong of [null, ...gaps.keys()])
        for (const turn of [0, 1]) {
          await show([BLANKS], one.params);
          for (const [place, { accepted }] of gaps.entries())
            await page
              .locator('.h5p-text-input')
              .nth(place)
              .fill(place === wrong ? 'sai rồi' : accepted[turn % accepted.length]!.toUpperCase());
          const { scaled, said } = await marked();
          expect(scaled, one.id).toBeCloseTo(wrong === null ? 1 : (gaps.length - 1) / gaps.length, 6);
          expect(said).toContain(one.whys[0]);
        }
    }
    expect(site.errors).toEqual([]);
  },
);

const SET = 'H5P.QuestionSet';
const ALL = [SET, TRUTH, CHOICE, BLANKS];
const withoutSet = ALL.map(skipped).find((why) => why) ?? '';
test.skipIf(withoutSet !== '')(`the whole set is walked through, and tells its sum${withoutSet}`, async () => {
  const versions = (content: string): string =>
    content.replace(
      /"library":"([\w.]+) [\d.]+"/g,
      (_, type: string) => `"library":"${folderOf(type)!.replace('-', ' ')}"`,
    );
  const content = strFromU8(unzipSync(makeH5p(lesson))['content/content.json']!);
  await show(ALL, JSON.parse(versions(content)) as object);
  for (const [place, one] of questions.entries()) {
    const shown = page.locator('.question-container:visible');
    if (one.library.startsWith(TRUTH))
      await shown.locator('.h5p-true-false-answer', { hasText: one.right[0] === 'true' ? 'Đúng' : 'Sai' }).click();
    else if (one.library.startsWith(CHOICE))
      for (const { text } of optionsIn(one).filter(({ correct }) => correct))
        await shown
          .locator('.h5p-answer')
          .filter({ has: page.getByText(heardIn(text), { exact: true }) })
          .click();
    else {
      const question = ourQuestion(one.id)!;
      const gaps = question.kind === 'gap' ? question.gaps : [question as { accepted: readonly string[] }];
      for (const [nth, { accepted }] of gaps.entries())
        await shown.locator('.h5p-text-input').nth(nth).fill(accepted[0]!);
    }
    await shown.locator('.h5p-question-check-answer').click();
    await shown.locator(place < questions.length - 1 ? '.h5p-question-next' : '.h5p-question-finish').click();
  }
  await page.locator('.questionset-results').waitFor();
  const done = await page.evaluate(() => window.said.filter(({ verb }) => verb.id.endsWith('completed')).at(-1));
  expect(done!.result!.score.scaled).toBe(1);
  expect(site.errors).toEqual([]);
});
