import type { Myth } from '../../curriculum/myth.ts';
import { NO_MYTH } from '../known-myths.ts';
import { percent, shareOf, type Written } from './gate.ts';
import { wrongPieces } from './myth-named.ts';

/** Of each lesson and of all: what its wrong answers stand for, and how many are mere slips. */
export function countMyths(all: readonly Written[]): string[][] {
  const lessons = [...Map.groupBy(all, ({ lesson }) => lesson.slug)];
  const rows = lessons.map(([slug, own]) => [slug, ...figuresOf(own)]);
  return [
    ['bài', 'chỗ sai', 'nói tên ngộ nhận', 'nhớ sai (none)', 'tỉ lệ none', 'số ngộ nhận'],
    ...rows,
    ['mọi bài', ...figuresOf(all)],
  ];
}

function figuresOf(all: readonly Written[]): string[] {
  const wrong = all.flatMap(({ questions }) => questions.flatMap(wrongPieces));
  const slips = wrong.filter(({ myth }) => myth === NO_MYTH);
  const named = wrong.flatMap(({ myth }) => (myth === undefined || myth === NO_MYTH ? [] : [myth]));
  return [
    ...[wrong.length, named.length, slips.length].map(String),
    percent(shareOf(slips.length, wrong.length)),
    String(new Set(named).size),
  ];
}

/** The misconceptions that no question asks about. */
export function unusedMyths(all: readonly Written[], myths: readonly Myth[]): string[] {
  const used = new Set(all.flatMap(({ questions }) => questions.flatMap(wrongPieces).map(({ myth }) => myth)));
  return myths.map(({ id }) => id).filter((id) => !used.has(id));
}
