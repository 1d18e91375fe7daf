import { cpSync, existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { scratch } from '../../test/folders.ts';
import { ALERT, bad, withGolden } from '../checks/testing.ts';
import { openPreview, type Asked } from './preview.ts';

const WARNING = 'alerts/mau.json';
const asked = (more: Partial<Asked> = {}): Asked => ({
  file: WARNING,
  text: null,
  grade: null,
  page: false,
  sheet: null,
  ...more,
});

test('beside a warning only the lessons it names are read whole; of the others it is told which it may have meant', () =>
  withGolden({}, async (content) => {
    const project = await scratch('preview');
    cpSync(path.join(content, 'lessons/mau'), path.join(content, 'lessons/khac'), { recursive: true });
    const { show, sheet, stop } = openPreview(project, content);
    const aside = (name: string) => existsSync(path.join(project, '.khien/soan/content/lessons', name));
    const shown = await show(asked());
    expect(shown.problems).toEqual([]);
    expect([aside('mau/lop-4-5/bai.mdx'), aside('khac/lesson.yaml'), aside('khac/lop-4-5')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(shown.sheets.map(({ id }) => id)).toEqual(['bulletin', 'card', 'broadcast', 'homeroom', 'alert-family']);
    expect(sheet()?.type).toBe('application/pdf');
    await show(asked({ sheet: 'card' }));
    expect(sheet()?.type).toBe('image/png');
    await stop();
  }));

test('a warning that names no lesson there is gets the name it may have meant, and no next step', async () => {
  const project = await scratch('preview');
  await withGolden(
    { [ALERT]: await bad('alert-names.bad.yaml', path.resolve(import.meta.dirname, '../checks')) },
    async (content) => {
      const { show, stop } = openPreview(project, content);
      const { problems, next, hasSheet } = await show(asked());
      expect(problems.map(({ what }) => what)).toEqual([
        expect.stringMatching(/^Không có bài nào tên/),
        expect.stringMatching(/^Không có nơi giúp đỡ nào/),
      ]);
      expect(problems[0]!.fix).toMatch(/mau/);
      expect([next, hasSheet]).toEqual([null, true]);
      await stop();
    },
  );
});
