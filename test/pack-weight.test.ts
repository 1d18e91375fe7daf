import { beforeAll } from 'vitest';
import { downloadLaws } from './content/laws/downloads.ts';
import { holdsOf } from './content/laws/law.ts';
import { builtSite } from './site.ts';

let site: { dist: string };
beforeAll(async () => void (site = { dist: await builtSite('sample') }));

holdsOf(
  downloadLaws,
  () => [site],
  ({ dist }) => dist,
);
