/** The mark of the project, in a field of 48 × 56: a shield with three strokes, one for each step. */
export const SHIELD_TIP = [24, 1.5] as const;
/** Its edges from the tip of the head clockwise, each to a corner: straight, or a curve of two handles. */
export const SHIELD_EDGES: readonly (readonly number[])[] = [
  [30, 5.1, 37, 6.8, 45.5, 7],
  [45.5, 27],
  [45.5, 40.6, 37.2, 49.7, 24, 54.5],
  [10.8, 49.7, 2.5, 40.6, 2.5, 27],
  [2.5, 7],
  [11, 6.8, 18, 5.1, ...SHIELD_TIP],
];
/** With commas, which an address need not escape: a page's icon and the mark on it are the same letters to gzip. */
export const SHIELD_OUTLINE = `M${SHIELD_TIP.join()}${SHIELD_EDGES.map((edge) => (edge.length > 2 ? 'C' : 'L') + edge.join()).join('')}Z`;
export const SHIELD_STROKES = [
  { path: 'M12.5,17.5q11.5,3,23,0', colour: '#f2b632' },
  { path: 'M13,28q11,3,22,0', colour: '#5ec7b3' },
  { path: 'M17.5,38.5q6.5,2.2,13,0', colour: '#f28a75' },
] as const;
export const SHIELD_FIELD = '0 0 48 56';

/** The strokes in their colours, as SVG. */
const strokes = SHIELD_STROKES.map(({ path, colour }) => `<path stroke="${colour}" d="${path}"/>`).join('');
export const COLOURED_STROKES = `<g fill="none" stroke-linecap="round" stroke-width="5.6">${strokes}</g>`;

/** The whole mark as a drawing of its own. */
export const SHIELD = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${SHIELD_FIELD}"><path fill="#2b3f7a" d="${SHIELD_OUTLINE}"/>${COLOURED_STROKES}</svg>`;

/** In outline: it copies well, and costs little toner. */
export const SHIELD_IN_LINES = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${SHIELD_FIELD}"><g fill="none" stroke="#000"><path stroke-width="2.4" stroke-linejoin="round" d="${SHIELD_OUTLINE}"/><path stroke-width="4.6" stroke-linecap="round" d="${SHIELD_STROKES.map(({ path }) => path).join('')}"/></g></svg>`;
