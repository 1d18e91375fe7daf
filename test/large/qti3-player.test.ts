/** QTI 3.0 in a second player, 1EdTech's QTI 3 Player, answered by clicks and keys alone: its scores are ours. */
import path from 'node:path';
import { build } from 'esbuild';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
    else if (question.kind === 'gap') {
      const gap = page.locator('.qti-inline-choice-interaction').nth(Number(name.replace(/\D/g, '')) - 1);
      await gap.locator('button').click();
      await gap.locator(`[data-identifier="${String(value)}"]`).click();
    } else
      for (const one of typeof value === 'string' ? [value] : value)
        await page.locator(`[data-identifier="${one}"], [data-pair="${one}"]`).click();
  }
}

test('who answers by clicking and writing gets our score, whatever the kind', async () => {
  // Things are put in order by dragging, which no click does.
  const clicked = lesson.questions.filter(({ kind }) => kind !== 'order');
  for (const question of clicked) {
    const responses = anyResponse(question);
    if (!responses) continue;
    let tried = 0;
    for (const response of fc.sample(responses, { numRuns: 25, seed: 2026 })) {
      const given = toQti(question, response);
      if (!given) continue;
      await page.evaluate((xml) => window.showIn(xml), strFromU8(items[`${question.id}.xml`]!));
      await answer(question, given);
      const earned = await page.evaluate(() => window.end());
      const where = `${question.kind}: ${JSON.stringify(response)}`;
      expect(earned, where).toBeCloseTo(score(question, response as Response)!, 6);
      tried++;
    }
    // Of the words drawn for gaps few stand in the list.
    expect(tried, question.kind).toBeGreaterThan(1);
  }
});
