import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { GOLDEN, PROJECT } from '../../test/folders.ts';
import { DOCUMENTS, kindOf } from './documents.ts';
import { keepFile, showFile, tidyFile } from './form-file.ts';

const TEXT = DOCUMENTS['van-ban'];
const ALERT = DOCUMENTS['canh-bao'];
const golden = (name: string) => readFileSync(path.join(GOLDEN, name), 'utf8');
const alert = golden('alerts/mau.yaml');
const saved = (source: string, change: (shown: string) => string = (shown) => shown, kind = TEXT) =>
  keepFile(change(showFile(source, kind)), kind, source);

test('opened and saved without a change, a file is the same to the byte', () => {
  for (const name of [
    'lessons/mau/lop-4-5/bai.mdx',
    'lessons/mau/lop-4-5/cau-hoi.mdx',
    'lessons/mau/lesson.yaml',
    'alerts/mau.yaml',
    'office.yaml',
  ]) {
    const kind = kindOf(name)!;
    const source = tidyFile(golden(name), kind) ?? golden(name);
    expect(saved(source, undefined, kind), name).toBe(source);
    expect(tidyFile(source, kind) ?? source).toBe(source);
  }
});

const PLACES = DOCUMENTS['noi-dat'];
test('a place that is added or turned into another kind leaves the lines of the others as they are', () => {
  const [, source] = /```yaml\n(places:[^]*?)```/.exec(readFileSync(path.join(PROJECT, 'docs/cong-bo.md'), 'utf8'))!;
  const changed = (change: (places: { discriminant: string; value: Record<string, unknown> }[]) => unknown[]) =>
    saved(source!, (shown) => JSON.stringify({ places: change(JSON.parse(shown).places) }), PLACES);
  expect(changed((places) => places)).toBe(source);
  // A form says every choice, and an empty field of each that is not filled in.
  expect(
    changed((places) =>
      places.map(({ discriminant, value }) => ({
        discriminant,
        value: discriminant === 'server' ? { ...value, key: '' } : value,
      })),
    ),
  ).toBe(source);
  const share = { name: 'USB', folder: '/mnt/usb' };
  const after = changed((places) => [...places, { discriminant: 'share', value: share }]);
  expect(after.startsWith(source!)).toBe(true);
  expect(parse(after).places.at(-1)).toEqual({ ...share, kind: 'share' });
  const turned = changed(([first, ...others]) => [{ discriminant: 'share', value: first!.value }, ...others]);
  expect(turned).toBe(source!.replace('kind: folder', 'kind: share'));
  const blank = JSON.stringify({ places: [{ discriminant: 'server', value: { name: 'Xã', port: 22, by: 'sftp' } }] });
  expect(parse(keepFile(blank, PLACES, ''))).toEqual({ places: [{ name: 'Xã', kind: 'server' }] });
});

test('a key that the form does not know neither stops it nor gets lost', () => {
  const source = `${alert}mau-sac: đỏ\n`;
  expect(showFile(source, ALERT)).not.toContain('mau-sac');
  expect(saved(source, (shown) => shown.replace('Học sinh hay chơi', 'Học sinh mê'), ALERT)).toBe(
    source.replace('Học sinh hay chơi', 'Học sinh mê'),
  );
});

test('what says the same unsaid is not written, and an empty message is none', () => {
  const filled = (shown: string) => {
    const data = JSON.parse(shown) as Record<string, unknown>;
    const questions = (data.questions as { options: Record<string, unknown>[] }[]).map((question) => ({
      ...question,
      options: question.options.map((option) => ({ right: false, ...option })),
    }));
    return JSON.stringify({ ...data, questions });
  };
  expect(saved(alert, filled, ALERT)).toBe(alert);
  const without = alert.replace(/message:\n( {2}.*\n)+/, '');
  expect(without).not.toContain('message');
  const blank = (shown: string) =>
    JSON.stringify({ ...(JSON.parse(shown) as object), message: { kind: 'sms', says: [] } });
  expect(saved(without, blank, ALERT)).toBe(without);
});

test('numbers that the form holds as words stay numbers', () => {
  const source = alert.replace('grades: 4-5', 'grades: 4').replace('since: 2025-10', 'since: 2025');
  expect(JSON.parse(showFile(source, ALERT))).toMatchObject({ grades: '4', since: '2025' });
  expect(saved(source, undefined, ALERT)).toBe(source);
});

test('one word in a table changes its row and no other', () => {
  const source = '---\ngrades: 4\n---\n\n| Việc | Ai |\n| - | - |\n| Hỏi | Mẹ |\n| Gọi | Bà |\n';
  const after = saved(source, (shown) => shown.replace('Hỏi', 'Hỏi lại cho chắc chắn'));
  expect(after).toBe(source.replace('Hỏi', 'Hỏi lại cho chắc chắn'));
});

test('what is pasted from Word comes in clean: loose marks, hidden characters, breaks within a line', () => {
  const pasted = 'Bà ngoại\u00a0nói:\u200b “Chậm lại\u00ad!”\u2028Rồi hỏi mẹ'.normalize('NFD');
  const source = '---\ngrades: 4\n---\n\nChữ cũ\n';
  expect(saved(source, (shown) => shown.replace('Chữ cũ', pasted))).toBe(
    '---\ngrades: 4\n---\n\nBà ngoại nói: “Chậm lại!”\nRồi hỏi mẹ\n',
  );
  expect(saved(alert, (shown) => shown.replace('Học sinh hay', 'Học\u00a0sinh\ufeff hay'), ALERT)).toBe(alert);
});

test('what does not parse is shown as it is, and never written over by a guess', () => {
  const broken = 'title: [\n';
  expect(showFile(broken, ALERT)).toBe(broken);
  expect(tidyFile('---\ngrades: 4\n---\n\n<Story title="a">\n\nChưa đóng.\n', TEXT)).toBeNull();
});
