import { expect, test } from 'vitest';
import { lessonPage, packFile, paperFile, quizPage, under } from './address.ts';

test('addresses are those the site has promised', () => {
  expect(lessonPage(5, 'mau')).toBe('/lop-5/mau/');
  expect(quizPage(5, 'mau')).toBe('/lop-5/mau/trac-nghiem/');
  expect(paperFile(5, 'mau', 'plan')).toBe('/tai-ve/lop-5/mau/ke-hoach-bai-day.pdf');
  expect(packFile(5, 'mau')).toBe('/tai-ve/lop-5/mau.zip');
});

test('an address moves under a base path', () => {
  expect(under('/', '/lop-5/')).toBe('/lop-5/');
  expect(under('/khien/', '/lop-5/')).toBe('/khien/lop-5/');
  expect(under('/khien', '/')).toBe('/khien/');
});
