/** The colours of the site's tokens.css, and where things stand on a slide. */
import type { Band } from '../curriculum/grade.ts';
import type { Tone } from '../document/deck.ts';
import type { Shape } from './items.ts';

export const PAGE = { width: 960, height: 540 };
/** The column everything stands in, and the line it may not pass: the foot is below. */
export const LEFT = 56;
export const WIDTH = PAGE.width - 2 * LEFT;
export const BOTTOM = 486;

export const INK = '1B2338';
export const SOFT = '4B536A';
export const LINE = 'DBCFB5';
export const PAPER = 'FFFDF8';
/** Behind the head of a table. */
export const HEAD = 'EFEADC';
export const AMBER = 'F2B632';
export const TEAL = '17786B';
export const RED = 'C2392A';
export const INDIGO = '2B3F7A';
/** The three steps, as they are coloured everywhere: slow down, check, stop and ask. */
export const STEPS = [AMBER, TEAL, RED];

export const ACCENT: Record<Band, { ink: string; wash: string }> = {
  'tieu-hoc': { ink: '8C2316', wash: 'FBE9E2' },
  thcs: { ink: '0B5348', wash: 'E3F2EE' },
  thpt: { ink: '24366D', wash: 'E9ECF7' },
};

/** How the panel of a text looks; told apart by edge and label as well as by colour, for the school's grey copier. */
export function panelOf(tone: Tone, band: Band): { shape: Shape; bar?: string } | null {
  const round = (fill: string, stroke?: Shape['stroke']): Shape => ({
    form: 'round',
    radius: 14,
    fill,
    ...(stroke ? { stroke } : {}),
  });
  switch (tone) {
    case 'story':
      return { shape: { form: 'rect', fill: 'FBF6EA' }, bar: AMBER };
    case 'task':
      return { shape: round('FFFFFF', { color: SOFT, width: 1.75, dashed: true }) };
    case 'remember':
      return { shape: round(ACCENT[band].wash, { color: ACCENT[band].ink, width: 3 }) };
    case 'warning':
      return { shape: round('FBE2DA', { color: '8C2316', width: 3 }) };
    case 'tip':
      return { shape: round('DBF0EA', { color: '0B5348', width: 1.5 }) };
    case 'law':
      return { shape: { form: 'rect', fill: 'E5E9F6' }, bar: INDIGO };
    case 'home':
      return { shape: round('FDEFC8', { color: '6B4700', width: 1.5 }) };
    case 'text':
    case 'steps':
    case 'help':
      return null;
    default:
      return tone satisfies never;
  }
}
