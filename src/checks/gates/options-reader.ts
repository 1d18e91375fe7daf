import { mean } from '../../measure/tieng.ts';
import { chanceOf, gains, scoreOf } from '../../measure/guess.ts';
import { once } from './cuts-of.ts';
import { gate, isOver, listIds, percent, type Written } from './gate.ts';
import { among, LEAST_ITEMS, poolOf, readerWithout, type Pool } from './pools.ts';

/** How far above blind luck the reader may come: in a group of grades, and in one text of so many questions. */
const OVER_IN_GROUP = 0.12;
const OVER_IN_TEXT = 0.25;
const ITEMS_OF_TEXT = 12;

/**
 * One who learnt what right answers sound like, from all other lessons, and never reads a question, is hardly better
 * than luck. Where a group of grades fails, the texts that pull it up are told.
 */
export const optionsReader = gate(
  'doan-theo-loi',
  'đoán theo lời của lựa chọn',
  (written, report, around) => {
    const all = among(around.all, written);
    const pool = poolOf(all, written.group.name);
    const own = pool.find((one) => one.written === written)!.items;
    const reader = readerWithout(all, written.lesson.slug);
    if (!own.length || !reader) return;
    const score = scoreOf(reader, own);
    const limit = chanceOf(own) + (own.length >= ITEMS_OF_TEXT ? OVER_IN_TEXT : Infinity);
    const group = scoreInGroup(pool, all);
    const groupFails = group.count >= LEAST_ITEMS && isOver(group.score, group.chance + OVER_IN_GROUP);
    const pulls = groupFails && isOver(score, group.chance + OVER_IN_GROUP);
    if (!pulls && !isOver(score, limit)) return;
    const told = own.filter((item) => gains(reader, item) > 0).map(({ id }) => id);
    report(
      written.questionFile,
      written.questions.find(({ id }) => id === told[0])!.at,
      pulls
        ? `Máy chỉ đọc lựa chọn, không đọc câu hỏi, mà đúng ${percent(score)} bài này; cả nhóm lớp ${written.group.name} ${percent(group.score)} (may rủi ${percent(group.chance)}, nhiều nhất ${percent(group.chance + OVER_IN_GROUP)}): ${listIds(told)}.`
        : `Máy chỉ đọc lựa chọn, không đọc câu hỏi, mà đúng ${percent(score)} bài này (may rủi ${percent(chanceOf(own))}, nhiều nhất ${percent(limit)}): ${listIds(told)}.`,
      'Em nào quen giọng các bài là đoán trúng, dù chưa học bài này.',
      'Dùng những chữ hay có ở câu đúng (hỏi, kể, chậm lại, kiểm tra) cho cả lựa chọn sai; thêm câu mà lời thật thì nên tin.',
    );
  },
  { pooled: true },
);

/** Over a group of grades, each item read by the reader that has not learnt from its lesson. */
export const scoreInGroup = once(
  (pool: Pool, all: readonly Written[]): { score: number; chance: number; count: number } => {
    const items = pool.flatMap(({ items }) => items);
    const gained = pool.flatMap(({ written, items }) => {
      const reader = readerWithout(all, written.lesson.slug);
      return reader ? items.map((item) => gains(reader, item)) : [];
    });
    return { score: mean(gained), chance: chanceOf(items), count: gained.length };
  },
);
