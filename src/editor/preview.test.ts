import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { GOLDEN, scratch } from '../../test/folders.ts';
import { checkContent } from '../checks/check-content.ts';
import { ALERT, bad, LESSON, TEXT, withGolden } from '../checks/testing.ts';
import { kindOf } from './documents.ts';
import { showFile } from './form-file.ts';
import { decideOver } from './layers.ts';
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

/** Where the only preview of a project copies what it reads. */
function asideOf(project: string): string {
  const works = path.join(project, '.khien/soan');
  return path.join(works, readdirSync(works)[0]!, 'content');
}

test('two that are open at once on other contents each see their own', async () => {
  const project = await scratch('preview');
  const lacking = readFileSync(path.join(GOLDEN, TEXT), 'utf8').replace('<Story id="chuyen"', '<Sotry id="chuyen"');
  await withGolden({}, (whole) =>
    withGolden({ [TEXT]: lacking }, async (broken) => {
      const [one, other] = [whole, broken].map((content) => openPreview(project, content)) as [Preview, Preview];
      for (let round = 0; round < 3; round++) {
        const [right, wrong] = await Promise.all([one, other].map(({ show }) => show(asked({ file: TEXT }))));
        expect(right!.problems).toEqual([]);
        expect(wrong!.problems.map(({ what }) => what).join()).toContain('Sotry');
      }
      await Promise.all([one.stop(), other.stop()]);
    }),
  );
});
type Preview = ReturnType<typeof openPreview>;

test('beside a warning only the lessons it names are read whole; of the others it is told which it may have meant', () =>
  withGolden({}, async (content) => {
    const project = await scratch('preview');
    cpSync(path.join(content, 'lessons/mau'), path.join(content, 'lessons/khac'), { recursive: true });
    const { show, sheet, stop } = openPreview(project, content);
    const aside = (name: string) => existsSync(path.join(asideOf(project), 'lessons', name));
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

const CHECKS = path.resolve(import.meta.dirname, '../checks');
const RELEASE = 'releases/2026-11-24-1.json';
/** A file as it stands in its form, its source changed. */
const inForm = (content: string, file: string, change: (source: string) => string): string =>
  showFile(change(readFileSync(path.join(content, file), 'utf8')), kindOf(file)!);

/** A folder of a commune, with these files, over the golden content. */
async function openLayer(files: Record<string, string>): Promise<{ base: string; content: string }> {
  const folder = await scratch('layer');
  const [base, content] = [path.join(folder, 'nen/content'), path.join(folder, 'xa/content')];
  cpSync(GOLDEN, base, { recursive: true });
  for (const [name, text] of Object.entries({ 'layer.yaml': 'base: ../../nen/content\n', ...files })) {
    mkdirSync(path.dirname(path.join(content, name)), { recursive: true });
    writeFileSync(path.join(content, name), text);
  }
  return { base, content };
}

test('in a layer all is told beside a file that the check tells of it, and what is right is what the base makes it', async () => {
  const golden = readFileSync(path.join(GOLDEN, ALERT), 'utf8');
  const wrong = golden.replace(/^until: .*/m, 'until: 2020-01-01').replace(/^call: .*/m, 'call: [khong-co]');
  const text = readFileSync(path.join(GOLDEN, TEXT), 'utf8').replace('Tờ phiếu của bà', 'Tờ phiếu của cô');
  const { content } = await openLayer({ 'alerts/thu.yaml': wrong, 'office.yaml': 'name: Xã Thử\n', [TEXT]: text });
  const { show, stop } = openPreview(await scratch('preview'), content);
  const { problems: known } = await checkContent(content);
  for (const file of ['alerts/thu.yaml', TEXT]) {
    const { problems, next } = await show(asked({ file }));
    const ofFile = known.filter(({ file: of }) => of === `content/${file}`).map(({ what }) => what);
    expect(ofFile.length, file).toBeGreaterThan(0);
    expect(problems.filter(({ isNote }) => !isNote).map(({ what }) => what)).toEqual(ofFile);
    expect([next, problems[0]!.file]).toEqual([null, `content/${file}`]);
  }
  const mended = await show(asked({ file: 'alerts/thu.yaml', text: inForm(content, 'alerts/thu.yaml', () => golden) }));
  expect(mended.problems).toEqual([]);
  expect(mended.hasSheet).toBe(true);
  const office = await show(asked({ file: 'office.yaml' }));
  expect([office.problems, office.next?.what]).toEqual([[], expect.stringContaining('publish-site')]);
  const form = { name: 'Xã Thử', letterhead: [], site: { address: '', base: 'xa' }, contacts: [] };
  const { problems } = await show(asked({ file: 'office.yaml', text: JSON.stringify(form) }));
  expect(problems.map(({ what }) => what)).toEqual([expect.stringMatching(/base.*bắt đầu và kết thúc bằng/)]);
  await stop();
});

test('beside a file is told whose it is, and what the base has changed since; an officer keeps it or gives it back', async () => {
  const { base, content } = await openLayer({});
  const { show, stop } = openPreview(await scratch('preview'), content);
  const statesOf = async (file: string) => (await show(asked({ file }))).over.map((one) => [one.file, one.state]);
  expect(await statesOf(WARNING)).toEqual([[ALERT, 'below']]);
  expect(await statesOf('layer.json')).toEqual([]);
  expect(await statesOf('office.json')).toEqual([]);
  // What is written over it is held against the rules before it is saved.
  const wrong = inForm(base, ALERT, (source) => source.replace(/^until: .*/m, 'until: 2020-01-01'));
  expect((await show(asked({ text: wrong }))).problems.map(({ field }) => field)).toEqual([
    'Ngày cuối cùng cảnh báo còn hiệu lực',
  ]);

  const golden = readFileSync(path.join(GOLDEN, ALERT), 'utf8');
  mkdirSync(path.join(content, 'alerts'));
  writeFileSync(path.join(content, ALERT), golden.replace('Học sinh hay', 'Các em hay'));
  expect(await statesOf(WARNING)).toEqual([[ALERT, 'unknown']]);
  await decideOver(content, ALERT, 'keep');
  expect(await statesOf('layer.json')).toEqual([[ALERT, 'same']]);
  const newer = golden.replace('Không đọc mã OTP', 'Đừng đọc mã OTP');
  writeFileSync(path.join(base, ALERT), newer);
  expect((await show(asked())).over).toEqual([{ file: ALERT, state: 'changed', base: newer, form: WARNING }]);
  await decideOver(content, ALERT, 'drop');
  expect(await statesOf(WARNING)).toEqual([[ALERT, 'below']]);
  expect(readFileSync(path.join(content, 'layer.yaml'), 'utf8')).not.toContain(ALERT);
  const [away] = readdirSync(path.join(content, '../.khien/da-bo'));
  expect(readFileSync(path.join(content, '../.khien/da-bo', away!, ALERT), 'utf8')).toContain('Các em hay');
  // What stands in nobody's place stays.
  await decideOver(content, 'layer.yaml', 'drop');
  expect(existsSync(path.join(content, 'layer.yaml'))).toBe(true);
  await stop();
});

test('what is wrong in a file of the base is told by the name it has there, and its form opens it', async () => {
  const { base, content } = await openLayer({ [TEXT]: readFileSync(path.join(GOLDEN, TEXT), 'utf8') });
  writeFileSync(path.join(base, LESSON), 'title: [\n');
  const { show, stop } = openPreview(await scratch('preview'), content);
  const { problems } = await show(asked({ file: TEXT }));
  expect(problems.map(({ file, form }) => [file, form])).toContainEqual([
    `../nen/content/${LESSON}`,
    'lessons/mau/lesson.json',
  ]);
  rmSync(base, { recursive: true });
  expect((await show(asked({ file: TEXT }))).problems.map(({ what }) => what)).toEqual([
    'Không có thư mục nền “../../nen/content”.',
  ]);
  await stop();
});

test('a lesson that was released and has changed wants its history line beside the form, and a new line mends it', async () => {
  const project = await scratch('preview');
  await withGolden({ [RELEASE]: await bad('history-line.bad.json', CHECKS) }, async (content) => {
    const { show, stop } = openPreview(project, content);
    for (const file of [LESSON, TEXT]) {
      const { problems, next } = await show(asked({ file }));
      expect(problems.map(({ rule, form }) => [rule, form])).toEqual([['lich-su', 'lessons/mau/lesson.json']]);
      expect(next).toBeNull();
    }
    const line = '  - { date: 2026-11-24, changed: Sửa câu hỏi 2 }\n';
    const added = inForm(content, LESSON, (source) => source.replace(line, line + line.replace('24', '25')));
    const mended = await show(asked({ file: LESSON, text: added }));
    expect([mended.problems, mended.next?.what]).toEqual([[], expect.stringMatching(/^Bấm Lưu/)]);
    writeFileSync(path.join(content, LESSON), readFileSync(path.join(asideOf(project), LESSON)));
    expect((await show(asked({ file: TEXT }))).next?.after).toMatch(/Sẽ đổi: trang, phiếu và gói in/);
    await stop();
  });
});

test('a warning that was released is told to change, and cannot be a draft again', async () => {
  const release = JSON.parse(await bad('history-line.bad.json', CHECKS)) as object;
  const addresses = ['/', '/canh-bao/', '/canh-bao/mau/', '/canh-bao/khac/'];
  await withGolden({ [RELEASE]: JSON.stringify({ ...release, addresses, cuts: [] }) }, async (content) => {
    const { show, stop } = openPreview(await scratch('preview'), content);
    const shown = await show(asked());
    expect(shown.problems).toEqual([]);
    expect(shown.next?.after).toMatch(/Sẽ đổi: trang \/canh-bao\/mau\//);
    const text = inForm(content, ALERT, (source) => source.replace('status: published', 'status: draft'));
    const { problems, next } = await show(asked({ text }));
    expect(problems.map(({ what }) => what)).toEqual(['Địa chỉ đã đăng ngày 2026-11-24 sẽ không còn: /canh-bao/mau/.']);
    expect(next).toBeNull();
    await stop();
  });
});

test('a warning that tells something else than was released wants that said beside the form, and then has its next step', async () => {
  await withGolden({ 'releases/2026-11-25-1.json': await bad('alert-history.bad.json', CHECKS) }, async (content) => {
    const { show, stop } = openPreview(await scratch('preview'), content);
    const { problems, next } = await show(asked());
    expect(problems.map(({ rule, field }) => [rule, field])).toEqual([['lich-su-canh-bao', 'Đã sửa sau khi đăng']]);
    expect(next).toBeNull();
    const corrected = 'corrected:\n  - { date: 2026-11-26, changed: Sửa một dấu hiệu }\n';
    const mended = await show(asked({ text: inForm(content, ALERT, (source) => source + corrected) }));
    expect([mended.problems, mended.next?.what]).toEqual([[], expect.stringMatching(/^Bấm Lưu/)]);
    await stop();
  });
});

test('where the site is put is told wrong beside its form before anybody publishes', () =>
  withGolden({}, async (content) => {
    const { show, stop } = openPreview(await scratch('preview'), content);
    const told = async (folder: string) => {
      const places = [{ discriminant: 'share', value: { name: 'Chung', folder } }];
      const { problems, page } = await show(
        asked({ file: 'publish.yaml', text: JSON.stringify({ places }), page: true }),
      );
      return [problems.map(({ why, field }) => [why, field]), page];
    };
    expect(await told('chung')).toEqual([
      [['Nghĩa của mục này: Thư mục, ví dụ \\\\may-chu\\chung\\khien.', 'Các nơi đặt trang']],
      null,
    ]);
    expect(await told('/mnt/chung')).toEqual([[], null]);
    await stop();
  }));
