import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { checkContent } from '../src/checks/check-content.ts';
import { idOf } from '../src/curriculum/id-of.ts';
import { endOfSchoolYear } from '../src/editor/new-alert.ts';
import { GOLDEN, runScript, scratch } from './folders.ts';

const ANSWERS = {
  title: 'Giả nhân viên điện lực báo nợ tiền điện',
  summary:
    'Người lạ xưng là nhân viên điện lực gọi điện, báo nhà đang nợ tiền điện và doạ cắt điện ngay. Bà con được bảo cài một ứng dụng lạ, cài xong thì tiền trong tài khoản bị lấy mất.',
  trick: 'Kẻ lừa doạ cắt điện để bà con vội cài ứng dụng lạ.',
  aims: 'Mọi hộ gia đình',
  since: '2025',
  signs: 'Doạ cắt điện ngay trong ngày; Gửi đường dẫn cài ứng dụng; Đòi mã OTP hoặc tiền ngay',
  do: 'Gác máy, không cài gì theo lời người lạ.; Gọi số của điện lực in trên hoá đơn.; Lỡ cài rồi thì gọi ngay ngân hàng để khoá tài khoản.',
  'source-title': 'Bài báo mẫu: giả nhân viên điện lực',
  'source-publisher': 'Báo mẫu',
  'source-address': 'https://bao-mau.example/dien-luc',
  'source-date': '2025-02-20',
};
const optionsOf = (answers: Record<string, string>) =>
  Object.entries(answers).flatMap(([name, value]) => [`--${name}`, value]);

let content: string;
beforeAll(async () => {
  content = path.join(await scratch('new'), 'content');
  await cp(GOLDEN, content, { recursive: true });
});
const run = (answers: Record<string, string>, ...more: string[]) =>
  runScript('new', ['canh-bao', '--content', content, '--date', '2026-11-28', ...optionsOf(answers), ...more]);

test('a few answers make a warning that passes every rule, as a draft and once it is published', async () => {
  const { code, output } = await run(ANSWERS);
  expect(output).toContain('gia-nhan-vien-dien-luc-bao-no.yaml, ở dạng nháp');
  expect(code).toBe(0);
  const file = path.join(content, 'alerts/gia-nhan-vien-dien-luc-bao-no.yaml');
  const text = await readFile(file, 'utf8');
  const { problems, curriculum } = await checkContent(content);
  expect(problems).toEqual([]);
  expect(curriculum!.alerts.find(({ id }) => id === 'gia-nhan-vien-dien-luc-bao-no')).toMatchObject({
    status: 'draft',
    posted: '2026-11-28',
    since: '2025',
    until: '2027-05-31',
    call: ['tong-dai-111', 'dau-so-156'],
  });
  await writeFile(file, text.replace('status: draft', 'status: published'));
  expect((await checkContent(content)).problems).toEqual([]);

  const again = await run({ ...ANSWERS, summary: 'Khác' });
  expect(again.code).toBe(1);
  expect(again.output).toContain('Đã có');
  expect(await readFile(file, 'utf8'), 'what is there is not written over').toContain('status: published');
});

test('all that is missing is told at once where nobody can be asked, and nothing is written', async () => {
  const { code, output } = await run({ title: 'Chỉ có tên' });
  expect(code).toBe(1);
  for (const name of ['summary', 'trick', 'signs', 'source-title', 'source-address'])
    expect(output).toContain(`--${name}`);
  expect((await checkContent(content)).content.curriculum.alerts.map(({ id }) => id)).not.toContain('chi-co-ten');
});

test('what is wrong in the answers is told at its place in the file that was written', async () => {
  const { code, output } = await run({ ...ANSWERS, until: '2026-01-01', lessons: 'mua' }, '--id', 'thu');
  expect(code).toBe(1);
  expect(output).toMatch(/thu\.yaml:6:8 .*hết hiệu lực ngày 1\/1\/2026, trước ngày đăng/);
  expect(output).toMatch(/thu\.yaml:\d+:\d+ .*Không có bài nào tên “mua”/);
});

test('a title becomes an address, a day the end of its school year', () => {
  expect(idOf('Gọi điện tặng “sữa” miễn phí, rồi đòi phí!')).toBe('goi-dien-tang-sua-mien-phi-roi');
  expect(endOfSchoolYear('2026-11-28')).toBe('2027-05-31');
  expect(endOfSchoolYear('2027-03-01')).toBe('2027-05-31');
  expect(endOfSchoolYear('2027-07-01')).toBe('2028-05-31');
});
