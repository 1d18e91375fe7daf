/**
 * Letters that no text has. They stand among the words while these become HTML, where a format will set something of
 * its own: a gap to fill, the ends of a phrase.
 */
const FIRST = 0xe100;
export const hole = (index: number): string => String.fromCharCode(FIRST + index);

/** Any of them. */
export const HOLE = /[\ue100-\ue2ff]/;

/** Bold or slanted, a hole has nothing to show of it. */
const HOLES = /(?:<(?:strong|em|u)>)*([\ue100-\ue2ff])(?:<\/(?:strong|em|u)>)*/g;
export const fillHoles = (html: string, fill: (index: number) => string): string =>
  html.replace(HOLES, (_, letter: string) => fill(letter.charCodeAt(0) - FIRST));
