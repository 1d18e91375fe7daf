/** Slides of few words, set large. */
import type { DeckLook, Slide } from '../document/deck.ts';
import type { Item, Laid, Look } from './items.ts';
import { isSeen, layChoice, partChoice } from './lay-choice.ts';
import { layHead, layLabel, sink } from './lay-head.ts';
import { heightOf, plainLine } from './measure.ts';
import { ACCENT, AMBER, BOTTOM, INK, LEFT, SOFT, STEPS, WIDTH } from './theme.ts';

type Kind<K extends Slide['kind']> = Extract<Slide, { kind: K }>;

/** The lesson's name beside the shield. */
export function layCover({ title, label, summary }: Kind<'cover'>, size: number, { band }: DeckLook): Laid {
  const width = 560;
  const name: Look = { size: title.length > 60 ? 38 : 46, bold: true, leading: 1.2, color: INK };
  const said: Look = { size, color: SOFT };
  const [nameHeight, saidHeight] = [
    heightOf([plainLine(title)], name, width),
    heightOf([plainLine(summary)], said, width),
  ];
  const y = Math.max(70, (BOTTOM - nameHeight - saidHeight - 24) / 2 + 20);
  return {
    background: ACCENT[band].wash,
    items: [
      { type: 'title', box: { x: LEFT, y, width, height: nameHeight }, text: title, look: name },
      layLabel(label, ACCENT[band].ink, LEFT, y - 40, 24),
      ...(summary
        ? [
            {
              type: 'text' as const,
              name: 'Giới thiệu',
              box: { x: LEFT, y: y + nameHeight + 24, width, height: saidHeight },
              lines: [plainLine(summary)],
              look: said,
            },
          ]
        : []),
      { type: 'shield', box: { x: 676, y: 122, width: 216, height: 256 } },
    ],
    bottom: y + nameHeight + 24 + saidHeight,
  };
}

/** A pause before an activity: its name, and under the three bars what the class is to do in it. */
export function layActivity({ title, label, lines }: Kind<'activity'>, size: number, { band }: DeckLook): Laid {
  const width = WIDTH - 90;
  const heightAt = (size: number) => heightOf([plainLine(title)], { size, bold: true, leading: 1.2 }, width);
  const large = [48, 42, 36].find((points) => heightAt(points) <= 180) ?? 30;
  const look: Look = { size: large, bold: true, leading: 1.2, color: INK };
  const said: Look = { size, color: SOFT };
  const [height, saidHeight] = [heightAt(large), heightOf(lines, said, width)];
  const under = height + 26;
  const y = Math.max(70, (BOTTOM - under - 36 - saidHeight) / 2 + 24);
  const bars = STEPS.map((fill, i): Item => ({
    type: 'shape',
    box: { x: LEFT + i * 76, y: y + under, width: 64, height: 8 },
    shape: { form: 'round', radius: 4, fill },
  }));
  return {
    background: ACCENT[band].wash,
    items: [
      { type: 'title', box: { x: LEFT, y, width, height }, text: title, look },
      layLabel(label, ACCENT[band].ink, LEFT, y - 46, 26),
      ...bars,
      ...(lines.length
        ? [
            {
              type: 'text' as const,
              name: 'Việc cần làm',
              box: { x: LEFT, y: y + under + 36, width, height: saidHeight },
              lines,
              look: said,
            },
          ]
        : []),
    ],
    bottom: y + under + 36 + saidHeight,
  };
}

/** How far a speech bubble's tail hangs, at most. */
const TAIL = 40;

/** The question in a speech bubble, the whole slide for it; what is chosen from by its pictures stands under it. */
export function layQuestion(slide: Kind<'question'>, size: number, { band }: DeckLook): Laid {
  const { said, ...choice } = partChoice(slide.lines);
  const seen = isSeen(choice);
  const pad = seen ? { x: 28, y: 12 } : { x: 40, y: 32 };
  const width = WIDTH - 2 * pad.x;
  const look: Look = { size: size + 4, bold: true, leading: 1.3, color: INK };
  const rest: Look = { size, color: INK };
  const asked = heightOf([plainLine(slide.title)], look, width);
  const lines = seen ? said : slide.lines;
  const more = lines.length ? heightOf(lines, rest, width) + 18 : 0;
  const height = asked + more + 2 * pad.y;
  const y = seen ? 56 : sink(72, height + TAIL);
  const items: Item[] = [
    {
      type: 'shape',
      box: { x: LEFT, y, width: WIDTH, height },
      shape: {
        form: seen ? 'round' : 'tail',
        radius: 18,
        fill: ACCENT[band].wash,
        stroke: { color: ACCENT[band].ink, width: 2.5 },
      },
    },
    { type: 'title', box: { x: LEFT + pad.x, y: y + pad.y, width, height: asked }, text: slide.title, look },
    layLabel(slide.label, ACCENT[band].ink, LEFT, y - (seen ? 32 : 38), 20),
  ];
  if (more)
    items.push({
      type: 'text',
      name: 'Nội dung',
      box: { x: LEFT + pad.x, y: y + pad.y + asked + 18, width, height: more - 18 },
      lines,
      look: rest,
    });
  if (!seen) return { items, bottom: y + height + TAIL };
  const laid = layChoice(choice, size, y + height + 14);
  return { items: [...items, ...laid.items], bottom: laid.bottom };
}

/** A new word, large, over its meaning. */
export function layTerm({ title, label, meaning }: Kind<'term'>, size: number, { band }: DeckLook): Laid {
  const word: Look = { size: title.length > 24 ? 44 : 56, bold: true, leading: 1.2, color: ACCENT[band].ink };
  const said: Look = { size, color: INK };
  const [wordHeight, saidHeight] = [
    heightOf([plainLine(title)], word, WIDTH),
    heightOf([plainLine(meaning)], said, WIDTH),
  ];
  const y = Math.max(80, (BOTTOM - wordHeight - saidHeight - 60) / 2 + 30);
  return {
    items: [
      { type: 'title', box: { x: LEFT, y, width: WIDTH, height: wordHeight }, text: title, look: word },
      layLabel(label, SOFT, LEFT, y - 40, 20),
      {
        type: 'shape',
        box: { x: LEFT, y: y + wordHeight + 14, width: 120, height: 6 },
        shape: { form: 'rect', fill: AMBER },
      },
      {
        type: 'text',
        name: 'Nghĩa',
        box: { x: LEFT, y: y + wordHeight + 40, width: WIDTH, height: saidHeight },
        lines: [plainLine(meaning)],
        look: said,
      },
    ],
    bottom: y + wordHeight + 40 + saidHeight,
  };
}

/** How wide what is chosen from stands beside a picture. */
const BESIDE = 300;
const GUTTER = 32;

/** A picture as large as the slide lets it be, with what is chosen from at its right. */
export function layPicture(slide: Kind<'picture'>, size: number, deck: DeckLook): Laid {
  const { items, top } = layHead(slide, deck);
  const { picture, alt, beside = [] } = slide;
  const room = WIDTH - (beside.length ? BESIDE + GUTTER : 0);
  const scale = Math.min(room / picture.width, (BOTTOM - top) / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  items.push({ type: 'picture', box: { x: LEFT + (room - width) / 2, y: top, width, height }, picture, alt });
  if (!beside.length) return { items, bottom: top + height };
  const look: Look = { size, color: INK };
  const chosen = heightOf(beside, look, BESIDE);
  const box = { x: LEFT + room + GUTTER, y: top + Math.max(0, (height - chosen) / 2), width: BESIDE, height: chosen };
  items.push({ type: 'text', name: 'Nội dung', box, lines: beside, look });
  return { items, bottom: top + Math.max(height, chosen) };
}
