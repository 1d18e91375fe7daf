/**
 * A process of its own that builds several sites at once, each as `npm run build` would: `node build-at-once.ts content
 * dist [content dist…]`.
 */
import { today } from '../scripts/read-options.ts';
import { buildRelease } from '../src/publish/build-release.ts';
import { PROJECT } from './folders.ts';

const places = process.argv.slice(2);
const pairs = Array.from({ length: places.length / 2 }, (_, i) => places.slice(2 * i, 2 * i + 2) as [string, string]);
const results = await Promise.all(
  pairs.map(([content, dist]) =>
    buildRelease({ project: PROJECT, content, dist, usb: 'ca-bo', date: today(), progress() {} }),
  ),
);
for (const { problems } of results) if (problems.length) throw new Error(JSON.stringify(problems));
