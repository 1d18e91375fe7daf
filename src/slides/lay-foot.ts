import type { Deck } from '../document/deck.ts';
import type { Box, Item } from './items.ts';
import { plainLine, widthOf } from './measure.ts';
import { LEFT, PAGE, SOFT } from './theme.ts';

const TOP = 506;
/** What the shield, the slide's number and the gaps beside them leave. */
const ROOM = PAGE.width - 2 * LEFT - 22 - 16 - 40;
/** The sizes of the steps and of what stands beside them: the largest that fit. */
const SIZES = [
  [12, 10],
  [12, 9],
  [12, 8],
  [11, 8],
  [10, 8],
  [10, 7],
] as const;

/**
 * The foot of every slide: the shield and the lesson's steps, which lesson and revision this is, the slide's number.
 */
export function layFoot({ motto, footer }: Deck): { items: Item[]; number: { box: Box; size: number; color: string } } {
  const steps = (size: number) => widthOf([{ text: motto }], { size, bold: true }) + 8;
  const [large, small] =
    SIZES.find(([large, small]) => steps(large) + widthOf([{ text: footer }], { size: small }) < ROOM) ?? SIZES.at(-1)!;
  const width = steps(large);
  const left = LEFT + 22 + width + 16;
  return {
    items: [
      { type: 'shield', box: { x: LEFT, y: TOP, width: 15, height: 17.5 } },
      {
        type: 'text',
        name: 'Ba bước',
        box: { x: LEFT + 22, y: TOP, width, height: 18 },
        lines: [plainLine(motto)],
        look: { size: large, bold: true, color: SOFT, middle: true },
      },
      {
        type: 'text',
        name: 'Chân trang',
        box: { x: left, y: TOP, width: ROOM - width, height: 18 },
        lines: [plainLine(footer)],
        look: { size: small, color: SOFT, align: 'right', middle: true },
      },
    ],
    number: { box: { x: PAGE.width - LEFT - 34, y: TOP, width: 34, height: 18 }, size: 11, color: SOFT },
  };
}
