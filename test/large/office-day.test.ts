import { mkdir, readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SAMPLE_STAMP } from '../../src/blocks/message/schema.ts';
import { alertPage, ATOM, HOME, JSON_FEED } from '../../src/curriculum/address.ts';
import { alertFile, alertFiles } from '../../src/targets/addresses.ts';
import { openSite } from '../browser.ts';
import { hasTold, openDesk, openFile, openPlace, save, type Desk } from '../edit-in-browser.ts';
import { hashes } from '../files.ts';
import { GOLDEN, runScript, scratch, type Ran } from '../folders.ts';
import { readDocx, wordsOfDocx } from '../read-docx.ts';
import { readPdf } from '../read-pdf.ts';

const ID = 'gia-dien-luc';
const FILE = `alerts/${ID}.yaml`;
const TITLE = 'Giả nhân viên điện lực báo nợ tiền điện';
const SAYS = 'Nhà mình nợ tiền điện, chiều nay cắt. Bấm vào đây để xem.';
const UNTIL = 'Ngày cuối cùng cảnh báo còn hiệu lực';
const WHY = 'Nguồn đã sửa lại tin này.';
const DAY = ['--date', '2026-11-30'];

let desk: Desk;
/** Where the office's place is: what a web server would give away. */
let web: string;
let out: string;
beforeAll(async () => {
  desk = await openDesk(GOLDEN);
  const folder = await scratch('office-day');
  web = path.join(folder, 'web', 'khien');
  out = path.join(folder, 'trang', 'dist');
  await mkdir(path.dirname(web));
  desk.write('publish.yaml', `places:\n  - { name: Máy chủ xã, kind: folder, folder: ${web} }\n`);
});
afterAll(() => desk.close());

/** A command of the officer's, on what is written at this desk. */
const run = (name: string, ...more: string[]): Promise<Ran> =>
  runScript(name, ['--content', desk.content, '--out', out, '--usb', 'khong', ...DAY, ...more]);
const publish = (...more: string[]): Promise<Ran> => run('publish-site', '--yes', ...more);
const read = (address: string): Promise<string> =>
  readFile(path.join(web, address, address.endsWith('/') ? 'index.html' : ''), 'utf8');

/** Fills one item of a list: the dialog of its button, which closes when it is taken. */
async function add(list: Locator, fill: (dialog: Locator) => Promise<void>): Promise<void> {
  await list.getByRole('button', { name: 'Thêm', exact: true }).click();
  const dialog = desk.form.getByRole('dialog').last();
  const opened = (await dialog.elementHandle())!;
  await fill(dialog);
  await dialog.getByRole('button', { name: 'Thêm', exact: true }).last().click();
  await opened.waitForElementState('hidden');
}
const listOf = (name: string, within: Locator | Desk['form'] = desk.form): Locator =>
  within.getByRole('group', { name, exact: true });
const addWords = (list: string, ...items: string[]) =>
  items.reduce(
    (before, words) => before.then(() => add(listOf(list), (dialog) => dialog.getByLabel('Nội dung').fill(words))),
    Promise.resolve(),
  );
async function choose(field: string, choice: string): Promise<void> {
  await desk.form.getByRole('button', { name: new RegExp(`${field}$`) }).click();
  await desk.form.getByRole('option', { name: choice, exact: true }).click();
}

test('a warning is written by the names of its fields, with a made-up message, and saved', async () => {
  const { form, page } = desk;
  await openPlace(desk, '/keystatic/collection/canh-bao/create');
  const write = (label: string, words: string) => form.getByLabel(label).fill(words);
  await write('Tên tệp', ID);
  await write('Tên cảnh báo', TITLE);
  await write(
    'Một hai câu',
    'Người lạ xưng là nhân viên điện lực gọi điện, báo nhà đang nợ tiền điện và doạ cắt điện ngay. Bà con được bảo cài một ứng dụng lạ, cài xong thì tiền trong tài khoản bị lấy mất.',
  );
  await choose('Tình trạng', 'Đã đăng');
  await write('Ngày đăng cảnh báo', '2026-11-30');
  await write('Chiêu này có từ khi nào', '2025');
  await write(UNTIL, '2027-05-31');
  await write('Nhắm vào ai', 'Mọi hộ gia đình');
  await write('Các lớp nên nghe', '4-5');
  await addWords('Bài dạy về chiêu này', 'mau');
  await write('Kể chuyện đang xảy ra', 'Nhiều nhà nhận được cuộc gọi như thế, theo bài báo.');
  await write('Kẻ lừa làm thế nào', 'Kẻ lừa doạ cắt điện để bà con vội cài ứng dụng lạ.');
  await addWords('Dấu hiệu', 'Doạ cắt điện ngay trong ngày', 'Gửi đường dẫn cài ứng dụng', 'Đòi mã OTP hoặc tiền ngay');
  await addWords(
    'Việc cần làm',
    'Gác máy, không cài gì theo lời người lạ.',
    'Gọi số của điện lực in trên hoá đơn.',
    'Lỡ cài rồi thì gọi ngay ngân hàng để khoá tài khoản.',
  );
  await addWords('Gọi ai', 'tong-dai-111');
  await write('Tên người gửi bịa ra', 'Điện lực (giả)');
  await write('Địa chỉ hay số hiện trên máy', 'dien-luc.example');
  await addWords('Lời nhắn', SAYS);
  for (const ask of ['Điều nào là dấu hiệu?', 'Em làm gì trước?', 'Lỡ làm theo rồi thì sao?'])
    await add(listOf('Ba câu hỏi của mười phút sinh hoạt lớp'), async (dialog) => {
      await dialog.getByLabel('Lời hỏi').fill(ask);
      for (const [text, right] of [
        ['Chậm lại, kể với người lớn', true],
        ['Làm theo cho kịp', false],
      ] as const)
        await add(listOf('Từ 2 đến 4 lựa chọn', dialog), async (option) => {
          await option.locator('textarea').first().fill(text);
          if (right) await option.getByRole('checkbox').check();
          await option.getByLabel('Vì sao đúng hay sai').fill('Vội là điều kẻ lừa muốn.');
        });
    });
  await add(listOf('Nơi đã báo về chiêu này'), async (dialog) => {
    for (const [label, words] of [
      ['Tên ngắn để bài nhắc tới', 'bai-bao'],
      ['Tên bài báo', 'Bài báo mẫu: giả nhân viên điện lực'],
      ['Cơ quan ban hành hoặc nơi đăng', 'Báo mẫu'],
      ['Địa chỉ đầy đủ trên mạng', 'https://bao-mau.example/dien-luc'],
      ['Ngày người viết đọc nguồn này', '2026-11-30'],
    ] as const)
      await dialog.getByLabel(label).fill(words);
  });
  expect(await save(desk, 'Tạo')).toBe(200);
  expect(desk.read(FILE)).toContain(SAYS);
  await openFile(desk, FILE);
  expect(await page.locator('#problems p').first().innerText()).toBe('Không thấy lỗi nào.');
});

test('published, it stands on the front page, in both feeds, as picture, script and bulletin', async () => {
  // What stood before it: where an undo leads back to.
  const text = desk.read(FILE);
  desk.write(FILE, text.replace('status: published', 'status: draft'));
  const before = await publish();
  expect(before.output).toMatch(/Lần công bố đầu tiên[^]*Đã công bố sau \d+(,\d)? giây\./);
  expect(await read(HOME)).not.toContain(TITLE);
  desk.write(FILE, text);
  const { code, output } = await publish();
  expect(output).toMatch(/So với bản đang công bố:[^]*Đã công bố sau \d+(,\d)? giây\.[^]*Đã gửi tới Máy chủ xã\./);
  expect(code).toBe(0);
  // It was made as the ledger has it now: what makes tests in a browser says of no lesson that it is not released.
  const anew = path.join(path.dirname(out), 'lam-lai');
  await run('build', '--out', anew);
  expect(await hashes(await realpath(anew))).toEqual(await hashes(await realpath(out)));
  for (const feed of [ATOM, JSON_FEED]) expect(await read(feed), feed).toContain(TITLE);
  const site = await openSite(web);
  await site.page.goto(site.url);
  await site.page.getByRole('link', { name: TITLE }).click();
  await site.page.waitForURL(new RegExp(`${alertPage(ID)}$`));
  const words = await site.page.locator('main').innerText();
  expect(words).toContain(SAYS);
  expect(words).toContain(SAMPLE_STAMP);
  expect(site.errors).toEqual([]);
  for (const { id, type } of alertFiles()) {
    const address = alertFile(ID, id, type.extension);
    expect(await site.page.locator(`a[href="${address}"]`).count(), address).toBe(1);
    expect((await readFile(path.join(web, address))).length, address).toBeGreaterThan(5000);
  }
  await site.close();
  const file = (id: Parameters<typeof alertFile>[1], extension?: string) =>
    readFile(path.join(web, alertFile(ID, id, extension)));
  expect((await file('card')).subarray(1, 4).toString()).toBe('PNG');
  for (const id of ['bulletin', 'broadcast'] as const) {
    const pdf = (await readPdf(await file(id, 'pdf'))).pages.flatMap(({ texts }) => texts.map(({ text }) => text));
    expect(pdf.join(' '), id).toContain('điện lực');
    expect(wordsOfDocx(readDocx(await file(id, 'docx'))).join(' '), id).toContain('điện lực');
  }
});

test('broken, it is told beside the form and by the command; what is published stays as it is until it is mended', async () => {
  const { page, form } = desk;
  const stood = await realpath(web);
  await openFile(desk, FILE);
  await form.getByLabel(UNTIL).fill('2026-11-01');
  await hasTold(page, /Có chỗ chưa lưu/);
  await page.locator('#problems li', { hasText: 'trước ngày đăng' }).waitFor();
  expect(await save(desk)).toBe(200);
  const refused = await publish();
  expect(refused.code).toBe(1);
  expect(refused.output).toMatch(
    /gia-dien-luc\.yaml:\d+:\d+ .*trước ngày đăng[^]*1 lỗi\. Chưa có gì được công bố thêm\./,
  );
  expect(await realpath(web)).toBe(stood);
  await form.getByLabel(UNTIL).fill('2027-05-31');
  expect(await save(desk)).toBe(200);
  await page.locator('#problems p', { hasText: 'Không thấy lỗi nào.' }).waitFor();
});

test('undone, the site is the one before and the file stays; published again, then withdrawn, its address says why', async () => {
  const undone = await publish('--undo');
  expect(undone.output).toMatch(/Đã quay lại bản trước\..*Tệp đang soạn còn nguyên/);
  expect(await read(HOME)).not.toContain(TITLE);
  expect(desk.read(FILE)).toContain(TITLE);
  expect((await publish()).code).toBe(0);
  expect(await read(HOME)).toContain(TITLE);

  const { code, output } = await run('withdraw', `canh-bao/${ID}`, '--why', WHY, '--yes');
  expect(output).toContain('Đã công bố');
  expect(code).toBe(0);
  expect(await read(HOME)).not.toContain(TITLE);
  expect(await read(alertPage(ID))).toMatch(new RegExp(`Đã rút ngày 30/11/2026[^]*${WHY}`));
  for (const feed of [ATOM, JSON_FEED]) expect(await read(feed), feed).toMatch(new RegExp(`Đã rút: [^]*${WHY}`));
  const bulletin = await readPdf(await readFile(path.join(web, alertFile(ID, 'bulletin'))));
  expect(bulletin.pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join(' ')).toContain(WHY);
});

test('a lesson that began from a few questions has its page beside the form', async () => {
  const answers = {
    ten: 'Cuộc gọi lạ',
    lop: '6-7',
    summary: 'Em biết gác máy khi có người lạ giục.',
    objective: 'Nêu được dấu hiệu của một cuộc gọi lừa',
    trick: 'Người lạ gọi điện, giục đọc mã.',
    signs: 'Giục đọc mã; Bảo giữ kín; Doạ khoá máy',
    'source-title': 'Bài báo mẫu',
    'source-publisher': 'Báo mẫu',
    'source-address': 'https://bao-mau.example/goi-la',
    fact: 'Công an nhắc không đọc mã cho ai.',
  };
  const given = Object.entries(answers).flatMap(([name, value]) => [`--${name}`, value]);
  const { code, output } = await runScript('new', ['bai', ...given, '--content', desk.content, ...DAY]);
  expect(code, output).toBe(0);
  await openFile(desk, 'lessons/cuoc-goi-la/lop-6-7/bai.mdx');
  expect(await desk.page.locator('#problems p').first().innerText()).toBe('Không thấy lỗi nào.');
  await desk.page.getByRole('tab', { name: 'Trang' }).click();
  const shown = desk.page.frameLocator('#page iframe');
  await shown.getByRole('button', { name: 'Xem cả bài' }).click();
  await shown.getByRole('heading', { name: 'Em khuyên bạn' }).waitFor();
});
