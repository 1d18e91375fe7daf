import type { Line, Utterance } from '../document/deck.ts';
import { spanText } from '../document/paper.ts';
import { joinLines, splitLine } from './split-line.ts';

/**
 * An utterance in pieces that fit: its words parted first, then, where several signs are in one piece, shown once for
 * each.
 */
export function splitBubble(bubble: Utterance, fits: (piece: Utterance) => boolean): Utterance[] {
  if (fits(bubble)) return [bubble];
  const fitting = (line: Line) => fits({ ...bubble, lines: [line], signs: bubble.signs.slice(0, 1) });
  const pieces = bubble.lines
    .flatMap((line) => splitLine(line, fitting))
    .reduce<Line[][]>((rows, line) => {
      const joined = rows.length ? joinLines([...rows.at(-1)!, line]) : [];
      const fit = rows.length > 0 && fits({ ...bubble, lines: joined, signs: bubble.signs.slice(0, 1) });
      return fit ? [...rows.slice(0, -1), joined] : [...rows, [line]];
    }, []);
  const placeOf = (name: string) =>
    Math.max(
      0,
      pieces.findIndex((lines) => lines.some(({ spans }) => spanText(spans).includes(`(${name})`))),
    );
  return pieces.flatMap((lines, i) => {
    const signs = bubble.signs.filter(({ name }) => placeOf(name) === i);
    const piece = { ...bubble, lines, signs };
    return signs.length < 2 || fits(piece) ? [piece] : signs.map((sign) => ({ ...piece, signs: [sign] }));
  });
}
