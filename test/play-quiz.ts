import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { unhide } from '../src/components/quiz/secret.ts';
import { quizPage } from '../src/curriculum/address.ts';
import { placesIn } from '../src/questions/places.ts';
import { newDevice, type OpenSite } from './browser.ts';

/** A question as a page holds it: its pieces in the order they were first shown, and which of them are right. */
export interface Held {
  id: string;
  kind: string;
  rows: string[];
  pieces: string[];
  right: string[];
  groups: string[];
}

/** Every question of the page that is open, before anything is dealt anew. */
export async function questionsOf(page: Page): Promise<Held[]> {
  const found = await page.locator('[data-question]').evaluateAll((cards) =>
    (cards as HTMLElement[]).map((card) => ({
      id: card.dataset.question!,
      kind: card.dataset.kind!,
      key: card.dataset.key!,
      pieces: [...card.querySelectorAll<HTMLElement>('[data-option], [data-choice]')].map(
        ({ dataset }) => dataset.option ?? dataset.choice!,
      ),
      groups: card.querySelector<HTMLElement>('[data-groups]')?.dataset.groups?.split(' ') ?? [],
    })),
  );
  return found.map(({ key, ...question }) => {
    const rows = unhide(key, question.id);
    const places = question.kind === 'short-answer' || question.kind === 'gap' ? [] : placesIn(rows[0]!);
    return { ...question, rows, right: places.map((place) => question.pieces[place]!) };
  });
}

/** What a device keeps of a right answer; of a story that is not known here. */
export function rightAnswer({ kind, rows, pieces, right, groups }: Held): object {
  const table = (value: (id: string, place: number) => unknown) =>
    Object.fromEntries(pieces.map((id, place) => [id, value(id, place)]));
  switch (kind) {
    case 'single':
      return { kind, chosen: right[0] };
    case 'multiple':
    case 'find-signs':
      return { kind, chosen: right };
    case 'true-false':
      return { kind, judged: table((id) => right.includes(id)) };
    case 'short-answer':
      return { kind, written: rows[0] };
    case 'order':
      return { kind, placed: right };
    case 'match':
      return { kind, matched: table((id) => id) };
    case 'sort':
      return { kind, placed: table((_, place) => groups[placesIn(rows[0]!)[place]!]) };
    case 'gap':
      return { kind, filled: table((_, place) => rows[place]!.split('\t')[0]) };
    default:
      throw new Error(`No right answer is known for ${kind}`);
  }
}

/** Gives an answer to the question on the screen as its kind is answered, and presses nothing else. */
export async function give(page: Page, { id, kind, rows, pieces, right, groups }: Held, rightly: boolean) {
  const card = page.locator(`[data-question="${id}"]`);
  const piece = (name: string) => card.locator(`[data-option="${name}"]`);
  const isFree = async (one: Locator) => (await one.locator('input').isEnabled()) && !(await isChosen(one));
  const isChosen = (one: Locator) => one.locator('input').isChecked();
  switch (kind) {
    case 'single':
    case 'multiple':
    case 'find-signs': {
      for (const name of pieces) {
        const wanted = rightly ? right.includes(name) : false;
        if ((await isChosen(piece(name))) && !wanted && kind !== 'single') await piece(name).click();
        if (wanted && (await isFree(piece(name)))) await piece(name).click();
      }
      if (rightly) break;
      const wrong = [];
      for (const name of pieces) if (!right.includes(name) && (await isFree(piece(name)))) wrong.push(name);
      // When every wrong one is closed, too few are chosen.
      await piece(wrong[0] ?? right[0]!).click();
      break;
    }
    case 'true-false':
      for (const name of pieces)
        await piece(name)
          .locator('label')
          .nth(right.includes(name) === rightly ? 0 : 1)
          .click();
      break;
    case 'short-answer':
      await card.locator('input').fill(rightly ? rows[0]! : `${await card.locator('input').inputValue()}0`);
      break;
    case 'order': {
      const free = async () =>
        card
          .locator('[data-option]:not([data-place]), [data-option][data-place=""]')
          .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.option!));
      for (const name of rightly ? right : [...right.slice(1), right[0]!])
        if ((await free()).includes(name)) await piece(name).locator('[data-cover]').click();
      break;
    }
    case 'match':
      for (const name of pieces) {
        if (await piece(name).getAttribute('data-place')) continue;
        const place = rightly ? right.indexOf(name) : (right.indexOf(name) + 1) % right.length;
        await piece(name).locator('[data-cover]').click();
        await card.locator(`[data-partner="${place}"] [data-cover]`).click();
      }
      break;
    case 'sort':
      for (const [place, name] of pieces.entries()) {
        const own = groups[placesIn(rows[0]!)[place]!]!;
        const group = rightly ? own : groups.find((other) => other !== own)!;
        await piece(name)
          .locator('label', { has: page.locator(`input[value="${group}"]`) })
          .click();
      }
      break;
    case 'gap': {
      const words = rows.map((row) => row.split('\t')[0]!);
      for (const [place, word] of (rightly ? words : words.toReversed()).entries()) {
        const hole = card.locator('[data-hole]').nth(place);
        if (await hole.evaluate((one) => one instanceof HTMLInputElement)) await hole.fill(word);
        else if (!(await hole.getAttribute('data-word')))
          await card.locator(`[data-bank-word="${word}"]`).first().click();
      }
      break;
    }
    case 'story':
      while (await card.locator('[data-scene]:visible [data-choice]').count()) {
        const here = await card
          .locator('[data-scene]:visible [data-choice]')
          .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.choice!));
        const wanted = here.find((name) => right.includes(name) === rightly) ?? here[0];
        await card.locator(`[data-choice="${wanted}"]`).click();
      }
      break;
    default:
      throw new Error(`Nobody plays ${kind}`);
  }
}

export const main = (page: Page): Locator => page.locator('[data-check]');
export const current = (page: Page): Promise<string | null> =>
  page.locator('[data-question]:visible').getAttribute('data-question');
export const toneOf = (page: Page): Promise<string | null> => page.locator('[data-dock]').getAttribute('data-tone');
export const told = async (page: Page): Promise<string> =>
  (await page.locator('[data-tell]').innerText()).replace(/\n+/g, '\n').trim();

/** Gives an answer and sends it; of a story the last choice sends it. */
export async function answer(page: Page, question: Held, rightly: boolean): Promise<void> {
  await give(page, question, rightly);
  if (question.kind !== 'story') await main(page).click();
}

/** To the end of a question that is open: after a miss the second try is right. */
export async function finish(page: Page, question: Held, rightly: boolean): Promise<void> {
  await answer(page, question, rightly);
  if (rightly) return;
  if (question.kind === 'story') await main(page).click();
  await answer(page, question, true);
}

export const PHONE = { width: 360, height: 640 };

export interface Opened {
  page: Page;
  questions: Held[];
  of: (kind: string) => Held;
  /** The questions before this one are answered rightly, and the page opened anew there. */
  openAt: (question: Held) => Promise<void>;
}
/** A small phone with a child who has picked a picture. */
export async function openQuiz(from: OpenSite, grade: number, slug: string, options: object = {}): Promise<Opened> {
  const page = await (await newDevice({ viewport: PHONE, reducedMotion: 'reduce', ...options })).newPage();
  page.on('pageerror', (error) => from.errors.push(String(error)));
  await page.goto(new URL(quizPage(grade, slug).slice(1), from.url).href);
  await page.locator('.is-run').waitFor();
  const questions = await questionsOf(page);
  await page.locator('[data-player]').first().click();
  const openAt = async (question: Held) => {
    const before = questions.slice(0, questions.indexOf(question));
    const answers = Object.fromEntries(before.map((one) => [one.id, [rightAnswer(one)]]));
    await page.evaluate(
      ([lesson, kept]) => {
        const progress = JSON.parse(localStorage.getItem('khien')!);
        progress.players[progress.who] = { [lesson as string]: kept };
        localStorage.setItem('khien', JSON.stringify(progress));
      },
      [`${grade}/${slug}`, answers] as const,
    );
    await page.reload();
    await page.locator('.is-live').waitFor();
    expect(await current(page)).toBe(question.id);
  };
  return { page, questions, of: (kind) => questions.find((one) => one.kind === kind)!, openAt };
}
