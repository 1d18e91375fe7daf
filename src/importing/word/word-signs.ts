import { levelOf } from '../asked.ts';
import type { Level } from '../../questions/question.ts';

/** What our own Word file for Azota says of itself: no part of the test. */
export const NOT_READ = { begins: /^Đọc trước: /, ends: /^Xoá các dòng này sau khi đọc/ };

/** `II. Thông hiểu`: the level that a heading names, if it does. */
export const guessLevel = (heading: string): Level | undefined => levelOf(heading.replace(/\(.*$|[.:;].*$/, ''));
