import { afterAll, beforeAll, expect, test } from 'vitest';
import { gradePage, helpPage, HOME, lessonPage, quizPage, SEARCH, siftPage } from '../src/curriculum/address.ts';
import { borrowPage, giveBack, openSite, type OpenSite } from './browser.ts';
import { builtSite } from './site.ts';

let site: OpenSite;
beforeAll(async () => void (site = await openSite(await builtSite('sample'))));
afterAll(() => site.close());

/** A phone whose browser was told to write this large; 16 pixels are the usual. */
async function openWith(pixels: number, address: string) {
  const page = await borrowPage({ viewport: { width: 360, height: 640 } });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Page.enable');
  await devtools.send('Page.setFontSizes', { fontSizes: { standard: pixels, fixed: pixels } });
  await page.goto(new URL(address.slice(1), site.url).href);
  await page.locator('[data-until-live]:not(.is-live, .is-live *)').first().waitFor({ state: 'detached' });
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(`${pixels}px`);
  return page;
}
type Opened = Awaited<ReturnType<typeof openWith>>;

/** What is to be seen and reaches over the right or the left edge, the outermost only. */
const sticksOut = (page: Opened) =>
  page.evaluate(() => {
    const out = [...document.body.querySelectorAll('*')].filter((one) => {
      const { left, right, width, height } = one.getBoundingClientRect();
      return width > 1 && height > 1 && one.checkVisibility() && (right > innerWidth + 1 || left < -1);
    });
    const told = out
      .filter((one) => !out.some((other) => other !== one && other.contains(one)))
      .map((one) => one.outerHTML.slice(0, 90));
    return { width: document.documentElement.scrollWidth, told };
  });
/** How much of the window is covered by what stands fast. */
const standsFast = (page: Opened) =>
  page.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .filter((one) => ['fixed', 'sticky'].includes(getComputedStyle(one).position) && one.checkVisibility())
      .reduce((sum, one) => sum + one.getBoundingClientRect().height, 0),
  );

test.each(
  [24, 32].flatMap((pixels) =>
    [HOME, SEARCH, gradePage(2), gradePage(5), gradePage(8), gradePage(11), helpPage('1-3'), helpPage('8-12')]
      .concat(siftPage(5), lessonPage(2, 'phieu-trung-thuong'), lessonPage(8, 'mao-danh'), quizPage(8, 'mao-danh'))
      .map((address) => [pixels, address] as const),
  ),
)(
  'with letters of %i pixels nothing of %s sticks out sideways, nor do bars fill the window',
  async (pixels, address) => {
    const page = await openWith(pixels, address);
    const look = async (what: string) => {
      expect(await sticksOut(page), what).toEqual({ width: 360, told: [] });
      expect(await standsFast(page), what).toBeLessThan(640 / 3);
    };
    await look('as it is opened');
    const skip = await page.locator('.skip').boundingBox();
    expect(skip!.y + skip!.height, 'the skip link is out of sight').toBeLessThanOrEqual(0);
    if (address === helpPage('8-12')) {
      await page.locator('.help-case summary').first().click();
      await look('a case open');
      expect((await page.locator('[data-exit]').boundingBox())!.y).toBeLessThan(640);
    }
    if (await page.locator('[data-walk]').count()) {
      await page.locator('.is-live [data-next]').click();
      await page.locator('[data-beat]:not([data-away])').waitFor();
      await look('beyond the cover');
    }
    await giveBack(page);
  },
);
