/** What test/grey holds of one grade, of the other school levels. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lessonPage } from '../../src/curriculum/address.ts';
import { openSite, type OpenSite } from '../browser.ts';
import { holdPagesGrey, holdPapersGrey, packsOf, SLUG, type Press } from '../grey/hold-grey.ts';
import { openPress } from '../grey/open-press.ts';
import { sampleLessons } from '../lessons.ts';
import { builtSite } from '../site.ts';

const GRADES = [2, 11];

let site: OpenSite;
let press: Press;
beforeAll(async () => {
  site = await openSite(await builtSite('sample'));
  press = await openPress();
});
afterAll(() => site.close());

test('the papers of the first and the last school level are drawn in greys alone, and every text stands out', async () => {
  const lessons = (await sampleLessons()).filter(({ slug, grade }) => slug === SLUG && GRADES.includes(grade));
  expect(lessons).toHaveLength(GRADES.length);
  await holdPapersGrey(await packsOf(lessons), press);
});

test('their pages keep their contrast without colour, light and dark', () =>
  holdPagesGrey(
    site,
    GRADES.map((grade) => lessonPage(grade, SLUG)),
    press,
  ));
