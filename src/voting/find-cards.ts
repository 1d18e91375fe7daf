import aruco from 'js-aruco2';
import { halve, type Grey } from '../marking/grey.ts';
import type { Point } from '../marking/homography.ts';
import { CARDS, LETTERS, type Letter } from '../teaching/cards/card-marks.ts';

/** A card in a picture. `letter` is of the side that is up; null while the card is held too far askew to say. */
export interface SeenCard {
  number: number;
  letter: Letter | null;
  /** Its middle, and how long a side of its mark is, in pixels. */
  middle: Point;
  side: number;
}

/** Marks differ in twelve cells or more: two that are misread still tell them apart. */
const detector = new aruco.AR.Detector({ dictionaryName: 'ARUCO_MIP_36h12', maxHammingDistance: 2 });

/** How far from upright a side may be, in degrees: from there to 45 a hand may mean either. */
const ASKEW = 30;

/**
 * Every card in a picture, each once for each place it is seen at. Far cards are found at full size, near ones in a
 * noisy picture at half.
 */
export function findCards(photo: Grey): SeenCard[] {
  const found: SeenCard[] = [];
  for (const [grey, scale] of [
    [photo, 1],
    [halve(photo), 2],
  ] as const)
    for (const card of detect(grey, scale)) {
      const known = found.find((one) => one.number === card.number && isAt(one, card));
      if (!known) found.push(card);
      else if (known.letter !== card.letter) known.letter = null;
    }
  return found;
}

const isAt = (a: SeenCard, b: SeenCard): boolean =>
  Math.hypot(a.middle.x - b.middle.x, a.middle.y - b.middle.y) < Math.max(a.side, b.side);

function detect({ width, height, data }: Grey, scale: number): SeenCard[] {
  const rgba = new Uint8Array(width * height * 4);
  for (let i = 0, at = 0; i < data.length; i++, at += 4) rgba[at] = rgba[at + 1] = rgba[at + 2] = data[i]!;
  return detector
    .detect({ width, height, data: rgba })
    .filter(({ id }) => id >= 1 && id <= CARDS)
    .map(({ id, corners }) => {
      const points = corners.map(({ x, y }) => ({ x: x * scale, y: y * scale }));
      return { number: id, letter: letterUp(points), middle: middleOf(points), side: sideOf(points) };
    });
}

/** `corners`: from the mark's own upper left clockwise. */
function letterUp(corners: readonly Point[]): Letter | null {
  const middle = middleOf(corners);
  const leanings = LETTERS.map((letter, i) => {
    const edge = middleOf([corners[i]!, corners[(i + 1) % 4]!]);
    return { letter, lean: Math.abs(Math.atan2(edge.x - middle.x, middle.y - edge.y)) };
  });
  const up = leanings.reduce((best, one) => (one.lean < best.lean ? one : best));
  return up.lean <= (ASKEW * Math.PI) / 180 ? up.letter : null;
}

const middleOf = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});

const sideOf = (points: readonly Point[]): number =>
  points.reduce((sum, { x, y }, i) => {
    const next = points[(i + 1) % 4]!;
    return sum + Math.hypot(next.x - x, next.y - y) / 4;
  }, 0);
