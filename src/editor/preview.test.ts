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

test('what is wrong with a warning is told with the field it is about, and there is no page before it can be read', async () => {
  const project = await scratch('preview');
  const days = await bad('alert-days.bad.yaml', path.resolve(import.meta.dirname, '../checks'));
  await withGolden(
    { [ALERT]: days.replace(/^aims: .*\n/m, '').replace(/^grades: .*/m, 'grades: lớp 4') },
    async (content) => {
      const { show, stop } = openPreview(project, content);
      const { problems, page } = await show(asked({ page: true }));
      expect(problems.map(({ field }) => field)).toEqual(expect.arrayContaining(['Nhắm vào ai', 'Các lớp nên nghe']));
      expect(page).toBeNull();
      await stop();
    },
  );
  await withGolden({ [ALERT]: days }, async (content) => {
    const { show, stop } = openPreview(project, content);
    const { problems } = await show(asked());
    expect(problems.map(({ field, words }) => [field, words])).toContainEqual([
      'Ngày cuối cùng cảnh báo còn hiệu lực',
      expect.stringMatching(/^until: \d{4}-\d\d-\d\d$/),
    ]);
    await stop();
  });
});
