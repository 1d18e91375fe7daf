import { hashInputs } from '../../src/publish/hash-inputs.ts';
import { CONTENT } from '../folders.ts';
import { realLessons } from '../lessons.ts';
import { openScale, type Scale } from '../open-scale.ts';
import { builtSite } from '../site.ts';
import { examine } from './keep.ts';
import { downloadLaws } from './laws/downloads.ts';
import { fontLaws } from './laws/fonts.ts';
import { linkLaws, editionLaws } from './laws/links.ts';
import { onto, type Laws } from './laws/law.ts';
import { weightLaws } from './laws/weight.ts';
import { afterAll } from 'vitest';

/** Everything that must hold of the whole site: a change of any file of the content may break it. */
const laws: Laws<Scale> = {
  ...linkLaws,
  ...downloadLaws,
  ...fontLaws,
  ...weightLaws,
  ...onto(editionLaws, ({ dist }: Scale) => ({ dist, grade: null })),
};

let scale: Scale | undefined;
afterAll(() => scale?.close());

examine('the whole site is sound: links, downloads, fonts, weights', await hashInputs([CONTENT]), laws, async () => {
  scale = await openScale(await builtSite('content'), await realLessons());
  return scale;
});
