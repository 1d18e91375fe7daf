import type { Deck } from '../model/deck.ts';
import type { Box, Item } from './items.ts';
import { plainLine, widthOf } from './measure.ts';
import { LEFT, PAGE, SOFT } from './theme.ts';

const MOTTO = 'Chậm lại – Kiểm tra – Dừng lại, hỏi';
const TOP = 506;

/** The foot of every slide: the shield and its three steps, which lesson and revision this is, the slide's number. */
export function layFoot(deck: Deck): { items: Item[]; number: { box: Box; size: number; color: string } } {
  const motto = { size: 12, bold: true, color: SOFT };
  const width = widthOf([{ text: MOTTO }], motto) + 8;
  const left = LEFT + 22 + width + 16;
  const room = PAGE.width - LEFT - 40 - left;
  const size = [10, 9, 8].find((points) => widthOf([{ text: deck.footer }], { size: points }) < room) ?? 7;
  return {
    items: [
      { type: 'shield', box: { x: LEFT, y: TOP, width: 15, height: 17.5 } },
      { type: 'text', name: 'Ba bước', box: { x: LEFT + 22, y: TOP, width, height: 18 }, lines: [plainLine(MOTTO)], look: { ...motto, middle: true } },
      { type: 'text', name: 'Chân trang', box: { x: left, y: TOP, width: room, height: 18 }, lines: [plainLine(deck.footer)], look: { size, color: SOFT, align: 'right', middle: true } },
    ],
    number: { box: { x: PAGE.width - LEFT - 34, y: TOP, width: 34, height: 18 }, size: 11, color: SOFT },
  };
}
