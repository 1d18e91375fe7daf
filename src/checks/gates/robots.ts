import { gains, ROBOTS, scoreOf } from '../../measure/guess.ts';
import { once } from './cuts-of.ts';
import { gate, isOver, listIds, percent } from './gate.ts';
import { among, LEAST_ITEMS, poolOf, type Pool } from './pools.ts';

const MOST = 0.45;

/**
 * Who always takes the longest or the shortest, always refuses, or always asks an adult, gets at most 45 % of a group
 * of grades. Where one gets more, the texts that pull it up are told.
 */
export const robots = gate(
  'doan-theo-meo',
  'đoán theo mẹo',
  (written, report, { all }) => {
    const pool = poolOf(among(all, written), written.group.name);
    const own = pool.find((one) => one.written === written)!.items;
    const { count, scores } = scoresInGroup(pool);
    if (count < LEAST_ITEMS) return;
    for (const [id, { name, robot }] of Object.entries(ROBOTS)) {
      const score = scoreOf(robot, own);
      if (!isOver(scores[id]!, MOST) || !isOver(score, MOST)) continue;
      const told = own.filter((item) => gains(robot, item) > 0).map(({ id }) => id);
      report(
        written.questionFile,
        written.questions.find(({ id }) => id === told[0])!.at,
        `Mẹo “${name}” đúng ${percent(score)} số câu của bài này, ${percent(scores[id]!)} của nhóm lớp ${written.group.name} (nhiều nhất ${percent(MOST)}): ${listIds(told)}.`,
        'Một mẹo thuộc lòng không giữ được em an toàn: có lời thật cần tin, có việc tự em làm được.',
        'Viết những câu mà mẹo ấy sai: lời thật, việc em tự làm, lựa chọn sai cũng nhờ người lớn nhưng nhờ nhầm chỗ.',
      );
    }
  },
  { pooled: true },
);

/** How many items a group of grades has, and what each robot gets over them. */
const scoresInGroup = once((pool: Pool): { count: number; scores: Record<string, number> } => {
  const items = pool.flatMap((one) => one.items);
  const scores = Object.fromEntries(Object.entries(ROBOTS).map(([id, { robot }]) => [id, scoreOf(robot, items)]));
  return { count: items.length, scores };
});
