/**
 * Made pictures of cards by the hundred, by every condition: none may be read as another, nor where none is. `ROOMS=5`
 * makes so many of each. What came of them is printed.
 */
import { beforeAll, expect, test } from 'vitest';
import { CARDS } from '../../src/teaching/cards/card-marks.ts';
import { realLessons } from '../lessons.ts';
import { readRoom, ROOMS, type RoomName } from '../made/cards/rooms.ts';
import { printCards, type PrintedCard } from '../made/cards/scene.ts';

const COUNT = Number(process.env.ROOMS ?? 40);

let cards: PrintedCard[];
beforeAll(async () => void (cards = await printCards((await realLessons())[0]!.office, CARDS)));

test.each(Object.keys(ROOMS) as RoomName[])('cards that are %s: none is read wrong, and most at one look', (name) => {
  const tallies = Array.from({ length: COUNT }, (_, i) => readRoom(cards, name, 5000 + i, 12));
  const sum = (of: 'held' | 'right' | 'unsure' | 'lost') => tallies.reduce((all, one) => all + one[of], 0);
  const [held, right] = [sum('held'), sum('right')];
  console.log(`${name}: ${held} cards, ${right} read, ${sum('unsure')} not sure, ${sum('lost')} not seen at one look`);
  expect(tallies.flatMap(({ wrong }) => wrong)).toEqual([]);
  expect(right / held).toBeGreaterThan(0.5);
});
