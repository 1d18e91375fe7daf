import { signLine, type DeckLook, type Slide, type Utterance } from '../document/deck.ts';
import type { Channel } from '../document/paper.ts';
import type { Box, Item, Laid, Look, Shape } from './items.ts';
import { layHead, sink } from './lay-head.ts';
import { heightOf, plainLine, widthOf } from './measure.ts';
import { nameOf } from './reveal.ts';
import { INK, LEFT, RED, SOFT, WIDTH } from './theme.ts';

type MessageSlide = Extract<Slide, { kind: 'message' }>;

const STAMP: Look = { size: 15, bold: true, color: '8C2316', align: 'center', middle: true };
const STAMP_HEIGHT = 26;
const SIDE = 24;
const GAP = 24;

/** The message in its frame, stamped; once its signs are revealed they are explained beside it. */
export function layMessage(slide: MessageSlide, size: number, deck: DeckLook): Laid {
  const { items, top } = layHead(slide, deck);
  // A frame has a gap of its own around it.
  const under = top - 8;
  const signs = slide.bubbles.flatMap((bubble) => bubble.signs).filter(({ why }) => why);
  const x = signs.length ? LEFT : LEFT + 20;
  const width = signs.length ? 470 : WIDTH - 40;
  const look: Look = { size, color: INK };
  const beside = { x: x + width + GAP, width: WIDTH - width - GAP };
  const lines = signs.map(signLine);
  const explained = signs.length ? heightOf(lines, look, beside.width) : 0;
  const framed = frameOf(slide, size, { x, y: 0, width, height: 0 }).bottom + 20;
  const y = sink(under, Math.max(framed, explained));
  items.push(
    { type: 'shape', box: { x, y, width, height: framed }, shape: OUTLINE[slide.channel] },
    ...frameOf(slide, size, { x, y, width, height: 0 }).items,
  );
  if (signs.length)
    items.push({
      type: 'text',
      name: nameOf({ oneByOne: true }, 'Dấu hiệu đáng ngờ'),
      box: { ...beside, y, height: explained },
      lines,
      look,
    });
  return { items, bottom: y + Math.max(framed, explained) };
}

const edge = { color: INK, width: 2.25 };
const OUTLINE: Record<Channel, Shape> = {
  sms: { form: 'round', radius: 26, fill: 'FFFFFF', stroke: edge },
  chat: { form: 'round', radius: 26, fill: 'FFFFFF', stroke: edge },
  call: { form: 'round', radius: 10, fill: 'FFFFFF', stroke: edge },
  web: { form: 'rect', fill: 'FFFFFF', stroke: edge },
  mail: { form: 'rect', fill: 'FFFFFF', stroke: edge },
  game: { form: 'round', radius: 4, fill: 'FFFFFF', stroke: { ...edge, width: 3.5 } },
  talk: { form: 'round', radius: 18, fill: 'FFFFFF', stroke: { ...edge, width: 1.5 } },
  letter: { form: 'sheet', fill: 'FFFFFF', stroke: { ...edge, width: 1.5 } },
};

/** What stands inside the frame, from the stamp down. */
function frameOf(
  { channel, stamp, from, address, bubbles }: MessageSlide,
  size: number,
  frame: Box,
): { items: Item[]; bottom: number } {
  const inside = { x: frame.x + SIDE, width: frame.width - 2 * SIDE };
  const items: Item[] = [];
  let y = frame.y + 16;
  const put = (item: Extract<Item, { type: 'text' }>, gap: number) => {
    items.push(item);
    y = item.box.y + item.box.height + gap;
  };
  const stampWidth = Math.ceil(widthOf([{ text: stamp }], STAMP)) + 40;
  put(
    {
      type: 'text',
      name: 'Dấu mẫu',
      box: { x: inside.x, y, width: stampWidth, height: STAMP_HEIGHT },
      lines: [plainLine(stamp)],
      look: STAMP,
      shape: { form: 'rect', stroke: { color: RED, width: 1.5, dashed: true } },
    },
    10,
  );
  const sender: Look = { size: 20, bold: true, color: SOFT };
  // Beside the stamp where there is room, so that more words stand in one frame.
  const indent = stampWidth + 16;
  const isBeside = widthOf([{ text: from }], sender) <= (inside.width - indent) * 0.97;
  const [x, width] = isBeside ? [inside.x + indent, inside.width - indent] : [inside.x, inside.width];
  if (isBeside) y -= STAMP_HEIGHT + 10;
  put(
    {
      type: 'text',
      name: 'Người gửi',
      box: { x, y, width, height: heightOf([plainLine(from)], sender, width) },
      lines: [plainLine(from)],
      look: sender,
    },
    10,
  );
  if (address) {
    const look: Look = { size: 18, color: INK, middle: true };
    const height = heightOf([plainLine(address)], look, inside.width - 32) + 10;
    put(
      {
        type: 'text',
        name: 'Địa chỉ trang',
        box: { x: inside.x, y, width: inside.width, height },
        lines: [plainLine(address)],
        look,
        shape: { form: 'round', radius: 12, fill: 'F4F1E8', stroke: { color: SOFT, width: 1 } },
        pad: { x: 16, y: 5 },
      },
      10,
    );
  }
  for (const bubble of bubbles) put(layBubble(bubble, channel, size, inside, y), 8);
  return { items, bottom: y - 8 };
}

/** Talk goes left and right; a page and a sheet are read straight down. */
const READ_DOWN: readonly Channel[] = ['letter', 'web', 'mail'];

function layBubble(
  { side, lines }: Utterance,
  channel: Channel,
  size: number,
  inside: { x: number; width: number },
  y: number,
): Extract<Item, { type: 'text' }> {
  const look: Look = { size, color: INK };
  const name = side === 'me' ? 'Lời đáp' : 'Lời của người gửi';
  if (READ_DOWN.includes(channel))
    return { type: 'text', name, box: { ...inside, y, height: heightOf(lines, look, inside.width) }, lines, look };
  const pad = { x: 16, y: 5 };
  const widest = Math.max(0, ...lines.map(({ spans }) => widthOf(spans, look))) / 0.97 + 2 * pad.x + 6;
  const width = Math.min(inside.width * 0.95, lines.some(({ item }) => item) ? Infinity : widest);
  const height = heightOf(lines, look, width - 2 * pad.x) + 2 * pad.y;
  const x = side === 'me' ? inside.x + inside.width - width : inside.x;
  const shape: Shape =
    side === 'me'
      ? { form: 'round', radius: 12, fill: 'FFFFFF', stroke: { color: INK, width: 1.5 } }
      : { form: 'round', radius: 12, fill: 'E9E6DC' };
  return { type: 'text', name, box: { x, y, width, height }, lines, look, shape, pad };
}
