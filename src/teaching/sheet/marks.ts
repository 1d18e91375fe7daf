/**
 * The marks at a sheet's corners, from the upper left clockwise: numbers 200 to 203 of ARUCO_MIP_36h12, which the
 * reader's library knows. Six rows of six cells inside a dark border; 1 is light.
 */
export const CORNER_MARKS = [
  '101000111000011010001110111110100111',
  '001101100110100010101001011001110011',
  '111010001111110001010011110110000101',
  '001011100010101101111110110111010101',
] as const;
/** The number of the first. */
export const FIRST_MARK = 200;
/** Cells along a mark's side, its border included. */
export const MARK_CELLS = 8;
