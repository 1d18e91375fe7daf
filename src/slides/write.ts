/** The only user of pptxgenjs. It takes inches and fractions of inches; everything before it is in points. */
import pptxgen from 'pptxgenjs';
import type { Deck, Line } from '../document/deck.ts';
import { openable } from '../curriculum/openable.ts';
import type { Press } from '../curriculum/write-zip.ts';
import type { Span } from '../document/paper.ts';
import { drawSvg, type Draw } from '../pictures/draw-svg.ts';
import { fitDeck } from './fit.ts';
import type { Box, Item, Look, Shape } from './items.ts';
import { layFoot } from './lay-foot.ts';
import { gapAfter, indentOf, leadingOf } from './measure.ts';
import { DECORATION, mend, TITLE } from './mend.ts';
import { pictureData } from './picture-data.ts';
import { scale, SHIELD } from './shield.ts';
import { HEAD, INK, LEFT, PAGE, PAPER, WIDTH } from './theme.ts';

// Its typings describe the module as CommonJS has it; Node loads the one whose default is the class itself.
const PptxFile = pptxgen as unknown as typeof pptxgen.default;
type File = pptxgen.default;
type Page = pptxgen.default.Slide;
type Run = pptxgen.default.TextProps;

const FONT = 'Arial';
const LANGUAGE = 'vi-VN';

/** The deck as a .pptx file, 16:9, with speaker notes; the same deck is the same bytes. */
export async function writeSlides(deck: Deck, draw: Draw = drawSvg, press?: Press): Promise<Uint8Array> {
  const file = new PptxFile();
  file.defineLayout({ name: 'KHIEN', width: inch(PAGE.width), height: inch(PAGE.height) });
  file.layout = 'KHIEN';
  file.theme = { headFontFace: FONT, bodyFontFace: FONT };
  file.title = deck.title;
  file.author = deck.publisher;
  file.company = deck.publisher;
  file.subject = deck.footer;
  defineMaster(file, deck);
  for (const { slide, laid } of fitDeck(deck)) {
    const page = file.addSlide({ masterName: 'KHIEN' });
    if (laid.background) page.background = { color: laid.background };
    for (const item of laid.items) put(page, item, draw);
    page.addNotes(slide.notes.join('\n'));
  }
  return mend((await file.write({ outputType: 'uint8array' })) as Uint8Array, deck.revised, press);
}

function defineMaster(file: File, deck: Deck): void {
  const { items, number } = layFoot(deck);
  const foot = items.flatMap((item): object[] => {
    if (item.type === 'shield')
      return SHIELD.map(({ points, fill }) => ({
        text: {
          text: '',
          options: {
            ...place(item.box),
            shape: 'custGeom',
            points: scale(points, inch(item.box.width), inch(item.box.height)),
            fill: { color: fill },
            objectName: DECORATION,
          },
        },
      }));
    if (item.type === 'text')
      return [
        {
          text: {
            text: item.lines.map(({ spans }) => spans.map((s) => ('text' in s ? s.text : '')).join('')).join('\n'),
            options: { ...place(item.box), ...styled(item.look), objectName: item.name },
          },
        },
      ];
    return [];
  });
  file.defineSlideMaster({
    title: 'KHIEN',
    background: { color: PAPER },
    objects: [
      ...(foot as never[]),
      {
        text: {
          text: 'Tiêu đề',
          options: {
            ...place({ x: LEFT, y: 38, width: WIDTH, height: 48 }),
            ...styled({ size: deck.size + 6, bold: true, color: INK }),
            objectName: TITLE,
          },
        },
      },
    ],
    slideNumber: {
      ...place(number.box),
      fontFace: FONT,
      fontSize: number.size,
      color: number.color,
      align: 'right',
      margin: 0,
    },
  });
}

function put(page: Page, item: Item, draw: Draw): void {
  switch (item.type) {
    case 'title':
      page.addText(runs({ spans: [{ text: item.text }] }, item.look), {
        ...place(item.box),
        ...styled(item.look),
        align: 'left',
        objectName: TITLE,
      });
      return;
    case 'text':
      page.addText(
        item.lines.flatMap((line, i) => runs(line, item.look, gapAfter(item.lines, i, item.look))),
        {
          ...place(item.box),
          ...styled(item.look),
          ...(item.shape ? outline(item.shape) : {}),
          ...(item.pad
            ? { margin: [item.pad.x, item.pad.x, item.pad.y + lift(item.look), item.pad.y - lift(item.look)] }
            : {}),
          objectName: item.name,
        },
      );
      return;
    case 'shape':
      page.addShape(formOf(item.shape) as never, {
        ...place(item.box),
        ...outline(item.shape),
        objectName: DECORATION,
      });
      return;
    case 'shield':
      for (const { points, fill } of SHIELD)
        page.addShape('custGeom' as never, {
          ...place(item.box),
          points: scale(points, inch(item.box.width), inch(item.box.height)) as never,
          fill: { color: fill },
          objectName: DECORATION,
        });
      return;
    case 'table': {
      const { rows, look, pad } = item;
      const border = { type: 'solid' as const, pt: 1, color: '4B536A' };
      page.addTable(
        rows.map((row, i) =>
          row.map((cell) => ({
            text: runs({ spans: cell }, look) as never,
            options: {
              valign: 'middle' as const,
              fontFace: FONT,
              fontSize: look.size,
              ...(i === 0 ? { fill: { color: HEAD } } : {}),
            },
          })),
        ),
        {
          x: inch(item.box.x),
          y: inch(item.box.y),
          w: inch(item.box.width),
          colW: item.widths.map(inch),
          rowH: item.heights.map(inch),
          border,
          margin: [pad.y, pad.x, pad.y, pad.x],
          objectName: item.name,
        },
      );
      return;
    }
    case 'picture':
      page.addImage({
        data: pictureData(item.picture, draw),
        ...place(item.box),
        altText: item.alt,
        objectName: 'Hình',
      });
      return;
    default:
      item satisfies never;
  }
}

/** A line as runs: the first carries the bullet, the last ends the paragraph. */
function runs({ spans, item }: Line, look: Look, gap = 0): Run[] {
  const bullet = item && {
    indent: indentOf(look),
    ...(item.number === null
      ? { characterCode: '2022' }
      : { type: 'number' as const, style: 'arabicPeriod' as const, numberStartAt: item.number }),
  };
  const own = spans.filter((span): span is Extract<Span, { text: string }> => 'text' in span && span.text !== '');
  return (own.length ? own : [{ text: ' ' }]).map((span: Extract<Span, { text: string }>, i, all) => ({
    text: span.text.normalize('NFC'),
    options: {
      ...typed(look),
      paraSpaceAfter: gap,
      bold: look.bold || span.bold || false,
      italic: look.italic || span.italic || false,
      ...(span.underline ? { underline: { style: 'sng' as const } } : {}),
      ...linked(span.link),
      ...(i === 0 && bullet ? { bullet, indentLevel: item.depth } : {}),
      ...(i === all.length - 1 ? { breakLine: true } : {}),
    },
  }));
}

function linked(link: string | undefined): { hyperlink?: { url: string } } {
  const url = openable(link);
  return url ? { hyperlink: { url } } : {};
}

const typed = (look: Look) => ({
  fontFace: FONT,
  fontSize: look.size,
  color: look.color,
  lang: LANGUAGE,
  lineSpacing: leadingOf(look),
});
const styled = (look: Look) => ({
  ...typed(look),
  bold: look.bold ?? false,
  ...(look.align ? { align: look.align } : {}),
  valign: look.middle ? ('middle' as const) : ('top' as const),
  margin: 0,
  fit: 'none' as const,
});

function outline(shape: Shape) {
  return {
    shape: formOf(shape) as never,
    ...(shape.fill ? { fill: { color: shape.fill } } : {}),
    ...(shape.stroke
      ? {
          line: {
            color: shape.stroke.color,
            width: shape.stroke.width,
            ...(shape.stroke.dashed ? { dashType: 'dash' as const } : {}),
          },
        }
      : {}),
    ...(shape.radius ? { rectRadius: inch(shape.radius) } : {}),
  };
}

const FORMS = {
  rect: 'rect',
  round: 'roundRect',
  tail: 'wedgeRoundRectCallout',
  sheet: 'snip1Rect',
  circle: 'ellipse',
} as const satisfies Record<Shape['form'], string>;
const formOf = ({ form }: Shape) => FORMS[form];

/** Programs put the spare room of a line above its letters: inside a close frame they are lifted back to the middle. */
const lift = ({ size }: Look): number => Math.round(size * 0.1);

const inch = (points: number): number => points / 72;
const place = ({ x, y, width, height }: Box) => ({ x: inch(x), y: inch(y), w: inch(width), h: inch(height) });
