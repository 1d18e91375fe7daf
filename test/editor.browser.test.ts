import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import path from 'node:path';
import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import type { Asked } from '../src/editor/preview.ts';
import { GOLDEN, PROJECT, scratch } from './folders.ts';
import { hasTold, linesApart, openDesk, openFile, save, writeAfter, writeIn, type Desk } from './edit-in-browser.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk(GOLDEN);
});
afterAll(() => desk.close());

const TEXT = 'lessons/mau/lop-4-5/bai.mdx';

/** Words that a form in English would show. */
const ENGLISH =
  /(?<!\p{L})(the|of|is|are|this|new|save|create|entry|entries|item|items|select|paragraph|heading|remove|must|required|edit|delete|loading|draft|add|dismiss|divider|drag|resize|theme|name|search|open|increase|decrease|field|breadcrumbs|quote|table|list|phase|kind|options?)(?!\p{L})/iu;

/** What is seen of a page, and what is heard: names, titles, hints. */
const wordsOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => [
    ...document.body.innerText.split('\n'),
    ...[...document.querySelectorAll('*')].flatMap((one) =>
      ['aria-label', 'aria-description', 'aria-roledescription', 'title', 'placeholder', 'alt'].flatMap(
        (name) => one.getAttribute(name) ?? [],
      ),
    ),
    // What describes a handle for those who do not see it stands hidden.
    ...[...document.querySelectorAll('[id^="react-aria-description"]')].map((one) => one.textContent),
  ]);

test('a word changes its line and no other, in a text, in questions and in a warning', async () => {
  for (const file of [TEXT, 'lessons/mau/lop-4-5/cau-hoi.mdx', 'alerts/mau.yaml']) {
    const before = desk.read(file);
    await openFile(desk, file);
    await writeIn(desk, file, ' thật thế');
    expect(await save(desk), file).toBe(200);
    const { gone, come } = linesApart(before, desk.read(file));
    expect(gone, file).toHaveLength(1);
    expect(come, file).toHaveLength(1);
    expect(come[0]).toContain('thật thế');
  }
});

const PHOTO = 'lessons/mau/hinh/img-2041.jpg';

/**
 * A photograph as a phone takes it, made in the browser: held sideways, dark at what is its top once upright, with the
 * place it was taken at, and so many bytes.
 */
const takePhoto = (desk: Desk, bytes: number, where: string): Promise<void> =>
  desk.page
    .frames()
    .find((frame) => frame.url().includes('/keystatic'))!
    .evaluate(
      async ([traces, bytes, where]) => {
        const canvas = new OffscreenCanvas(4000, 3000);
        const pen = canvas.getContext('2d')!;
        for (let x = 0; x < 4000; x += 200)
          for (let y = 0; y < 3000; y += 200) {
            pen.fillStyle = `hsl(${(x * y) % 360} 40% ${(x < 2000 ? 25 : 70) + ((x + 3 * y) % 15)}%)`;
            pen.fillRect(x, y, 200, 200);
          }
        const drawn = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer());
        const marks = Uint8Array.from(atob(traces), (letter) => letter.charCodeAt(0));
        // What is behind the end of a picture only weighs.
        const parts = [drawn.slice(0, 2), marks, drawn.slice(2), new Uint8Array(bytes - drawn.length - marks.length)];
        const given = new DataTransfer();
        given.items.add(new File(parts, 'IMG_2041.JPG', { type: 'image/jpeg' }));
        const field = where === 'paste' ? document.querySelector('[contenteditable="true"] p')! : document.body;
        const about = { bubbles: true, cancelable: true };
        field.dispatchEvent(
          where === 'paste'
            ? new ClipboardEvent('paste', { ...about, clipboardData: given })
            : new DragEvent('drop', { ...about, dataTransfer: given }),
        );
      },
      [TRACES.toString('base64'), bytes, where] as const,
    );
const TRACED = readFileSync(path.join(PROJECT, 'src/checks/photo-traces.bad.jpg'));
const TRACES = TRACED.subarray(2, TRACED.indexOf('JFIF') - 4);

test('a photograph of 20 MB that is pasted lies beside the text: small enough for its page, upright, grey, with no place in it', async () => {
  const { page } = desk;
  const text = desk.read(TEXT);
  onTestFinished(() => desk.write(TEXT, text));
  desk.write(TEXT, `${text}\n<Figure src="hinh/img-2041.jpg" alt="Một tờ phiếu trúng thưởng" />\n`);
  await openFile(desk, TEXT);
  await page.getByRole('tab', { name: 'Lỗi' }).click();
  const missing = page.locator('#problems li', { hasText: 'Không có hình' });
  await missing.waitFor();
  await takePhoto(desk, 20_000_000, 'paste');
  await page.locator('#told', { hasText: /lưu ảnh|Chưa thêm/ }).waitFor();
  expect(await page.locator('#told').innerText()).toMatch(
    /^Đã lưu ảnh hinh\/img-2041\.jpg: từ 20 MB còn \d+ × \d+, in \d+(,\d)? kB, trên trang \d(,\d)? kB, không còn nơi chụp\. Tệp nằm ở content\/lessons\/mau\/hinh\/img-2041\.jpg/,
  );
  // The officer sees which photograph it was.
  await page.locator('#told img').waitFor();
  await missing.waitFor({ state: 'detached' });
  // It fits: the checks that hold a page's weight say nothing of it.
  expect(await page.locator('#problems p').first().innerText()).toBe('Không thấy lỗi nào.');
  const bytes = desk.readBytes(PHOTO);
  expect(bytes.length).toBeLessThan(40_000);
  for (const one of [bytes, desk.readBytes(PHOTO.replace('.jpg', '.trang.webp'))])
    expect(one.includes('Exif') || one.includes('EXIF') || one.includes('GPS')).toBe(false);
  const seen = await page.evaluate(async (data) => {
    const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))]));
    const pen = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!;
    pen.drawImage(picture, 0, 0);
    const { data: points } = pen.getImageData(0, 0, picture.width, picture.height);
    const at = (part: number) => [...points.slice(Math.floor((points.length / 4) * part) * 4).slice(0, 3)] as number[];
    return { wide: picture.width, high: picture.height, top: at(0.2), bottom: at(0.8) };
  }, bytes.toString('base64'));
  expect(seen.high).toBeGreaterThan(seen.wide);
  expect(seen.high).toBeGreaterThanOrEqual(480);
  expect(seen.top[0]!).toBeLessThan(seen.bottom[0]! - 60);
  expect(seen.top[0]! - seen.top[2]!).toBe(0);
});

test('what is no picture, and one for which there is no room or no place, is told in a sentence, and the form stays', async () => {
  const { page } = desk;
  const told = async (words: RegExp) => {
    await page.locator('#told', { hasText: words }).waitFor();
    expect(await page.locator('#told').innerText()).not.toMatch(/Đã lưu/);
  };
  await openFile(desk, TEXT);
  await page
    .locator('#photo')
    .setInputFiles({ name: 'a.heic', mimeType: 'image/heic', buffer: Buffer.from('\0\0\0\u0018ftypheic') });
  await told(/“a\.heic” \(0 kB\): đây là ảnh HEIC của iPhone/);
  await page.locator('#photo').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('hỏng') });
  await told(/không mở được tệp này như một ảnh/);
  // From the disk: what is handed over in the test itself goes through the debugger, letter by letter.
  const heavy = path.join(await scratch('photo'), 'a.jpg');
  await writeFile(heavy, Buffer.alloc(31_000_000));
  await page.locator('#photo').setInputFiles(heavy);
  await told(/“a\.jpg” \(31 MB\): nặng quá 30 MB/);
  await openFile(desk, 'alerts/mau.yaml');
  await takePhoto(desk, 3_000_000, 'drop');
  await told(/^Chưa thêm ảnh: ảnh chỉ đặt được trong bài và câu hỏi/);
  expect(await desk.form.locator('textarea').first().isVisible()).toBe(true);
});

test('beside the form stand what is wrong, the sheet and the page, as one writes', async () => {
  const { page } = desk;
  await openFile(desk, TEXT);
  expect(await page.locator('#problems p').first().innerText()).toBe('Không thấy lỗi nào.');
  await writeAfter(desk, 'bà gọi Y Minh ra hiên', ' 漢');
  await hasTold(page, /Có chỗ chưa lưu/);
  // No face has this character: that is told of any words.
  await page.locator('#problems li').first().waitFor();
  expect(await page.locator('#problems li').first().innerText()).toMatch(/Vì sao: .*\n+Cách sửa: .*\n+.*dòng \d+/);
  await page.getByRole('tab', { name: 'Giấy' }).click();
  await page.locator('#sheet iframe[src^="/xem/to"]').waitFor({ state: 'attached' });
  const sheet = await page.request.get(`${desk.address}xem/to`);
  expect((await sheet.body()).subarray(0, 5).toString()).toBe('%PDF-');
  await page.getByRole('tab', { name: 'Trang' }).click();
  const shown = page.frameLocator('#page iframe');
  // Said once, this is kept for all pages to come.
  await shown.getByRole('button', { name: 'Xem cả bài' }).click();
  await shown.getByText('漢').first().waitFor();
});

test('while a file is checked that is said, and what was seen before stays until there is something newer', async () => {
  const { page } = desk;
  await page.getByRole('tab', { name: 'Lỗi' }).click();
  // A file with nothing unsaved: once it is told, nothing of it is looked at again.
  await openFile(desk, 'lessons/mau/lop-4-5/cau-hoi.mdx');
  const before = await page.locator('#problems').innerText();
  let answer = (): void => {};
  const asked = new Promise<void>((seen) => {
    const hold = async (route: Route) => {
      const go = new Promise<void>((resolve) => (answer = resolve));
      seen();
      await go;
      await route.continue();
    };
    void page.route('**/xem', hold, { times: 1 });
  });
  await page
    .locator('#form')
    .evaluate((frame: HTMLIFrameElement, to) => (frame.src = to), '/keystatic/collection/canh-bao/item/mau');
  await asked;
  await page.locator('#state', { hasText: 'Đang kiểm tra “mau”…' }).waitFor();
  expect(await page.locator('#problems').innerText()).toBe(before);
  expect(await page.locator('#problems').getAttribute('aria-busy')).toBe('true');
  answer();
  await page.locator('#state[data-file="alerts/mau.json"]').waitFor();
});

test('beside a warning stand its page, its papers and its picture, and how it gets to the public', async () => {
  const { page } = desk;
  await page.getByRole('tab', { name: 'Lỗi' }).click();
  await openFile(desk, 'alerts/mau.yaml');
  const next = page.locator('.next');
  expect(await next.allInnerTexts()).toEqual([
    expect.stringMatching(/^Bước tiếp: (Bấm đúp|Chạy lệnh) .*(cong-bo|publish-site)/),
    expect.stringMatching(/hỏi lại, rồi mới công bố\. Sẽ có thêm: trang \/canh-bao\/mau\//),
  ]);
  const words = desk.form.locator('textarea').first();
  const before = await words.inputValue();
  await writeIn(desk, 'alerts/mau.yaml', ' nhé');
  await next.first().filter({ hasText: 'Bấm Lưu' }).waitFor();
  await page.getByRole('tab', { name: 'Giấy' }).click();
  const kinds: string[] = [];
  for (const name of ['Bản tin cảnh báo', 'Hình vuông để gửi nhóm Zalo', 'Bài phát thanh']) {
    const option = page.locator('#sheet-name option', { hasText: name });
    const id = await option.getAttribute('value');
    // What was asked before may still come.
    const come = page.waitForResponse(
      (response) => response.url().endsWith('/xem') && (response.request().postDataJSON() as Asked).sheet === id,
    );
    await page.locator('#sheet-name').selectOption(id);
    await come;
    await page.locator('#sheet iframe[src^="/xem/to"]').waitFor({ state: 'attached' });
    const given = await page.request.get(`${desk.address}xem/to`);
    kinds.push(given.headers()['content-type']!);
  }
  expect(kinds).toEqual(['application/pdf', 'text/html; charset=utf-8', 'application/pdf']);
  await page.getByRole('tab', { name: 'Trang' }).click();
  await page.frameLocator('#page iframe').getByText('nhé').first().waitFor();
  // What is left unsaved would be brought back over what the next test writes into the file.
  await words.fill(before);
  await hasTold(page, /Đúng với tệp/);
});

test('from what is wrong one comes to the field it is about, of a list to its button', async () => {
  const { page, form } = desk;
  const file = 'alerts/mau.yaml';
  const kept = desk.read(file);
  desk.write(file, kept.replace(/^until: .*/m, 'until: 30/11/2026').replace(/^signs:\n( .*\n)+/m, ''));
  await page.getByRole('tab', { name: 'Lỗi' }).click();
  await openFile(desk, 'office.yaml');
  await openFile(desk, file);
  const goTo = (field: string) => page.getByRole('button', { name: `Tới ô “${field}”` }).click();
  const last = 'Ngày cuối cùng cảnh báo còn hiệu lực';
  await goTo(last);
  await form.locator('input:focus').and(form.getByLabel(last)).waitFor();
  await goTo('Dấu hiệu');
  await form.getByRole('group', { name: 'Dấu hiệu' }).locator('button:focus', { hasText: 'Thêm' }).waitFor();
  desk.write(file, kept);
});

test('a warning and a lesson are listed by what they are called, beside the names of their files', async () => {
  const { page, form, address } = desk;
  const frame = await (await page.locator('#form').elementHandle())!.contentFrame();
  for (const [place, file] of [
    ['canh-bao', 'alerts/mau.yaml'],
    ['bai', 'lessons/mau/lesson.yaml'],
  ] as const) {
    await frame!.goto(new URL(`/keystatic/collection/${place}`, address).href);
    const [, title] = /^title: (.*)$/m.exec(desk.read(file))!;
    await form.getByRole('row', { name: 'mau' }).getByText(title!).waitFor();
  }
});

test('a name that is refused is shown to whoever pressed the button far below it', async () => {
  const { page, form, address } = desk;
  const frame = await (await page.locator('#form').elementHandle())!.contentFrame();
  await frame!.goto(new URL('/keystatic/collection/canh-bao/create', address).href);
  await form.getByLabel('Tên tệp').fill('Giả điện lực');
  await form.getByLabel('Vì sao rút').click();
  await form.getByRole('button', { name: 'Tạo', exact: true }).click();
  await form.locator('input:focus').and(form.getByLabel('Tên tệp')).waitFor();
  await form.getByText('Chỉ dùng chữ thường không dấu').waitFor();
});

test('where the site is put is filled in: a kind is chosen, then what it asks', async () => {
  const { page, form, address } = desk;
  const frame = await (await page.locator('#form').elementHandle())!.contentFrame();
  await frame!.goto(new URL('/keystatic/singleton/noi-dat', address).href);
  await form.getByRole('button', { name: 'Thêm', exact: true }).click();
  const dialog = form.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Loại' }).click();
  await form.getByRole('option', { name: 'Thư mục chung của trường' }).click();
  await dialog.getByLabel('Tên gọi nơi này').fill('Thư mục chung');
  await dialog.getByLabel('Thư mục', { exact: true }).fill('chung');
  await dialog.getByRole('button', { name: 'Thêm', exact: true }).click();
  await page.locator('#problems li', { hasText: 'cần đường dẫn đầy đủ' }).waitFor();
  await form.getByRole('row', { name: 'Thư mục chung' }).click();
  await form.getByRole('dialog').getByLabel('Thư mục', { exact: true }).fill('/mnt/chung');
  await form.getByRole('dialog').getByRole('button', { name: 'Xong', exact: true }).click();
  await page.locator('.next').first().waitFor();
  const answered = page.waitForResponse((response) => response.url().endsWith('/api/keystatic/update'));
  await form.getByRole('button', { name: 'Tạo', exact: true }).click();
  expect((await answered).status()).toBe(200);
  expect(parse(desk.read('publish.yaml'))).toEqual({
    places: [{ name: 'Thư mục chung', kind: 'share', folder: '/mnt/chung' }],
  });
});

test('what another wrote meanwhile is not written over, and nothing is lost', async () => {
  const file = 'alerts/mau.yaml';
  await openFile(desk, file);
  const other = desk.read(file).replace('Học sinh hay chơi', 'Các em hay chơi');
  desk.write(file, other);
  await writeIn(desk, file, ' nữa');
  expect(await save(desk)).toBe(409);
  expect(desk.read(file)).toBe(other);
  await desk.form.getByText('chưa ghi đè').first().waitFor();
  expect(await desk.form.locator('textarea').first().inputValue()).toContain('nữa');
});

test('all that is seen or heard is Vietnamese', async () => {
  await desk.page.goto(`${desk.address}keystatic`);
  const seen: string[] = [];
  const items = ['canh-bao/item/mau', 'van-ban/item/mau%2Flop-4-5', 'cau-hoi/item/mau%2Flop-4-5', 'bai/item/mau'];
  const places = ['canh-bao', 'canh-bao/create', ...items].map((place) => `/collection/${place}`);
  for (const place of ['', ...places, '/singleton/don-vi', '/singleton/noi-dat']) {
    await desk.page.goto(`${desk.address}keystatic${place}`);
    await desk.page.getByRole('heading').first().waitFor();
    await desk.page
      .locator(/create|item|don-vi/.test(place) ? 'input' : /noi-dat/.test(place) ? 'button:has-text("Thêm")' : 'a')
      .first()
      .waitFor();
    if (/van-ban|cau-hoi/.test(place)) {
      await desk.page.locator('[contenteditable="true"] p').first().click();
      await desk.page.keyboard.press('End');
      await desk.page.keyboard.press('Enter');
      await desk.page.keyboard.type('/');
      await desk.page.getByRole('option').first().waitFor();
    }
    seen.push(...(await wordsOn(desk.page)));
  }
  const own = /content\/\S+|\S+\.example|\S+\.yaml|lesson\.yaml|GitHub Pages|open: |kind khác open|Open ID/g;
  expect([...new Set(seen)].filter((line) => ENGLISH.test(line.replace(own, '')))).toEqual([]);
});

test('a script that the browser has is not sent again, and nothing else of the editor is kept', async () => {
  const ask = (file: string, tag = '""') =>
    fetch(new URL(file, desk.address), { headers: { 'If-None-Match': tag }, cache: 'no-store' });
  for (const script of ['form.js', 'shell.js']) {
    const sent = await ask(script);
    const again = await ask(script, sent.headers.get('etag')!);
    expect([sent.status, again.status, await again.text()], script).toEqual([200, 304, '']);
  }
  for (const file of ['', 'keystatic', 'api/keystatic/tree'])
    expect((await ask(file)).headers.get('cache-control'), file).toBe('no-store');
});

test('no request leaves this machine, and none from elsewhere is answered', async () => {
  const foreign = desk.requests.filter((url) => !/^(http:\/\/127\.0\.0\.1:\d+\/|data:|blob:|chrome)/.test(url));
  expect(foreign).toEqual([]);
  expect(desk.errors.filter((error) => !error.includes('Failed to load resource'))).toEqual([]);
  const { port } = new URL(desk.address);
  const status = await new Promise((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', path: '/api/keystatic/tree', headers: { Host: 'khien.example' } });
    asked
      .on('response', (answer) => resolve(answer.statusCode))
      .on('error', reject)
      .end();
  });
  expect(status).toBe(403);
});
