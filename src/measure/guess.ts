import type { Item } from './answers.ts';
import { mean } from './tieng.ts';

/** Chooses among options without the question: the places it can't tell apart. */
export type Robot = (options: Item['options']) => readonly number[];

/** How much of an item a robot gets: of k options it can't tell apart, one in k. */
export function gains(robot: Robot, { options }: Item): number {
  const chosen = robot(options);
  return chosen.some((place) => options[place]!.right) ? 1 / chosen.length : 0;
}

/** The mean gain of a robot: 0 to 1. */
export const scoreOf = (robot: Robot, items: readonly Item[]): number => mean(items.map((item) => gains(robot, item)));

/** What blind luck gains. */
export const chanceOf = (items: readonly Item[]): number => scoreOf(all, items);

const all: Robot = (options) => options.map((_, place) => place);

/** What is seen at a glance: two tiếng more; one, where no option has more than five. */
const seen = (options: Item['options']): number => (options.every(({ tieng }) => tieng.length <= 5) ? 1 : 2);

export const longest: Robot = (options) => {
  const most = Math.max(...options.map(({ tieng }) => tieng.length));
  return all(options).filter((place) => most - options[place]!.tieng.length < seen(options));
};

export const shortest: Robot = (options) => {
  const least = Math.min(...options.map(({ tieng }) => tieng.length));
  return all(options).filter((place) => options[place]!.tieng.length - least < seen(options));
};

/** Takes the options that speak so, any of them; where none does, any at all. */
function says(...phrases: string[]): Robot {
  const pattern = new RegExp(`(?<= )(?:${phrases.join('|')})(?= )`, 'u');
  return (options) => {
    const found = all(options).filter((place) => pattern.test(` ${options[place]!.tieng.join(' ')} `));
    return found.length ? found : all(options);
  };
}

const REFUSING = ['không', 'chưa', 'khoan', 'từ chối', 'chặn', 'xoá', 'cúp', 'cúp máy', 'gác máy', 'dừng', 'thôi'];
const TELLING = ['hỏi', 'kể', 'báo', 'gọi', 'nói', 'nhờ', 'đưa', 'rủ', 'mời', 'cùng'];
const ADULTS = [
  'mẹ',
  'bố',
  'ba',
  'cha',
  'bà',
  'ông',
  'thầy',
  'cô',
  'người lớn',
  'phụ huynh',
  'công an',
  'gia đình',
  'người nhà',
];

/** Those who know a lesson's tone and nothing else. */
export const ROBOTS: Readonly<Record<string, { name: string; robot: Robot }>> = {
  longest: { name: 'chọn câu dài nhất', robot: longest },
  shortest: { name: 'chọn câu ngắn nhất', robot: shortest },
  refuse: { name: 'từ chối hết', robot: says(...REFUSING) },
  // A telling word, and an adult a few tiếng behind it.
  ask: { name: 'hỏi người lớn hết', robot: says(`(?:${TELLING.join('|')})(?: [^ ]+){0,3} (?:${ADULTS.join('|')})`) },
};
