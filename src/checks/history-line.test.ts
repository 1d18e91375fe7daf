import { expect, test } from 'vitest';
import { historyLine } from './history-line.ts';
import { bad, LESSON, placesOf, requires } from './testing.ts';

const RELEASE = 'releases/2026-11-24-1.json';

requires(
  'a lesson that changed after a release has a new line in its history',
  historyLine,
  { [RELEASE]: 'history-line.bad.json' },
  ['lesson.yaml:15:5'],
);

test('a new line mends it, and a line taken away is noticed', async () => {
  const golden = await bad(`../../test/golden/content/${LESSON}`);
  const release = { [RELEASE]: await bad('history-line.bad.json') };
  const line = '  - { date: 2026-11-24, changed: Sửa câu hỏi 2 }\n';
  expect(golden).toContain(line);
  expect(
    await placesOf(historyLine, {
      ...release,
      [LESSON]: golden.replace(line, `${line}  - { date: 2026-11-25, changed: Sửa câu hỏi 3 }\n`),
    }),
  ).toEqual([]);
  expect(await placesOf(historyLine, { ...release, [LESSON]: golden.replace(line, '') })).toEqual(['lesson.yaml:14:5']);
});
