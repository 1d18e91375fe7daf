/** Cards are numbered from 1: a class has about as many pupils. */
export const CARDS = 50;
export const CARD_NUMBERS: readonly number[] = Array.from({ length: CARDS }, (_, i) => i + 1);

/** What a card says by the side that is held up: its sides from the top clockwise. */
export const LETTERS = ['A', 'B', 'C', 'D'] as const;
export type Letter = (typeof LETTERS)[number];

/**
 * The marks of the cards, from card 1: numbers 1 to 50 of the dictionary ARUCO_MIP_36h12, which the reader's library
 * knows. They differ in twelve cells or more, however they are turned. Those of answer sheets begin at 200.
 */
const MARKS = [
  '6001134e5 1206fbe72 ff8ad6cb4 85da9bc49 b461afe9c 6db51fe13 5248c541f 008f34503 8ea462ece eac2be76d',
  '1af615c44 b48a49f27 2e4e1283b 78b1f2fa8 27d34f57e 89222fff1 4c1669406 bf49b3511 dc191cd5d 11d7c3f85',
  '16a130e35 e29f27eff 428d8ae0c 90d548477 2319cbc93 c3b0c3dfc 0424bccc9 2a081d630 762743d96 d0645bf19',
  'f38d7fd60 c6cbf9a10 3c1be7c65 276f75e63 4490a3f63 da60acd52 3cc68df59 ab46f9dae 88d533d78 b6d62ec21',
  'b3c02b646 22e56d408 ac5f5770a aaa993f66 4caa07c8d 5c9b4f7b0 aa9ef0e05 0705c5750 ac81f545e 735b91e74',
].flatMap((row) => row.split(' '));

/** The cells of a card's mark, row by row: 1 is light. */
export const cardMark = (number: number): string =>
  BigInt(`0x${MARKS[number - 1]}`)
    .toString(2)
    .padStart(36, '0');
