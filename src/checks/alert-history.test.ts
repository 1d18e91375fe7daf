import { expect, test } from 'vitest';
import { recordAlert } from '../curriculum/record-alert.ts';
import { readCurriculum } from '../reading/read-curriculum.ts';
import { alertHistory } from './alert-history.ts';
import { ALERT, bad, placesOf, requires, withGolden } from './testing.ts';

const RELEASE = 'releases/2026-11-25-1.json';

requires(
  'a warning that tells something else after a release says what was put right',
  alertHistory,
  { [RELEASE]: 'alert-history.bad.json' },
  ['mau.yaml:1:1'],
);

test('a correction mends it, one that is taken away is noticed, and the one before is not enough', async () => {
  const source = await bad(`../../test/golden/content/${ALERT}`);
  const { id, words } = await withGolden({}, async (content) =>
    recordAlert((await readCurriculum(content)).partial.alerts[0]!),
  );
  /** Where something is found in a warning that was released with so many corrections. */
  const after = async (number: number, text: string) => {
    const release = JSON.parse(await bad('alert-history.bad.json')) as object;
    const alerts = [{ id, words, revision: { number, date: '2026-11-25' } }];
    return placesOf(alertHistory, { [ALERT]: text, [RELEASE]: JSON.stringify({ ...release, alerts }) });
  };
  const changed = source.replace('40%', '45%');
  const first = 'corrected:\n  - { date: 2026-11-25, changed: Sửa một con số }\n';
  const second = '  - { date: 2026-11-26, changed: Sửa thêm một con số }\n';
  expect(await after(1, source)).toEqual([]);
  expect(await after(1, changed)).toEqual(['mau.yaml:1:1']);
  expect(await after(1, changed + first)).toEqual([]);
  expect(await after(2, changed + first)).toEqual([expect.stringMatching(/^mau\.yaml:\d\d:/)]);
  expect(await after(2, changed + first + second)).toEqual([]);
  expect(await after(2, source)).toEqual(['mau.yaml:1:1']);
});

test('of a draft, of what is withdrawn and of a release that says nothing of warnings nothing is asked', async () => {
  const source = await bad(`../../test/golden/content/${ALERT}`);
  const release = await bad('alert-history.bad.json');
  const { alerts: _alerts, ...silent } = JSON.parse(release) as Record<string, unknown>;
  const quiet: Record<string, string>[] = [
    { [RELEASE]: release, [ALERT]: source.replace('status: published', 'status: draft') },
    { [RELEASE]: release, [ALERT]: `${source}withdrawn: { date: 2026-11-26, why: Đã hết }\n` },
    { [RELEASE]: JSON.stringify(silent) },
  ];
  for (const files of quiet) expect(await placesOf(alertHistory, files)).toEqual([]);
});
