import { publishedIds } from './published-ids.ts';
import { requires } from './testing.ts';

const RELEASE = 'releases/2026-11-24-1.json';

requires(
  'a released question keeps its kind, its options and which are right; a retired one is kept',
  publishedIds,
  { [RELEASE]: 'published-ids.bad.json' },
  ['cau-hoi.mdx:1:1', 'cau-hoi.mdx:1:1', 'cau-hoi.mdx:11:1', 'cau-hoi.mdx:38:1', '2026-11-24-1.json:1:1'],
);
