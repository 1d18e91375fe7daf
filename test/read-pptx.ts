/** For the tests: what stands on the slides of a file, taken from its parts alone. Lengths are in points. */
import { strFromU8, unzipSync } from 'fflate';

export interface ReadRun {
  text: string;
  size: number;
  bold: boolean;
  language: string;
}
export interface ReadParagraph {
  runs: ReadRun[];
  leading: number;
  after: number;
  indent: number;
}
/** A shape with words, or one cell of a table. */
export interface ReadBox {
  name: string;
  title: boolean;
  x: number;
  y: number;
  /** The room for words, inside the margins. */
  width: number;
  height: number;
  paragraphs: ReadParagraph[];
}
export interface ReadSlide {
  boxes: ReadBox[];
  notes: string[];
  xml: string;
}

export const partsOf = (file: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(file)).map(([name, bytes]) => [name, /\.(xml|rels)$/.test(name) ? strFromU8(bytes) : '']),
  );

export function readPptx(file: Uint8Array): ReadSlide[] {
  const parts = partsOf(file);
  const count = Object.keys(parts).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length;
  return Array.from({ length: count }, (_, i) => {
    const xml = parts[`ppt/slides/slide${i + 1}.xml`]!;
    const notes = parts[`ppt/notesSlides/notesSlide${i + 1}.xml`]!.split('<p:txBody>')[1]!;
    return {
      boxes: boxesOf(xml),
      notes: paragraphsOf(notes)
        .map(({ runs }) => runs.map(({ text }) => text).join(''))
        .filter(Boolean),
      xml,
    };
  });
}

/** In the order in which they are read aloud; the slide's number is not among them. */
function boxesOf(xml: string): ReadBox[] {
  return [...xml.matchAll(/<p:(sp|graphicFrame)>[\s\S]*?<\/p:\1>/g)].flatMap(([shape]) => {
    if (shape.includes('type="sldNum"')) return [];
    const name = /<p:cNvPr [^>]*name="([^"]*)"/.exec(shape)![1]!;
    const [x, y] = numbers(/<a:off x="(-?\d+)" y="(-?\d+)"/, shape);
    if (shape.includes('<a:tbl>')) return cellsOf(shape, name, x!, y!);
    if (!shape.includes('<a:t>')) return [];
    const [width, height] = numbers(/<a:ext cx="(\d+)" cy="(\d+)"/, shape);
    const [left, top, right, bottom] = numbers(/lIns="(\d+)" tIns="(\d+)" rIns="(\d+)" bIns="(\d+)"/, shape);
    return [
      {
        name,
        title: shape.includes('<p:ph type="title"/>'),
        x: x! + left!,
        y: y! + top!,
        width: width! - left! - right!,
        height: height! - top! - bottom!,
        paragraphs: paragraphsOf(shape),
      },
    ];
  });
}

function cellsOf(table: string, name: string, x: number, y: number): ReadBox[] {
  const columns = [...table.matchAll(/<a:gridCol w="(\d+)"/g)].map(([, w]) => Number(w) / 12700);
  let top = y;
  return [...table.matchAll(/<a:tr h="(\d+)">([\s\S]*?)<\/a:tr>/g)].flatMap(([, h, row]) => {
    const height = Number(h) / 12700;
    const cells = [...row!.matchAll(/<a:tc>[\s\S]*?<\/a:tc>/g)].map(([cell], i): ReadBox => {
      const [left, right, above, below] = numbers(/marL="(\d+)" marR="(\d+)" marT="(\d+)" marB="(\d+)"/, cell);
      const before = columns.slice(0, i).reduce((sum, w) => sum + w, 0);
      return {
        name,
        title: false,
        x: x + before + left!,
        y: top + above!,
        width: columns[i]! - left! - right!,
        height: height - above! - below!,
        paragraphs: paragraphsOf(cell),
      };
    });
    top += height;
    return cells;
  });
}

function paragraphsOf(xml: string): ReadParagraph[] {
  return [...xml.matchAll(/<a:p>[\s\S]*?<\/a:p>/g)].map(([p]) => ({
    runs: [...p.matchAll(/<a:r><a:rPr([^>]*?)(?:\/>|>[\s\S]*?<\/a:rPr>)<a:t>([^<]*)<\/a:t><\/a:r>/g)].map(
      ([, look, text]) => ({
        text: decode(text!),
        size: Number(/ sz="(\d+)"/.exec(look!)?.[1] ?? 0) / 100,
        bold: / b="1"/.test(look!),
        language: / lang="([^"]*)"/.exec(look!)![1]!,
      }),
    ),
    leading: Number(/<a:lnSpc><a:spcPts val="(\d+)"/.exec(p)?.[1] ?? 0) / 100,
    after: Number(/<a:spcAft><a:spcPts val="(\d+)"/.exec(p)?.[1] ?? 0) / 100,
    indent: Number(/marL="(\d+)"/.exec(p)?.[1] ?? 0) / 12700,
  }));
}

/** Lengths in English Metric Units, as points. */
const numbers = (pattern: RegExp, text: string): number[] =>
  pattern
    .exec(text)!
    .slice(1)
    .map((n) => Number(n) / 12700);

const decode = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
