import { expect, test } from 'vitest';
import type { Job } from './job.ts';
import makeFile from './make-file.ts';

test('a worker turns its event loop after each file: what a drawing took outside of the heap is given back there', async () => {
  const card = { label: 'Cảnh báo', title: 'Thẻ', signsTitle: 'Dấu hiệu', signs: ['Giục'], act: 'Dừng lại', foot: [] };
  const job: Job = { format: 'png', first: { card } };
  // The first loads what draws, which turns it anyway.
  await makeFile(job);
  let turned = false;
  setImmediate(() => (turned = true));
  await makeFile(job);
  expect(turned).toBe(true);
});
