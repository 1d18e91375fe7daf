import path from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT, scratch } from '../../test/folders.ts';
import { ALERT, LESSON, TEXT, withGolden } from '../checks/testing.ts';
import type { Curriculum } from '../curriculum/curriculum.ts';
import { readCurriculum } from '../reading/read-curriculum.ts';
import { nextStep, publishWith } from './next-step.ts';

const HOW = 'bấm đúp tệp “cong-bo.cmd”';
const golden = (): Promise<Curriculum> =>
  withGolden({}, async (content) => (await readCurriculum(content)).curriculum!);
const draft = <One extends { status: string }>(one: One): One => ({ ...one, status: 'draft' });

test('what is saved and may be published names the way to publish and what changes; before that, what comes first', async () => {
  const curriculum = await golden();
  for (const file of [ALERT, LESSON, TEXT, 'office.yaml', 'publish.yaml']) {
    expect(nextStep(curriculum, file, true, HOW)?.what, file).toMatch(/^Bấm Lưu/);
    expect(nextStep(curriculum, file, false, HOW), file).toMatchObject({
      what: 'Bấm đúp tệp “cong-bo.cmd”.',
      after: expect.stringMatching(/hỏi lại, rồi mới công bố\. (Sẽ|Trang|Từ lần ấy trang)/),
    });
  }
  const drafts = { ...curriculum, alerts: curriculum.alerts.map(draft), lessons: curriculum.lessons.map(draft) };
  expect(nextStep(drafts, ALERT, false, HOW)?.what).toMatch(/^Ở ô bên trái, chọn “Tình trạng” là “Đã đăng”/);
  expect(nextStep(drafts, TEXT, false, HOW)?.what).toMatch(/^Mở “Khai báo của bài”, chọn “Tình trạng”/);
  expect(nextStep(curriculum, 'alerts/khong-co.yaml', false, HOW)).toBeNull();
});

test('a warning that the ledger has changes its page; a new one adds what the village, the school and the family see', async () => {
  const curriculum = { ...(await golden()), ledger: [] };
  expect(nextStep(curriculum, ALERT, false, HOW)?.after).toMatch(
    /Sẽ có thêm: trang \/canh-bao\/mau\/, lời báo ở trang nhà/,
  );
  const ledger = [{ addresses: ['/canh-bao/mau/'] }] as unknown as Curriculum['ledger'];
  expect(nextStep({ ...curriculum, ledger }, ALERT, false, HOW)?.after).toMatch(/Sẽ đổi: trang \/canh-bao\/mau\//);
});

test('a lesson that was published for these grades changes; for others it is new', async () => {
  const curriculum = { ...(await golden()), ledger: [] };
  const after = (ledger: object[]) =>
    nextStep({ ...curriculum, ledger: ledger as unknown as Curriculum['ledger'] }, TEXT, false, HOW)?.after;
  expect(after([])).toMatch(/Sẽ có thêm: trang, phiếu và gói in của bài “.+” ở lớp 4–5\.$/);
  expect(after([{ cuts: [{ lesson: 'mau', grade: 9 }] }])).toMatch(/Sẽ có thêm/);
  expect(after([{ cuts: [{ lesson: 'mau', grade: 4 }] }])).toMatch(/Sẽ đổi: trang, phiếu và gói in/);
});

test('the way to publish is one that this copy has', async () => {
  const content = path.join(PROJECT, 'content');
  expect(publishWith(PROJECT, content, 'win32')).toBe(`bấm đúp tệp “cong-bo.cmd” trong thư mục ${PROJECT}`);
  expect(publishWith(PROJECT, content, 'linux')).toBe(`bấm đúp tệp “cong-bo.sh” trong thư mục ${PROJECT}`);
  expect(publishWith(PROJECT, '/noi-khac', 'linux')).toMatch(/npm run publish-site -- --content "\/noi-khac"/);
  const bare = await scratch('bare');
  expect(publishWith(bare, path.join(bare, 'content'), 'linux')).toMatch(/^chạy lệnh npm run publish-site trong/);
});
