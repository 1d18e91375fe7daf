/**
 * A process of its own that builds several sites at once, each as `npm run build` would: `node build-at-once.ts content
 * dist date [content dist date…]`.
 */
import { buildRelease } from '../src/publish/build-release.ts';
import { PROJECT } from './folders.ts';

const words = process.argv.slice(2);
type Site = [content: string, dist: string, date: string];
const sites = Array.from({ length: words.length / 3 }, (_, i) => words.slice(3 * i, 3 * i + 3) as Site);
const results = await Promise.all(
  sites.map(([content, dist, date]) =>
    buildRelease({ project: PROJECT, content, dist, usb: 'ca-bo', date, progress() {} }),
  ),
);
for (const { problems } of results) if (problems.length) throw new Error(JSON.stringify(problems));
