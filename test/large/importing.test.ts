/** Word files that a program which is not ours has written, brought in: LibreOffice's own, and ours saved by it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBlocks, textOf } from '../../src/curriculum/tree.ts';
import type { Question } from '../../src/questions/kinds.ts';
import { makeAzota } from '../../src/targets/azota/azota.ts';
import { write } from '../../src/word/write.ts';
import { bringBack } from '../bring-back.ts';
import { goldenLessons } from '../lessons.ts';

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
const why = office ? '' : ' — BỎ QUA: máy chưa có LibreOffice';

const QUIZ = `<h1>ĐỀ ÔN TẬP</h1><p><b>Câu 1.</b> Người lạ xin mã OTP, em làm gì?</p><p>A. Đọc cho họ</p><p><u>B. Báo bố mẹ</u></p><p>C. Chờ xem</p>
<p><b>Câu 2.</b> Gọi số nào?</p><p>A. 111&#9;B. 222&#9;C. 333</p><p>HẾT</p><p>BẢNG ĐÁP ÁN</p><table><tr><td>1</td><td>2</td></tr><tr><td>B</td><td>A</td></tr></table>`;
const LESSON = `<h2>Mở đầu</h2><ul><li>Nêu <b>ba dấu hiệu</b><ul><li>Giục</li></ul></li><li>Kể</li></ul><ol><li>Đọc</li><li>Hỏi</li></ol>
<table border="1"><tr><td>Việc</td><td>Phút</td></tr><tr><td>Đọc</td><td>5</td></tr></table><p>Xem <a href="https://khien.example/">trang này</a>: 5 * 3 {x} &lt;b&gt;</p>`;

describe.skipIf(!office)(`Tệp Word do LibreOffice ghi${why}`, () => {
  let folder: string;
  const convert = (file: string, to: string) => {
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile'))}`;
    execFileSync(
      office!,
      [profile, '--headless', '--convert-to', to, '--outdir', path.join(folder, 'out'), path.join(folder, file)],
      {
        timeout: 110_000,
        stdio: 'pipe',
      },
    );
    return path.join(
      'out',
      file
        .split('/')
        .at(-1)!
        .replace(/\.\w+$/, `.${to}`),
    );
  };
  const ofHtml = (name: string, html: string) => {
    writeFileSync(
      path.join(folder, `${name}.html`),
      `<html><head><meta charset="utf-8"></head><body>${html}</body></html>`,
    );
    return bringBack(readFileSync(path.join(folder, convert(convert(`${name}.html`, 'odt'), 'docx'))));
  };
  beforeAll(() => void (folder = mkdtempSync(path.join(tmpdir(), 'khien-importing-'))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('a quiz: its questions, its options at tabs, its key in a table', () => {
    const { questions } = ofHtml('de', QUIZ);
    expect(
      questions.map((one) => 'options' in one && one.options.map(({ text, right }) => [textOf(text), right])),
    ).toEqual([
      [
        ['Đọc cho họ', false],
        ['Báo bố mẹ', true],
        ['Chờ xem', false],
      ],
      [
        ['111', true],
        ['222', false],
        ['333', false],
      ],
    ]);
  }, 120_000);

  test('a lesson: headings, lists in lists, tables, links, and signs that are no marks', () => {
    const { text, problems } = ofHtml('bai', LESSON);
    expect(problems).toEqual([]);
    expect(text.replace(/^---[^]*?---\n+/, '')).toBe(`### Mở đầu

- Nêu **ba dấu hiệu**

  - Giục

- Kể

1. Đọc
2. Hỏi

| Việc | Phút |
| - | - |
| Đọc | 5 |

Xem [trang này](https://khien.example/): 5 \\* 3 \\{x} \\<b>
`);
  }, 120_000);

  test('our own file for Azota, saved again by it, holds the same questions, its message under its stamp', async () => {
    const [lesson] = await goldenLessons();
    const [asked, ...rest] = lesson!.questions;
    const [shown] = lesson!.questions.flatMap(({ prompt }) => findBlocks(prompt, 'Message').map(({ node }) => node));
    const questions = [{ ...asked, prompt: [...asked!.prompt, shown] } as Question, ...rest];
    const bytes = await write(makeAzota({ ...lesson!, questions }));
    writeFileSync(path.join(folder, 'azota.docx'), bytes);
    const [ours, theirs] = [
      bringBack(bytes),
      bringBack(readFileSync(path.join(folder, convert('azota.docx', 'docx')))),
    ];
    expect(ours.questions.length).toBeGreaterThan(10);
    expect(findBlocks(theirs.questions[0]!.prompt, 'Message')).toHaveLength(1);
    expect(theirs.asked).toBe(ours.asked);
  }, 120_000);
});
