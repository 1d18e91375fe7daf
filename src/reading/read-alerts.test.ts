import { expect, test } from 'vitest';
import { noticesOf } from '../curriculum/alert.ts';
import { ALERT, bad, checkWith } from '../checks/testing.ts';

const told = async (name: string) => {
  const { problems, curriculum } = await checkWith({ [ALERT]: await bad(`bad/${name}.yaml`, import.meta.dirname) });
  expect(curriculum).toBeNull();
  for (const { file, what, why, fix } of problems) {
    expect(file).toBe(`content/${ALERT}`);
    for (const words of [what, why, fix]) expect(words).toMatch(/[.?!…”]$/u);
  }
  return problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`);
};

test('a warning without a source is told, and is not read as one', async () => {
  const files = { [ALERT]: await bad('bad/alert-no-source.yaml', import.meta.dirname) };
  const { problems, content } = await checkWith(files);
  expect(problems.map(({ line, column, what, fix }) => `${line}:${column} ${what} ${fix}`)).toEqual([
    '1:1 mau.yaml thiếu “Nơi đã báo về chiêu này” (sources). Ghi “Nơi đã báo về chiêu này”: tên bài, nơi đăng, địa chỉ, ngày.',
  ]);
  expect(content.curriculum.alerts).toEqual([]);
});

test('what is no status, no day, no grade, no key, and a question without a right answer are told at their places', async () => {
  expect(await told('alert-shape')).toEqual([
    '1:1 khai-bao',
    '3:9 khai-bao',
    '6:8 khai-bao',
    '7:1 khai-bao',
    '8:9 khai-bao',
    '34:7 khai-bao',
  ]);
});

test('what Word brings along is told where it stands: soft breaks, loose marks, hidden letters, curly quotes, bullets', async () => {
  expect(await told('alert-word')).toEqual([
    '6:8 khai-bao',
    '6:8 nhay-cong',
    '7:8 dang-nfc',
    '13:15 ky-tu-an',
    '13:39 ky-tu-an',
    '16:5 thieu-chu',
    '18:14 ky-tu-an',
    '18:14 thieu-chu',
  ]);
  const quoted = { [ALERT]: await bad('bad/alert-word-quotes.yaml', import.meta.dirname) };
  expect((await checkWith(quoted)).problems.map(({ line, column, what }) => `${line}:${column} ${what}`)).toEqual([
    '1:8 Giá trị được đặt trong dấu nháy cong “…” của Word.',
  ]);
});

test('a file whose name can be no address, and one that is no YAML, are told', async () => {
  const { problems } = await checkWith({ 'alerts/Hộp sữa.yaml': '', 'alerts/ghi-chu.txt': 'x', 'alerts/con.yaml': '' });
  const found = problems.map(({ file, rule }) => `${file.replace('content/alerts/', '')} ${rule}`);
  expect(found).toEqual(
    expect.arrayContaining(['Hộp sữa.yaml ten-canh-bao', 'con.yaml ten-canh-bao', 'ghi-chu.txt tep-lac']),
  );
});

test('a notice has what may be shown and no more, and is there only when published', async () => {
  const { curriculum } = await checkWith({});
  const [notice] = noticesOf(curriculum!);
  expect(notice).toMatchObject({
    id: 'mau',
    contacts: [{ id: 'tong-dai-111' }],
    lessons: [{ slug: 'mau', grades: [4, 5] }],
  });
  const draft = (await bad('../../test/golden/content/alerts/mau.yaml', import.meta.dirname)).replace(
    'status: published',
    'status: draft',
  );
  expect(noticesOf((await checkWith({ [ALERT]: draft })).curriculum!)).toEqual([]);
});
