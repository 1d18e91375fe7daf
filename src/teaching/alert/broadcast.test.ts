import { expect, test } from 'vitest';
import { goldenNotice } from '../../../test/alerts.ts';
import { makeBroadcast, PACE, scriptOf, SECONDS, secondsOf } from './broadcast.ts';
import { wordsOf } from '../../document/paper.ts';
import { unsayable } from './speak.ts';

test('at 150 tiếng a minute the script takes 60 to 90 seconds, and every word of it can be said', async () => {
  expect(PACE).toBe(150);
  const script = scriptOf(await goldenNotice());
  expect(secondsOf(script)).toBeGreaterThanOrEqual(SECONDS.least);
  expect(secondsOf(script)).toBeLessThanOrEqual(SECONDS.most);
  expect(unsayable(script.join(' '))).toEqual([]);
});

test('the script says what happens, each sign and each thing to do, and whom to call', async () => {
  const notice = await goldenNotice();
  const script = scriptOf(notice).join(' ');
  expect(script).toContain('trước mười chín giờ ba mươi ngày hai mươi tháng mười một');
  expect(script).toContain('không đọc mã ô tê pê');
  expect(script).toContain('Tổng đài một một một');
  expect(wordsOf(makeBroadcast(notice).body).join(' ')).toContain(scriptOf(notice)[1]);
});
