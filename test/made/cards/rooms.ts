/** Scenes by condition: what is held up in each, at random but the same for a seed. */
import { CARDS, LETTERS } from '../../../src/teaching/cards/card-marks.ts';
import { findCards } from '../../../src/voting/find-cards.ts';
import { chanceOf } from '../photos/chance.ts';
import { makeScene, type HeldCard, type PrintedCard, type Weather } from './scene.ts';

interface RoomOfCards {
  side: number;
  weather: Weather;
  roll: number;
  tilt: number;
}
export const ROOMS = {
  plain: { side: 60, weather: {}, roll: 12, tilt: 15 },
  'far away': { side: 40, weather: {}, roll: 12, tilt: 15 },
  turned: { side: 56, weather: {}, roll: 29, tilt: 10 },
  tilted: { side: 56, weather: {}, roll: 12, tilt: 45 },
  blurred: { side: 48, weather: { blur: 1.2 }, roll: 15, tilt: 20 },
  noisy: { side: 48, weather: { noise: 14, depth: 110 }, roll: 15, tilt: 20 },
  dark: { side: 48, weather: { white: 90, depth: 65, noise: 6 }, roll: 15, tilt: 20 },
} as const satisfies Record<string, RoomOfCards>;
export type RoomName = keyof typeof ROOMS;

export interface CardTally {
  held: number;
  right: number;
  /** Seen, and not taken to say anything. */
  unsure: number;
  lost: number;
  /** Read as another letter, as another card, or where no card is. */
  wrong: string[];
}

const COLUMNS = 4;

/** Cards held up in rows, and what is read of them. `cards`: those that are printed. */
export function readRoom(cards: readonly PrintedCard[], name: RoomName, seed: number, count = 8): CardTally {
  const { side, weather, roll, tilt } = ROOMS[name];
  const chance = chanceOf(seed);
  const start = Math.floor(chance.between(0, cards.length));
  const held = Array.from({ length: count }, (_, i): HeldCard => {
    const number = ((start + i) % Math.min(cards.length, CARDS)) + 1;
    return {
      number,
      letter: chance.pick(LETTERS),
      x: (0.5 + (i % COLUMNS)) * (side * 2.6) + chance.between(-6, 6),
      y: (0.5 + Math.floor(i / COLUMNS)) * (side * 2.6) + chance.between(-6, 6),
      side,
      roll: chance.between(-roll, roll),
      tilt: chance.between(0, tilt),
      about: chance.between(0, 360),
    };
  });
  const size = {
    width: Math.ceil(COLUMNS * side * 2.6),
    height: Math.ceil(Math.ceil(count / COLUMNS) * side * 2.6),
  };
  const tally: CardTally = { held: count, right: 0, unsure: 0, lost: 0, wrong: [] };
  const seen = findCards(makeScene(cards, held, weather, seed, size));
  for (const { number, letter } of held) {
    const own = seen.filter((one) => one.number === number);
    if (!own.length) tally.lost++;
    else if (own.some((one) => one.letter !== null && one.letter !== letter))
      tally.wrong.push(`${name} ${seed}: ${number} held as ${letter}, read as ${own.map((one) => one.letter).join()}`);
    else if (own.every((one) => one.letter === null)) tally.unsure++;
    else tally.right++;
  }
  for (const { number } of seen)
    if (!held.some((one) => one.number === number)) tally.wrong.push(`${name} ${seed}: ${number} is not there`);
  return tally;
}
