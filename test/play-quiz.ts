import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { unhide } from '../src/components/quiz/secret.ts';
import { quizPage } from '../src/curriculum/address.ts';
import { isOnWeb } from '../src/questions/kinds.ts';
import { placesIn } from '../src/questions/places.ts';
import { press, type Held, type OnPage } from '../src/questions/testing.ts';
import { borrowPage, type OpenSite } from './browser.ts';
import { goldenLessons } from './lessons.ts';
import { kindTests } from './made/kind-tests.ts';
import { liveKinds } from './made/live-kinds.ts';

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
    // Rows of words lead to no piece.
    return { ...question, rows, right: placesIn(rows[0]!).flatMap((place) => question.pieces[place] ?? []) };
  });
}

const onPage = ({ kind }: { kind: string }): OnPage => kindTests.get(kind)!.page!;

/** What a device keeps of a right answer; of a story that is not known here. */
export const rightAnswer = (question: Held): object => onPage(question).right!(question);

/** The words of a right answer to each question of the golden lesson's quiz, as its kind says them to tests. */
export async function goldenTells(grade: number): Promise<Map<string, ReturnType<OnPage['tells']>>> {
  const { questions } = (await goldenLessons()).find((lesson) => lesson.grade === grade)!;
  return new Map(questions.filter(isOnWeb).map((one) => [one.id, onPage(one).tells(one)]));
}
/** Whether words stand in others as words of their own: 10 is not in 100, nor in `mau-10`. */
export const stands = (words: string, within: string): boolean =>
  within.split(words).some((before, i, parts) => {
    const after = parts[i + 1];
    return after !== undefined && !/[\p{L}\p{N}-]$/u.test(before) && !/^[\p{L}\p{N}-]/u.test(after);
  });

const cardOf = (page: Page, { id }: Held): Locator => page.locator(`[data-question="${id}"]`);

/** Gives an answer to the question on the screen as its kind is answered, and presses nothing else. */
export const give = (page: Page, question: Held, rightly: boolean): Promise<void> =>
  onPage(question).give(cardOf(page, question), question, rightly);

/** Wrong once more, and not as `give` is wrong, since the same answer is none. */
export async function missAgain(page: Page, question: Held): Promise<void> {
  const { missAgain: again } = onPage(question);
  if (!again) return answer(page, question, false);
  await again(cardOf(page, question), question);
  await main(page).click();
}

/** It is answered by what one does: no button sends it. */
export const isButtonless = ({ kind }: Held): boolean => liveKinds.get(kind)!.buttonless === true;

export const main = (page: Page): Locator => page.locator('[data-check]');
export const current = (page: Page): Promise<string | null> =>
  page.locator('[data-question]:visible').getAttribute('data-question');
export const toneOf = (page: Page): Promise<string | null> => page.locator('[data-dock]').getAttribute('data-tone');
export const told = async (page: Page): Promise<string> =>
  (await page.locator('[data-tell]').innerText()).replace(/\n+/g, '\n').trim();

/** Gives an answer and sends it. */
export async function answer(page: Page, question: Held, rightly: boolean): Promise<void> {
  await give(page, question, rightly);
  if (!isButtonless(question)) await press(main(page));
}

/** To the end of a question that is open: after a miss the second try is right. */
export async function finish(page: Page, question: Held, rightly: boolean): Promise<void> {
  await answer(page, question, rightly);
  if (rightly) return;
  if (isButtonless(question)) await main(page).click();
  await answer(page, question, true);
}

/**
 * What may still be chosen and does not stand whole between bar and dock: the first open piece at once, the others when
 * they are scrolled to.
 */
export const coveredIn = (card: Locator): Promise<string[]> =>
  card.evaluate((card) => {
    const edge = (selector: string) =>
      [...document.querySelectorAll(selector)].find((one) => one.checkVisibility())!.getBoundingClientRect();
    const fields = [...card.querySelectorAll<HTMLInputElement>('input, [data-cover], [data-hole], [data-bank-word]')];
    const pieces = fields.filter(({ disabled }) => !disabled).map((field) => field.closest('label') ?? field);
    const isCovered = (piece: Element) => {
      const { top, bottom } = piece.getBoundingClientRect();
      return top < edge('.bar').bottom - 1 || bottom > edge('[data-dock]').top + 1;
    };
    const focused = pieces.find((piece) => piece.contains(document.activeElement)) ?? pieces[0]!;
    const covered = isCovered(focused) ? [`at once: ${focused.outerHTML.slice(0, 120)}`] : [];
    for (const piece of pieces) {
      piece.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      if (isCovered(piece)) covered.push(piece.outerHTML.slice(0, 120));
    }
    return covered;
  });

export const PHONE = { width: 360, height: 640 };

export interface Opened {
  page: Page;
  questions: Held[];
  of: (kind: string) => Held;
  /** The questions before this one are answered rightly, and the page opened anew there. */
  openAt: (question: Held) => Promise<void>;
  /** All but these are answered rightly, and a story, whose right way is not known; the page is opened anew there. */
  openLeft: (left: readonly Held[]) => Promise<void>;
}
/** A small phone with a child who has picked a picture; it is given back. */
export async function openQuiz(from: OpenSite, grade: number, slug: string, options: object = {}): Promise<Opened> {
  const page = await borrowPage({ viewport: PHONE, ...options });
  page.on('pageerror', (error) => from.errors.push(String(error)));
  await page.goto(new URL(quizPage(grade, slug).slice(1), from.url).href);
  await page.locator('.is-run').waitFor();
  const questions = await questionsOf(page);
  await page.locator('[data-player]').first().click();
  const openAnswered = async (answered: readonly Held[]) => {
    const answers = Object.fromEntries(answered.map((one) => [one.id, [rightAnswer(one)]]));
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
  };
  const openAt = async (question: Held) => {
    await openAnswered(questions.slice(0, questions.indexOf(question)));
    expect(await current(page)).toBe(question.id);
  };
  const openLeft = (left: readonly Held[]) =>
    openAnswered(questions.filter((one) => !left.includes(one) && one.kind !== 'story'));
  return { page, questions, of: (kind) => questions.find((one) => one.kind === kind)!, openAt, openLeft };
}
