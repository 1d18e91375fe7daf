import aruco from 'js-aruco2';

/** Cards are numbered from 1: a class has about as many pupils. */
export const CARDS = 50;
export const CARD_NUMBERS: readonly number[] = Array.from({ length: CARDS }, (_, i) => i + 1);

/** What a card says by the side that is held up: its sides from the top clockwise. */
export const LETTERS = ['A', 'B', 'C', 'D'] as const;
export type Letter = (typeof LETTERS)[number];

/** Numbers differ in twelve cells or more, however they are turned. Those of answer sheets begin at 200. */
export const DICTIONARY = 'ARUCO_MIP_36h12';

/** The cells of a card's mark, row by row: 1 is light. A card's number is its mark's in the reader's library. */
export const cardMark = (number: number): string => new aruco.AR.Dictionary(DICTIONARY).codeList[number]!;
