import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { kindOf } from '../src/editor/documents.ts';
import { tidyFile } from '../src/editor/form-file.ts';
import { addressOf, shownName } from '../src/editor/places.ts';
import { newDevice } from './browser.ts';
import { startScript, type Started } from './folders.ts';

/** A copy of a content folder in its normal form, and a browser that writes in it. */
export async function openDesk(from: string) {
  const folder = mkdtempSync(path.join(tmpdir(), 'khien-'));
  const content = path.join(folder, 'content');
  cpSync(from, content, { recursive: true });
  const files = readdirSync(content, { recursive: true, encoding: 'utf8' })
    .filter((file) => kindOf(file))
    .sort();
  for (const file of files) {
    const full = path.join(content, file);
    const source = readFileSync(full, 'utf8');
    writeFileSync(full, tidyFile(source, kindOf(file)!) ?? source);
  }
  const served = await startEditor(content);
  const context = await newDevice({ viewport: { width: 1280, height: 800 }, locale: 'vi-VN' });
  const page = await context.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(served.address);
  return {
    content,
    page,
    form: page.frameLocator('#form'),
    files,
    requests,
    errors,
    address: served.address,
    read: (file: string) => readFileSync(path.join(content, file), 'utf8'),
    readBytes: (file: string) => readFileSync(path.join(content, file)),
    write: (file: string, text: string) => writeFileSync(path.join(content, file), text),
    close: async () => {
      await context.close();
      served.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
/** Starts the editor as a person would, and waits until it says where it is. */
export const startEditor = (content: string): Promise<Started> =>
  startScript('soan', ['--content', content], /Soạn bài: (\S+)/);
export type Desk = Awaited<ReturnType<typeof openDesk>>;

/** Opens a place of the editor in its frame. The form that was open has such fields too: it is gone then. */
export async function openPlace({ page, address }: Desk, place: string): Promise<void> {
  const frame = await (await page.locator('#form').elementHandle())!.contentFrame();
  await frame!.goto(new URL(place, address).href);
}

/** Opens a file in its form and waits until what stands beside it is told. */
export async function openFile(desk: Desk, file: string): Promise<void> {
  const { page, form } = desk;
  const shown = shownName(file);
  await openPlace(desk, addressOf(shown)!);
  await form.locator(fieldOf(file)).first().waitFor();
  await page.locator(`#state[data-file="${shown}"]`).waitFor();
  await hasTold(page);
}

export const hasTold = (page: Page, state = /Đúng với tệp|Có chỗ/) =>
  page.waitForFunction((words) => new RegExp(words).test(document.getElementById('state')!.textContent), state.source);

const fieldOf = (file: string): string =>
  file.endsWith('.mdx') ? '[contenteditable="true"] p' : file === 'office.yaml' ? 'input' : 'textarea';

/** Writes at the end of the first words of a file. */
export const writeIn = ({ page, form }: Desk, file: string, words: string): Promise<void> =>
  type(page, form.locator(fieldOf(file)), words);

/** Writes at the end of the line that has these words. */
export const writeAfter = ({ page, form }: Desk, found: string, words: string): Promise<void> =>
  type(page, form.getByText(found), words);

async function type(page: Page, place: Locator, words: string): Promise<void> {
  await place.first().click();
  await page.keyboard.press('End');
  await page.keyboard.type(words);
}

/**
 * Presses the button, `Tạo` of a new file, and waits for the answer; of what was saved also until the form holds no
 * draft, which it would bring back over what is written into the file next.
 */
export async function save(
  { page, form }: { page: Page; form: FrameLocator },
  button: 'Lưu' | 'Tạo' = 'Lưu',
): Promise<number> {
  const answered = page.waitForResponse((response) => response.url().endsWith('/api/keystatic/update'));
  await form.getByRole('button', { name: button, exact: true }).click();
  const status = (await answered).status();
  if (status === 200 && button === 'Lưu')
    await form.getByText('Chưa lưu', { exact: true }).waitFor({ state: 'hidden' });
  return status;
}

/** The lines of a text that are not in another, and the other way round. */
export function linesApart(was: string, is: string): { gone: string[]; come: string[] } {
  const [before, after] = [was.split('\n'), is.split('\n')];
  return { gone: before.filter((line) => !after.includes(line)), come: after.filter((line) => !before.includes(line)) };
}
