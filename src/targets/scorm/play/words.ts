/** How each version of SCORM writes what was given, and how it was. */
import type { Version } from './played.ts';
import type { Value } from '../../../questions/report.ts';

interface Signs {
  /** Between things, and between the two of a pair. */
  between: string;
  to: string;
  yes: string;
  no: string;
  wrong: string;
  /** The most characters that an answer may have. */
  room: number;
  /** A story's way has a type of its own only where there is one for whatever else. */
  way: string;
}

const SIGNS: Record<Version, Signs> = {
  '1.2': { between: ',', to: '.', yes: 't', no: 'f', wrong: 'wrong', room: 255, way: 'performance' },
  '2004': { between: '[,]', to: '[.]', yes: 'true', no: 'false', wrong: 'incorrect', room: 250, way: 'other' },
};

export const typeIn = (version: Version, { type }: Value): string =>
  type === 'performance' ? SIGNS[version].way : type;

/** null: it finds no room, or there is nothing to write. */
export function valueIn(version: Version, value: Value): string | null {
  const signs = SIGNS[version];
  const written = writtenIn(signs, value);
  return written && written.length <= signs.room ? written : null;
}

function writtenIn({ between, to, yes, no }: Signs, value: Value): string {
  switch (value.type) {
    case 'true-false':
      return value.given ? yes : no;
    case 'fill-in':
      return value.given.replace(/\s+/g, ' ').trim();
    case 'matching':
      return value.given.map((pair) => pair.join(to)).join(between);
    case 'choice':
    case 'sequencing':
      return value.given.join(between);
    case 'performance':
      return value.given.join(' ');
    default:
      return value satisfies never;
  }
}

/** Right, wrong, or the share that it earned. */
export const resultIn = (version: Version, earned: number): string =>
  earned === 1 ? 'correct' : earned === 0 ? SIGNS[version].wrong : String(decimal(earned));

export const decimal = (share: number): number => Math.round(share * 1e4) / 1e4;
