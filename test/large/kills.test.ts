import { test } from 'vitest';
import { survivesKills } from '../survive-kills.ts';

test('a build killed at any moment that it tells of leaves the old site, and the next one finishes', async () =>
  survivesKills([
    /Kiểm tra nội dung: 0/,
    /Kiểm tra nội dung: 1/,
    /In gói bài: 0/,
    /In gói bài: 1/,
    /In gói bài: 2/,
    /Dựng trang: 0/,
    /Dựng trang: 1/,
    /Làm bản USB: 0/,
    /Làm bản USB: 1/,
    /Làm bản USB: 2/,
    /Làm bản USB: 3/,
  ]));
