import type { PaperNode } from '../model/paper.ts';

/** The project's mark in outline: it copies well, and costs little toner. */
const SHIELD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 56"><g fill="none" stroke="#000"><path stroke-width="2.4" stroke-linejoin="round" d="M24 1.5c6 3.6 13 5.3 21.5 5.5v20c0 13.6-8.3 22.7-21.5 27.5C10.8 49.7 2.5 40.6 2.5 27V7C11 6.8 18 5.1 24 1.5Z"/><path stroke-width="4.6" stroke-linecap="round" d="M12.5 17.5q11.5 3 23 0M13 28q11 3 22 0M17.5 38.5q6.5 2.2 13 0"/></g></svg>';

/** `height` in points. */
export const shieldFigure = (height: number): PaperNode => ({
  type: 'figure',
  picture: { format: 'svg', data: btoa(SHIELD), width: (height / 0.75) * (48 / 56), height: height / 0.75 },
  alt: 'Chiếc khiên có ba vạch, mỗi vạch một bước',
});
