import { beforeAll } from 'vitest';
import { fontLaws } from './content/laws/fonts.ts';
import { holdsOf } from './content/laws/law.ts';
import { builtSite } from './site.ts';

let site: { dist: string };
beforeAll(async () => void (site = { dist: await builtSite('sample') }));

holdsOf(
  fontLaws,
  () => [site],
  ({ dist }) => dist,
);
