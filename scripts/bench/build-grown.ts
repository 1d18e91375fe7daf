import path from 'node:path';
import { showProblem } from '../../src/curriculum/problem.ts';
import { buildRelease } from '../../src/publish/build-release.ts';
import { today } from '../read-options.ts';

/** A script: `npm run build` of more content than free places take, for no stick. */
const [content, dist] = process.argv.slice(2).map((folder) => path.resolve(folder));
const result = await buildRelease({
  project: path.resolve(import.meta.dirname, '../..'),
  content: content!,
  dist: dist!,
  usb: 'khong',
  date: today(),
  limits: null,
  progress: () => {},
});
if ('release' in result) console.log(`${result.lessons} bài theo lớp`);
else {
  console.error(result.problems.map(showProblem).join('\n\n'));
  process.exitCode = 1;
}
