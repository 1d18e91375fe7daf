/** QTI 3.0 in a real player, qti-components, in a real browser: responses given to it earn what we give. */
import path from 'node:path';
import { build } from 'esbuild';
import fc from 'fast-check';
import { unzipSync, strFromU8 } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { SAMPLE_STAMP } from '../../src/blocks/message/schema.ts';
import type { GradeLesson } from '../../src/curriculum/cut.ts';
import { score, type Question, type Response } from '../../src/questions/kinds.ts';
import { makeQti } from '../../src/targets/qti/package.ts';
import { newDevice } from '../browser.ts';
import { goldenLessons } from '../lessons.ts';
import { anyResponse } from '../made/any-response.ts';
import type { QtiResponse } from '../read-qti.ts';
import { toQti } from '../to-qti.ts';

/** What the page below does, in a browser. */
const SHOW = `
import '@citolab/qti-components';
window.show = async (xml) => {
  const container = document.createElement('item-container');
  container.itemXML = xml;
  const whole = document.createElement('qti-item');
  whole.append(container);
  document.body.replaceChildren(whole);
  for (let tries = 0; tries < 500; tries++) {
    window.item = container.shadowRoot?.querySelector('qti-assessment-item');
    if (window.item?.variables?.some(({ identifier }) => identifier === 'SCORE')) return;
    await new Promise((done) => setTimeout(done, 10));
  }
  throw new Error('The player shows nothing');
};
window.answer = (responses) => {
  for (const [name, value] of Object.entries(responses)) window.item.updateResponseVariable(name, value ?? undefined);
};
window.mark = () => {
  window.item.processResponse(true, false);
  const valueOf = (name) => window.item.variables.find(({ identifier }) => identifier === name)?.value;
  return { score: Number(valueOf('SCORE')), feedback: valueOf('FEEDBACK') };
};`;

declare global {
  interface Window {
    show: (xml: string) => Promise<void>;
    answer: (responses: Record<string, QtiResponse>) => void;
    mark: () => { score: number; feedback: string | string[] | null };
  }
}

let lesson: GradeLesson;
let context: BrowserContext;
let page: Page;
let items: Record<string, Uint8Array>;

beforeAll(async () => {
  [lesson] = (await goldenLessons()) as [GradeLesson];
  items = unzipSync(makeQti(lesson, '3.0'));
  const { outputFiles } = await build({
    stdin: { contents: SHOW, resolveDir: path.join(import.meta.dirname) },
    bundle: true,
    format: 'iife',
    write: false,
    logLevel: 'silent',
  });
  context = await newDevice();
  page = await context.newPage();
  await page.goto('about:blank');
  await page.addScriptTag({ content: outputFiles[0]!.text });
});
afterAll(() => context.close());

const show = (id: string): Promise<void> => page.evaluate((xml) => window.show(xml), strFromU8(items[`${id}.xml`]!));
async function markedBy(id: string, responses: Record<string, QtiResponse>): Promise<number> {
  await show(id);
  return page.evaluate((given) => {
    window.answer(given);
    return window.mark().score;
  }, responses);
}
const questionOf = (id: string): Question => lesson.questions.find((one) => one.id === id)!;

test('the player gives any response to a question of any kind the score that we give', async () => {
  for (const question of lesson.questions) {
    const responses = anyResponse(question);
    if (!responses) continue;
    let tried = 0;
    for (const response of fc.sample(responses, { numRuns: 100, seed: 2026 })) {
      const given = toQti(question, response);
      if (!given) continue;
      const where = `${question.kind}: ${JSON.stringify(response)}`;
      // The player rounds to thousandths.
      expect(await markedBy(question.id, given), where).toBeCloseTo(score(question, response as Response)!, 2.5);
      tried++;
    }
    expect(tried, question.kind).toBeGreaterThan(5);
  }
});

test('a pupil answers by clicking and writing, and reads why', async () => {
  await show('mau-01');
  await page.locator('qti-simple-choice').nth(1).click();
  expect(await page.evaluate(() => window.mark())).toMatchObject({ score: 1, feedback: ['VI-SAO', 'b'] });

  await show('mau-02');
  await page.locator('qti-simple-choice').nth(0).click();
  await page.locator('qti-simple-choice').nth(1).click();
  expect(await page.evaluate(() => window.mark().score)).toBe(1);

  await show('mau-04');
  await page.locator('qti-text-entry-interaction input').pressSequentially('SO 111');
  expect(await page.evaluate(() => window.mark().score)).toBe(1);

  await show('mau-10');
  await page.locator('qti-hottext').nth(1).click();
  await page.locator('qti-hottext').nth(2).click();
  expect(await page.evaluate(() => window.mark().score)).toBe(0);
  await page.locator('qti-hottext').nth(2).click();
  expect(await page.evaluate(() => window.mark().score)).toBe(0.5);
  expect(questionOf('mau-10').kind).toBe('find-signs');
  expect((await page.locator('.message').first().innerText()).startsWith(SAMPLE_STAMP)).toBe(true);
});
