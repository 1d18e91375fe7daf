/** QTI 3.0 in a real player, qti-components, answered in a browser by clicks and keys alone: its scores are ours. */
import path from 'node:path';
import { build } from 'esbuild';
import { unzipSync, strFromU8 } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { SAMPLE_STAMP } from '../../src/blocks/message/schema.ts';
import type { GradeLesson } from '../../src/curriculum/cut.ts';
import type { Question } from '../../src/questions/kinds.ts';
import { makeQti } from '../../src/targets/qti/package.ts';
import { newDevice } from '../browser.ts';
import { goldenLessons } from '../lessons.ts';
import type { QtiResponse } from '../read-qti.ts';
import { drawnResponses } from './drawn-responses.ts';

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
window.mark = () => {
  window.item.processResponse(true, false);
  const valueOf = (name) => window.item.variables.find(({ identifier }) => identifier === name)?.value;
  return { score: Number(valueOf('SCORE')), feedback: valueOf('FEEDBACK') };
};`;

declare global {
  interface Window {
    show: (xml: string) => Promise<void>;
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
const mark = () => page.evaluate(() => window.mark());
const questionOf = (id: string): Question => lesson.questions.find((one) => one.id === id)!;

/** Gives a response as a pupil does. */
async function answer({ kind }: Question, given: Record<string, QtiResponse>): Promise<void> {
  for (const [name, value] of Object.entries(given)) {
    const each = typeof value === 'string' ? [value] : (value ?? []);
    for (const [place, one] of each.entries())
      if (kind === 'short-answer') await page.locator('qti-text-entry-interaction input').pressSequentially(one);
      else if (kind === 'gap') {
        const gap = page.locator(`qti-inline-choice-interaction[response-identifier="${name}"]`);
        await gap.locator('button[part="trigger"]').click();
        await gap.locator(`qti-inline-choice[identifier="${one}"]`).click();
      } else if (kind === 'order') await putAt(one, place);
      else if (kind === 'find-signs') await page.locator(`qti-hottext[identifier="${one}"]`).click();
      else if (kind === 'single' || kind === 'multiple')
        await page.locator(`qti-simple-choice[identifier="${one}"]`).click();
      else await page.locator(`input[value="${one}"]`).click();
  }
}

/** By keys: the thing is taken, the places are gone through, it is laid down. */
async function putAt(id: string, place: number): Promise<void> {
  await page.locator(`qti-order-interaction > qti-simple-choice[identifier="${id}"]`).press('Enter');
  for (let step = 0; step < place; step++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

test('who answers by clicking and writing gets our score, whatever the kind, right, partly right or wrong', async () => {
  for (const { question, given, earns, where } of drawnResponses(lesson.questions)) {
    await show(question.id);
    await answer(question, given);
    // The player rounds to thousandths.
    expect((await mark()).score, where).toBeCloseTo(earns, 2.5);
  }
});

test('what is said then is the reason, and a message keeps its stamp', async () => {
  await show('mau-01');
  await page.locator('qti-simple-choice').nth(1).click();
  expect(await mark()).toMatchObject({ score: 1, feedback: ['VI-SAO', 'b'] });

  await show('mau-10');
  expect(questionOf('mau-10').kind).toBe('find-signs');
  expect((await page.locator('.message').first().innerText()).startsWith(SAMPLE_STAMP)).toBe(true);
});
