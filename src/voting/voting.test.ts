import aruco from 'js-aruco2';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { cases } from '../../test/laws.ts';
import { sampleLessons } from '../../test/lessons.ts';
import { readRoom, ROOMS, type RoomName } from '../../test/made/cards/rooms.ts';
import { makeScene, printCards, type PrintedCard } from '../../test/made/cards/scene.ts';
import { CARD_NUMBERS, CARDS, cardMark, LETTERS, type Letter } from '../teaching/cards/card-marks.ts';
import { CORNER_MARKS } from '../teaching/sheet/marks.ts';
import { findCards, type SeenCard } from './find-cards.ts';
import { countVotes, gather, missing, openBallot, type Ballot } from './gather.ts';

let cards: PrintedCard[];
beforeAll(async () => void (cards = await printCards((await sampleLessons())[0]!.office, 8)));

test('no two cards are alike however they are turned, nor like a mark of an answer sheet', () => {
  const { codeList } = new aruco.AR.Dictionary('ARUCO_MIP_36h12');
  expect(CARD_NUMBERS.map(cardMark), 'they are those of the reader’s library').toEqual(codeList.slice(1, CARDS + 1));
  const turned = (bits: string) => [...bits].map((_, i) => bits[(5 - (i % 6)) * 6 + Math.floor(i / 6)]!).join('');
  const differ = (a: string, b: string) => [...a].filter((bit, i) => bit !== b[i]).length;
  const marks = [...CARD_NUMBERS.map(cardMark), ...CORNER_MARKS];
  for (const [i, mark] of marks.entries()) {
    const turns = [mark, turned(mark), turned(turned(mark)), turned(turned(turned(mark)))];
    for (const other of marks.slice(i + 1))
      for (const one of turns) expect(differ(one, other)).toBeGreaterThanOrEqual(12);
    for (const one of turns.slice(1)) expect(differ(one, mark)).toBeGreaterThanOrEqual(12);
  }
});

describe('of printed cards in made pictures none is read as another', () => {
  test.each(Object.keys(ROOMS) as RoomName[])('%s', (name) => {
    const tally = readRoom(cards, name, 2026);
    expect(tally.wrong).toEqual([]);
    expect(tally.right, 'most are read at one look').toBeGreaterThanOrEqual(tally.held / 2);
  });
});

test('a card held between two letters says nothing, and one card at two places is seen twice', () => {
  const at = (number: number, x: number, roll: number) => ({ number, letter: 'A' as const, x, y: 100, side: 60, roll });
  const seen = findCards(
    makeScene(cards, [at(1, 90, 45), at(2, 270, 0), at(2, 450, 0)], {}, 7, { width: 540, height: 200 }),
  );
  expect(seen.filter(({ number }) => number === 1).map(({ letter }) => letter)).toEqual([null]);
  expect(seen.filter(({ number }) => number === 2)).toHaveLength(2);
});

const seen = (number: number, letter: Letter | null, x = number * 100): SeenCard => ({
  number,
  letter,
  middle: { x, y: 0 },
  side: 50,
});
const after = (pictures: readonly SeenCard[][], size = 40, letters: readonly Letter[] = LETTERS): Ballot =>
  pictures.reduce((ballot, cards) => gather(ballot, cards), openBallot(size, letters));

test('a vote is taken from two looks in a row that agree; a later pair takes its place', () => {
  expect(after([[seen(7, 'A')]]).votes).toEqual({});
  expect(after([[seen(7, 'A')], [], [seen(7, 'A')]]).votes).toEqual({ 7: 'A' });
  expect(after([[seen(7, 'A')], [seen(7, 'B')], [seen(7, 'A')]]).votes).toEqual({});
  expect(after([[seen(7, 'A')], [seen(7, 'A')], [seen(7, 'C')], [seen(7, 'C')]]).votes).toEqual({ 7: 'C' });
  expect(gather(openBallot(40, LETTERS), [seen(7, 'A')], 1).votes, 'a photo has no second').toEqual({ 7: 'A' });
});

test('what is doubtful changes nothing: a card askew, a letter that is no answer, a number that nobody has, one card at two places', () => {
  const pictures = [
    [seen(1, null), seen(2, 'D'), seen(41, 'A'), seen(3, 'A', 0), seen(3, 'A', 900)],
    [seen(1, null), seen(2, 'D'), seen(41, 'A'), seen(3, 'A', 0), seen(3, 'B', 900)],
  ];
  const ballot = after(pictures, 40, ['A', 'B', 'C']);
  expect(ballot.votes).toEqual({});
  expect(ballot.twice).toEqual([3]);
});

test('whatever comes by, a vote is what its card showed in two looks, and each pupil is counted or missing', () => {
  const card = fc.record({
    number: fc.integer({ min: 1, max: 12 }),
    letter: fc.constantFrom<Letter | null>('A', 'B', 'C', 'D', null),
    x: fc.nat(1000),
  });
  fc.assert(
    fc.property(fc.array(fc.array(card, { maxLength: 6 }), { maxLength: 12 }), (pictures) => {
      const ballot = after(
        pictures.map((one) => one.map(({ number, letter, x }) => seen(number, letter, x))),
        10,
      );
      for (const [number, letter] of Object.entries(ballot.votes))
        expect(
          pictures.filter((one) => one.some((own) => own.number === Number(number) && own.letter === letter)).length,
        ).toBeGreaterThanOrEqual(2);
      expect(countVotes(ballot).reduce((a, b) => a + b, 0) + missing(ballot, CARDS).length).toBe(10);
    }),
    cases(),
  );
});

test('a class larger than the cards is missing nobody beyond them; hands are counted in', () => {
  const ballot = after([[seen(50, 'B')], [seen(50, 'B')]], 55);
  expect(missing(ballot, CARDS)).toEqual(CARD_NUMBERS.slice(0, 49));
  expect(countVotes(ballot, { B: 3 })).toEqual([0, 4, 0, 0]);
});

test('scissors find their way: nothing of a card is printed within 4 mm of where it is cut', () => {
  for (const [i, { width, height, data, density }] of cards.entries()) {
    const dark = (row: number) => data.subarray(row * width, (row + 1) * width).some((grey) => grey < 200);
    // The line itself stands half on each card.
    const line = i % 2 ? [0, 1] : [height - 1, height - 2];
    const near = Array.from({ length: 4 * density }, (_, row) => (i % 2 ? row : height - 1 - row));
    expect(line.some(dark), 'there is a line').toBe(true);
    expect(near.filter((row) => !line.includes(row)).filter(dark), `card ${i + 1}`).toEqual([]);
  }
});
