/** Pictures: photographs as they are, drawings as vectors, in greys, because a school prints in black. */
import SVGtoPDF from 'svg-to-pdfkit';
import type { Picture } from '../document/paper.ts';
import type { Canvas } from './canvas.ts';
import type { Family } from './fonts.ts';
import { pressContent, type Page, type Ref } from './pdf.ts';
import type { Rect } from './shapes.ts';

/** Draws a picture as wide and high as `rect`, in points; words in an SVG are set in `family`. */
export function drawPicture(canvas: Canvas, picture: Picture, { x, y, width, height }: Rect, family: Family): void {
  const bytes = Buffer.from(picture.data, 'base64');
  switch (picture.format) {
    case 'png':
    case 'jpeg':
      return canvas.invite(() => void canvas.pdf.image(bytes, x, y, { width, height }));
    case 'svg':
      return canvas.invite(() => drawSvg(canvas, bytes.toString('utf8'), picture, { x, y, width, height }, family));
    default:
      return picture.format satisfies never;
  }
}

/** A drawing stands in the file once, at its own size; each place that shows it names it under a scale. */
function drawSvg(canvas: Canvas, svg: string, picture: Picture, { x, y, width, height }: Rect, family: Family): void {
  const { pdf, drawings } = canvas;
  if (!drawings.has(svg))
    drawings.set(svg, { name: `Drawing${drawings.size + 1}`, form: writeForm(canvas, svg, picture, family) });
  const { name, form } = drawings.get(svg)!;
  pdf.save();
  pdf.transform(width / picture.width, 0, 0, height / picture.height, x, y);
  pdf.page.xobjects[name] = form;
  pdf.addContent(`/${name} Do`);
  pdf.restore();
}

/** A form as it can stand in any file: compressed, and how opaque it draws under which name. */
interface Form {
  content: Uint8Array;
  states: [name: string, data: Ref['data']][];
}

/** The forms made last, by what they show: a drawing stands in many papers of its lesson. */
const remembered = new Map<string, Form>();
const REMEMBERED = 500;

/** Pdfkit and its guest draw on the page at hand: for a moment that is the form. */
function writeForm({ pdf }: Canvas, svg: string, { width, height }: Picture, family: Family): Ref {
  const states: Record<string, Ref> = {};
  const resources = { Font: {}, XObject: {}, ExtGState: states, Pattern: {} };
  const form = pdf.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height], Resources: resources });
  const name = `${width} ${height} ${svg}`;
  const known = remembered.get(name);
  if (known) {
    form.write(known.content);
    form.compress = false;
    for (const [state, data] of known.states) (states[state] = pdf.ref({ ...data })).end();
    form.end();
    return form;
  }
  const { page, _ctm } = pdf;
  pdf.page = {
    width,
    height,
    write: (content: Uint8Array) => form.write(content),
    fonts: resources.Font,
    xobjects: resources.XObject,
    ext_gstates: states,
    patterns: resources.Pattern,
  } as unknown as Page;
  pdf._ctm = [1, 0, 0, 1, 0, 0];
  // Names are counted anew, or a form would differ by what else its file shows.
  Object.assign(pdf, { _opacityRegistry: {}, _opacityCount: 0 });
  SVGtoPDF(pdf as unknown as Parameters<typeof SVGtoPDF>[0], svg, 0, 0, {
    width,
    height,
    assumePt: true,
    preserveAspectRatio: 'xMidYMid meet',
    colorCallback: toGrey,
    fontCallback(_family, bold, italic) {
      const style = bold ? (italic ? 'boldItalic' : 'bold') : italic ? 'italic' : 'regular';
      pdf.registerFont(`picture-${style}`, family[style].font);
      return `picture-${style}`;
    },
    // A picture may not reach for other files; without a callback other drawings are not asked for.
    imageCallback: (link) => (link.startsWith('data:') ? link : ''),
    warningCallback: () => {},
  });
  pdf.page = page;
  pdf._ctm = _ctm;
  const content = pressContent(form);
  if (isOfAnyFile(resources)) {
    if (remembered.size === REMEMBERED) remembered.delete(remembered.keys().next().value!);
    remembered.set(name, { content, states: Object.entries(states).map(([state, { data }]) => [state, data]) });
  }
  form.end();
  return form;
}

/** Fonts, pictures, patterns and masks are objects of their file; how opaque something is drawn is a number. */
const isOfAnyFile = ({ ExtGState, ...others }: { ExtGState: Record<string, Ref>; [kind: string]: object }): boolean =>
  Object.values(others).every((needs) => Object.keys(needs).length === 0) &&
  Object.values(ExtGState).every(({ data }) => Object.values(data).every((value) => typeof value !== 'object'));

/** The lightness an eye sees in a colour. */
function toGrey(color: [[number, number, number], number] | undefined): [[number, number, number], number] {
  if (!color) return color as never;
  const [[r, g, b], opacity] = color;
  const grey = Math.round(0.299 * r + 0.587 * g + 0.114 * b);
  return [[grey, grey, grey], opacity];
}
