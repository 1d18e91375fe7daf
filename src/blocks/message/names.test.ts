import { expect, test } from 'vitest';
import { NAMES, nameOf } from './names.ts';

test('who speaks through a loudspeaker is not met in person', () => {
  expect(['Loa xã, bác Thời đọc', 'Sư cả, qua loa của chùa'].map((from) => nameOf('talk', from))).toEqual([
    'Tiếng loa',
    'Tiếng loa',
  ]);
  expect(['Bạn Loan', 'Chú Hoà'].map((from) => nameOf('talk', from))).toEqual([NAMES.talk.name, NAMES.talk.name]);
  expect(nameOf('call', 'Loa xã')).toBe(NAMES.call.name);
});
