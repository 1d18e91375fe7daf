/** QTI 3.0 in a second player, 1EdTech's QTI 3 Player, answered by clicks and keys alone: its scores are ours. */
import path from 'node:path';
import { build } from 'esbuild';
import { strFromU8, unzipSync } from 'fflate';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { GradeLesson } from '../../src/curriculum/cut.ts';
import type { Question } from '../../src/questions/kinds.ts';
import { makeQti } from '../../src/targets/qti/package.ts';
import { newDevice } from '../browser.ts';
import { goldenLessons } from '../lessons.ts';
import type { QtiResponse } from '../read-qti.ts';
import { drawnResponses } from './drawn-responses.ts';

/** What the page below does, in a browser. */
const SHOW = `
import Vue from 'vue';
import Qti3Player from 'qti3-item-player';
console.log = () => {};
const sessionControl = { max_attempts: 0, show_feedback: false, validate_responses: false };
window.showIn = (xml) => new Promise((ready) => {
  document.body.innerHTML = '<div id="app"></div>';
  const on = {
    notifyQti3PlayerReady: (player) => {
      window.player = player;
      player.loadItemFromXml(xml, { guid: 'khien', status: 'interacting', sessionControl });
    },
    notifyQti3ItemReady: () => ready(),
    notifyQti3EndAttemptCompleted: (data) => window.ended(data),
  };
  new Vue({ el: '#app', render: (h) => h(Qti3Player.default ?? Qti3Player, { on }) });
});
window.end = () => new Promise((done) => {
  window.ended = ({ state }) => done(Number(state.outcomeVariables.find((one) => one.identifier === 'SCORE').value));
  window.player.endAttempt('');
});`;

declare global {
  interface Window {
    showIn: (xml: string) => Promise<void>;
    end: () => Promise<number>;
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
    stdin: { contents: SHOW, resolveDir: import.meta.dirname },
    bundle: true,
    format: 'iife',
    write: false,
    logLevel: 'silent',
    // The player asks for Vue by its name, and registers its parts there.
    alias: { vue: path.join(import.meta.dirname, 'node_modules/vue/dist/vue.js') },
  });
  context = await newDevice();
  page = await context.newPage();
  await page.goto('about:blank');
  // Without its looks there is nothing to click on.
  await page.addStyleTag({ path: path.join(import.meta.dirname, 'node_modules/qti3-item-player/dist/qti3Player.css') });
  await page.addScriptTag({ content: outputFiles[0]!.text });
});
afterAll(() => context.close());

/** Gives a response as a pupil does. */
async function answer(question: Question, given: Record<string, QtiResponse>): Promise<void> {
  for (const [name, value] of Object.entries(given)) {
    if (value === null) continue;
    if (question.kind === 'short-answer') await page.locator('.qti-text-entry-interaction input').fill(String(value));
    else if (question.kind === 'order') await putInOrder(value as readonly string[]);
    else if (question.kind === 'gap') {
      const gap = page.locator('.qti-inline-choice-interaction').nth(Number(name.replace(/\D/g, '')) - 1);
      await gap.locator('button').click();
      await gap.locator(`[data-identifier="${String(value)}"]`).click();
    } else
      for (const one of typeof value === 'string' ? [value] : value)
        await page.locator(`[data-identifier="${one}"], [data-pair="${one}"]`).click();
  }
}

const inOrder = (): Promise<string[]> =>
  page
    .locator('.qti-order-source-wrapper [data-identifier]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-identifier')!));

/** By dragging: each thing to the top, the last one first. What is never moved counts as not answered. */
async function putInOrder(ids: readonly string[]): Promise<void> {
  const shown = await inOrder();
  const moves = shown.join() === ids.join() ? [ids.at(-1)!] : [];
  for (const id of [...moves, ...ids.toReversed()]) if ((await inOrder())[0] !== id) await dragToTop(id);
  expect(await inOrder()).toEqual(ids);
}

async function dragToTop(id: string): Promise<void> {
  const things = page.locator('.qti-order-source-wrapper > li');
  const boxOf = async (one: string) => (await page.locator(`[data-identifier="${one}"]`).boundingBox())!;
  const sliding = () => things.evaluateAll((all) => all.filter((one) => (one as HTMLElement).style.transform).length);
  await expect.poll(sliding).toBe(0);
  const [from, to] = [await boxOf(id), await boxOf((await inOrder())[0]!)];
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  // What slides takes nothing before it: the pointer stays in motion until it has.
  for (let turn = 0; (await inOrder())[0] !== id && turn < 1000; turn++)
    await page.mouse.move(to.x + 4 + (turn % 3), to.y + 4, { steps: 3 });
  await page.mouse.up();
  await expect.poll(() => page.locator('.sortable-chosen').count()).toBe(0);
}

test('who answers by clicking, dragging and writing gets our score, whatever the kind, right, partly right or wrong', async () => {
  for (const { question, given, earns, where } of drawnResponses(lesson.questions)) {
    await page.evaluate((xml) => window.showIn(xml), strFromU8(items[`${question.id}.xml`]!));
    await answer(question, given);
    expect(await page.evaluate(() => window.end()), where).toBeCloseTo(earns, 6);
  }
});
