import { expect, test } from 'vitest';
import { sampleAddress } from '../scripts/build-site.ts';
import { sayOutcome, showChanges } from '../scripts/publish-now.ts';
import { problemAt, START } from '../src/reading/document.ts';

const WELL = { problems: [], changed: true, ledger: null, sent: [] };
const changes = { readers: [{ who: 'Học sinh' as const, lines: ['2 trang mới: A; B'] }], prints: [] };

test('whoever goes back is told so, and that what is being written is still there', () => {
  const [done] = sayOutcome(WELL, '/trang', true, 1).said;
  expect(done).toMatch(/^Đã quay lại bản trước\. .*Tệp đang soạn còn nguyên/);
});

test('publishing says how long it took, to a tenth of a second, and where the site is', () => {
  expect(sayOutcome(WELL, '/trang', false, 17.6421).said[0]).toBe('Đã công bố sau 17,6 giây. Trang ở /trang.');
});

test('the first time nothing is compared with what nobody has published', () => {
  expect(showChanges(changes, [], true)).toMatch(/^\nLần công bố đầu tiên/);
  expect(showChanges(changes, [], false)).toMatch(/^\nSo với bản đang công bố/);
});

test('an address that nobody filled in is told before printing; a real one, or none, is not', () => {
  expect(sampleAddress('https://khien.example')).toMatch(/địa chỉ mẫu \(https:\/\/khien\.example\).*mục Đơn vị/);
  expect([sampleAddress('https://khien.namnung.lamdong.gov.vn'), sampleAddress(null)]).toEqual([null, null]);
});

test('a place that failed is wrong, what reached the others is said; a Problem is all that is told', () => {
  const sent = [
    { place: 'Trường', failed: null },
    { place: 'Xã', failed: 'mất mạng' },
  ];
  const { said, wrong } = sayOutcome({ ...WELL, sent }, '/trang', false, 1);
  expect(said.at(-1)).toBe('Đã gửi tới Trường.');
  expect(wrong).toEqual([expect.stringMatching(/^Chưa gửi được tới Xã: mất mạng/)]);
  const problems = [problemAt('a.yaml', START, 'thu', 'Sai', 'Vì', 'Sửa')];
  expect(sayOutcome({ ...WELL, problems }, '/trang', false, 1)).toMatchObject({
    said: [],
    wrong: [expect.stringMatching(/Sai[^]*1 lỗi/)],
  });
});
