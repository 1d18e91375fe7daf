import { expect, test } from 'vitest';
import { lessonPage, PRINT_AGE, quizPage, under } from './address.ts';

test('addresses of pages are those the site has promised', () => {
  expect(lessonPage(5, 'mau')).toBe('/lop-5/mau/');
  expect(quizPage(5, 'mau')).toBe('/lop-5/mau/trac-nghiem/');
  expect(PRINT_AGE).toBe('/kiem-tra-ban-in/');
});

test('an address moves under a base path', () => {
  expect(under('/', '/lop-5/')).toBe('/lop-5/');
  expect(under('/khien/', '/lop-5/')).toBe('/khien/lop-5/');
  expect(under('/khien', '/')).toBe('/khien/');
});
