/**
 * What a PDF says to assistive software, as pdf.js reads it: tags, marked content, what is drawn, annotations, fonts.
 * For tests only.
 */
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface UaNode {
  role: string;
  alt?: string;
  scope?: string;
  bbox?: number[];
  /** The marked content of this page it holds, the annotations, and its tags, in their order. */
  children: (UaNode | { mark: number } | { annotation: string })[];
}

/** Something drawn: text, a line or area, a picture. */
export interface UaDrawing {
  kind: 'text' | 'path' | 'image';
  /** The marked content it stands in; null for an artifact, undefined for none. */
  mark: number | null | undefined;
  /** An artifact inside tagged content, or the other way round. */
  mixed: boolean;
  text: string;
  /** Characters of the file that lead to no glyph of the font, or to no letter. */
  missing: number;
}

export interface UaPage {
  tree: UaNode[];
  drawings: UaDrawing[];
  /** Where the words of a mark lie: from the top left corner of the page, `y` the first baseline. */
  places: Map<number, { x: number; y: number; right: number; size: number }>;
  links: { id: string; contents: string }[];
  /** Names of fonts that are not in the file. */
  strangers: string[];
}

export interface UaFile {
  marked: boolean;
  part: string;
  lang: string;
  title: string;
  showsTitle: boolean;
  /** How many pages say that the tab key follows the tags. */
  tabbed: number;
  pages: UaPage[];
}

export async function readUa(bytes: Uint8Array): Promise<UaFile> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const file = await task.promise;
  const pages: UaPage[] = [];
  for (let i = 1; i <= file.numPages; i++) pages.push(await readPage(await file.getPage(i)));
  const { info, metadata } = (await file.getMetadata()) as {
    info: { Title?: string; Language?: string };
    metadata: { get(name: string): string | null } | null;
  };
  const marked = says(await file.getMarkInfo(), 'Marked');
  const showsTitle = says(await file.getViewerPreferences(), 'DisplayDocTitle');
  await task.destroy();
  // pdf.js keeps this to itself; pdfkit writes dictionaries as plain text.
  const tabbed =
    Buffer.from(bytes)
      .toString('latin1')
      .match(/\/Tabs \/S\b/g)?.length ?? 0;
  return {
    marked,
    part: metadata?.get('pdfuaid:part') ?? '',
    lang: info.Language ?? '',
    title: info.Title ?? '',
    showsTitle,
    tabbed,
    pages,
  };
}

/** pdf.js gives dictionaries as Maps, and names as text or as an object. */
const says = (dictionary: unknown, key: string): boolean => dictionary instanceof Map && dictionary.get(key) === true;
const nameOf = (name: unknown): string =>
  typeof name === 'string' ? name : String((name as { name?: string } | null)?.name);

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

async function readPage(page: Page): Promise<UaPage> {
  const { drawings, fonts } = await readDrawings(page);
  const tree = ((await page.getStructTree()) as RawNode | null)?.children ?? [];
  const links = (await page.getAnnotations()).filter(({ subtype }) => subtype === 'Link');
  return {
    tree: tree.flatMap((node) => ('role' in node ? [readNode(node)] : [])),
    drawings,
    places: await readPlaces(page),
    links: links.map(({ id, contentsObj }) => ({
      id: String(id),
      contents: ((contentsObj as { str?: string } | undefined)?.str ?? '').trim(),
    })),
    strangers: [...fonts].filter((id) => (page.commonObjs.get(id) as { missingFile?: boolean }).missingFile === true),
  };
}

const PATHS = new Set<number>([
  OPS.constructPath,
  OPS.stroke,
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.closeStroke,
  OPS.shadingFill,
]);
const IMAGES = new Set<number>([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintXObject,
]);

async function readDrawings(page: Page): Promise<{ drawings: UaDrawing[]; fonts: Set<string> }> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const marks: (number | null | undefined)[] = [];
  const fonts = new Set<string>();
  const drawings: UaDrawing[] = [];
  const draw = (kind: UaDrawing['kind'], text = '', missing = 0) => {
    const own = marks.filter((mark) => mark !== undefined);
    drawings.push({
      kind,
      mark: own.at(-1),
      mixed: own.includes(null) && own.some((mark) => mark !== null),
      text,
      missing,
    });
  };
  fnArray.forEach((operator: number, i: number) => {
    const args = argsArray[i];
    if (operator === OPS.beginMarkedContent) marks.push(nameOf(args[0]) === 'Artifact' ? null : undefined);
    else if (operator === OPS.beginMarkedContentProps)
      marks.push(nameOf(args[0]) === 'Artifact' ? null : typeof args[1] === 'number' ? args[1] : undefined);
    else if (operator === OPS.endMarkedContent) marks.pop();
    else if (operator === OPS.setFont) fonts.add(String(args[0]));
    else if (operator === OPS.showText) {
      const glyphs = (args[0] as (number | { unicode: string })[]).filter((glyph) => typeof glyph !== 'number');
      draw(
        'text',
        glyphs.map(({ unicode }) => unicode).join(''),
        glyphs.filter(({ unicode }) => !unicode || /[\p{Cc}\uFFFD]/u.test(unicode)).length,
      );
    } else if (PATHS.has(operator)) draw('path');
    else if (IMAGES.has(operator)) draw('image');
  });
  return { drawings, fonts };
}

async function readPlaces(page: Page): Promise<UaPage['places']> {
  const height = page.view[3]!;
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const places: UaPage['places'] = new Map();
  const marks: (number | undefined)[] = [];
  for (const item of items) {
    if ('str' in item) {
      const mark = marks.findLast((id) => id !== undefined);
      if (mark === undefined || item.str.trim() === '') continue;
      const [, , , size, x, y] = item.transform as number[];
      const place = places.get(mark);
      if (place) place.right = Math.max(place.right, x! + item.width);
      else places.set(mark, { x: x!, y: height - y!, right: x! + item.width, size: Math.abs(size!) });
    } else if (item.type === 'endMarkedContent') marks.pop();
    else marks.push(markOf((item as { id?: string }).id));
  }
  return places;
}

interface RawNode {
  role: string;
  alt?: string;
  scope?: string;
  bbox?: ArrayLike<number>;
  children: (RawNode | { type: string; id: string })[];
}

function readNode({ role, alt, scope, bbox, children }: RawNode): UaNode {
  return {
    role,
    ...(alt === undefined ? {} : { alt }),
    ...(scope === undefined ? {} : { scope }),
    ...(bbox === undefined ? {} : { bbox: Array.from(bbox) }),
    children: children.flatMap((child): UaNode['children'] => {
      if ('role' in child) return [readNode(child)];
      if (child.type === 'annotation') return [{ annotation: child.id.replace(/^.*_/, '') }];
      const mark = markOf(child.id);
      return mark === undefined ? [] : [{ mark }];
    }),
  };
}

function markOf(id: string | undefined): number | undefined {
  const found = /_mc(\d+)$/.exec(id ?? '')?.[1];
  return found === undefined ? undefined : Number(found);
}
