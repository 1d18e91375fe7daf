import { afterAll, beforeAll, expect, test } from 'vitest';
import { holdsOf } from './content/laws/law.ts';
import { kilo, weightLaws } from './content/laws/weight.ts';
import { sampleLessons } from './lessons.ts';
import { openScale, type Scale } from './open-scale.ts';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { builtSite } from './site.ts';

let scale: Scale;
beforeAll(async () => void (scale = await openScale(await builtSite('sample'), await sampleLessons())));
afterAll(() => scale.close());

holdsOf(
  weightLaws,
  () => [scale],
  ({ dist }) => dist,
);

test('the search page, library and all, has at most 10 kB of script of its own', async () => {
  const html = await readFile(path.join(scale.dist, 'tim/index.html'), 'utf8');
  const own = [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, address]) => address!);
  const [first] = await scale.costs(['/tim/']);
  expect(own.length).toBeGreaterThan(0);
  expect(kilo(first!.filter(({ address }) => own.includes(address)))).toBeLessThanOrEqual(10);
});
