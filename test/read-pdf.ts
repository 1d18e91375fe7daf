/**
 * Reads a PDF back as a stranger would, with pdf.js: words by the tags, what lies where, roles, bookmarks. For tests
 * only.
 */
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadText {
  text: string;
  /** From the top left corner, in points; `y` is the baseline. */
  x: number;
  y: number;
  width: number;
  size: number;
  /** Decoration: furniture of the page, or what was read on the page before. */
  artifact: boolean;
}

export interface ReadNode {
  role: string;
  alt?: string;
  /** The words marked for this tag itself, not for those inside it. */
  text: string;
  children: ReadNode[];
}

export interface ReadPage {
  width: number;
  height: number;
  texts: ReadText[];
  /** The words in the order they are drawn, without artifacts. */
  words: string[];
  /** Artifacts' words: the footer, repeated heads. */
  furniture: string[];
  tree: ReadNode[];
  links: { url: string; contents: string }[];
}

export interface ReadOutline {
  title: string;
  items: ReadOutline[];
}

export interface ReadPdf {
  /**
   * In the order of the tags: what a screen reader says. Pictures' own lettering is left out, their alt text stands for
   * it.
   * pdf.js gives the tags page by page: a table row cut by a page break comes part by part.
   */
  words: string[];
  pages: ReadPage[];
  /** Every role of the tag tree, in order, as often as it occurs on a page. */
  roles: string[];
  outline: ReadOutline[];
  title: string;
  lang: string;
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  // A copy: pdf.js takes the buffer away from who gives it.
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const file = await task.promise;
  const pages: ReadPage[] = [];
  for (let i = 1; i <= file.numPages; i++) pages.push(await readPage(await file.getPage(i)));
  const { info } = (await file.getMetadata()) as { info: { Title?: string; Language?: string } };
  const outline = ((await file.getOutline()) ?? []) as ReadOutline[];
  await task.destroy();
  return {
    words: pages.flatMap((page) => splitWords(page.tree.map(spoken).join(' '))),
    pages,
    roles: pages.flatMap((page) => page.tree.flatMap(rolesOf)),
    outline: outline.map(bookmark),
    title: info.Title ?? '',
    lang: info.Language ?? '',
  };
}

/** The words of a text, in NFC. */
export const splitWords = (text: string): string[] => text.normalize('NFC').split(/\s+/u).filter(Boolean);

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

async function readPage(page: Page): Promise<ReadPage> {
  // A sheet that lies across does not begin at nought.
  const [left, bottom, right, top] = page.view as [number, number, number, number];
  const { byMark, drawn, artifacts } = await readOperators(page);
  const tree = ((await page.getStructTree()) as Struct | null)?.children ?? [];
  return {
    width: right - left,
    height: top - bottom,
    texts: await readPlaces(page, top),
    words: splitWords(drawn),
    furniture: splitWords(artifacts),
    tree: tree.filter(isStruct).map((node) => readNode(node, byMark)),
    links: (await page.getAnnotations())
      .filter((annotation) => annotation.subtype === 'Link')
      .map((annotation) => ({
        url: annotation.url as string,
        contents: (annotation.contentsObj as { str: string }).str,
      })),
  };
}

/** The characters as they are coded, spaces too: pdf.js's own text drops a space that ends a line. */
async function readOperators(page: Page): Promise<{ byMark: Map<number, string>; drawn: string; artifacts: string }> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const marks: { tag: string; id: number | null }[] = [];
  const byMark = new Map<number, string>();
  let drawn = '';
  let artifacts = '';
  fnArray.forEach((operator: number, i: number) => {
    const args = argsArray[i];
    if (operator === OPS.beginMarkedContent) marks.push({ tag: String(args[0]), id: null });
    else if (operator === OPS.beginMarkedContentProps)
      marks.push({ tag: String(args[0]), id: args[1] as number | null });
    else if (operator === OPS.endMarkedContent) marks.pop();
    else if (operator === OPS.showText) {
      const text = (args[0] as (number | { unicode: string })[])
        .map((glyph) => (typeof glyph === 'number' ? '' : glyph.unicode))
        .join('');
      const mark = marks.findLast(({ id }) => id !== null);
      if (mark?.id === undefined || mark.id === null || marks.some(({ tag }) => tag === 'Artifact')) artifacts += text;
      else {
        byMark.set(mark.id, (byMark.get(mark.id) ?? '') + text);
        if (mark.tag !== 'Figure') drawn += text;
      }
    }
  });
  return { byMark, drawn, artifacts };
}

/** Where text lies, as pdf.js makes it out. */
async function readPlaces(page: Page, top: number): Promise<ReadText[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const marks: boolean[] = [];
  return items.flatMap((item) => {
    if ('str' in item) {
      const [, , , size, x, y] = item.transform as [number, number, number, number, number, number];
      return item.str.trim() === ''
        ? []
        : [{ text: item.str, x, y: top - y, width: item.width, size: Math.abs(size), artifact: marks.includes(true) }];
    }
    if (item.type === 'endMarkedContent') marks.pop();
    else marks.push((item as { tag?: string }).tag === 'Artifact');
    return [];
  });
}

interface Struct {
  role: string;
  alt?: string;
  children: (Struct | { type: string; id: string })[];
}

const isStruct = (node: Struct['children'][number]): node is Struct => 'role' in node;

function readNode(node: Struct, byMark: Map<number, string>): ReadNode {
  const children = node.children.map((child): ReadNode | undefined => {
    if (isStruct(child)) return readNode(child, byMark);
    const text = child.type === 'content' ? byMark.get(Number(/_mc(\d+)$/.exec(child.id)?.[1])) : undefined;
    return text === undefined ? undefined : { role: '', text, children: [] };
  });
  const kept = children.filter((child) => child !== undefined);
  const text = kept
    .filter((child) => child.role === '')
    .map((child) => child.text)
    .join('');
  return { role: node.role, text, children: kept, ...(node.alt === undefined ? {} : { alt: node.alt }) };
}

/** Inline tags run on; what stands in a block of its own is parted from its neighbours. */
const INLINE = new Set(['', 'Link', 'Span']);

function spoken(node: ReadNode): string {
  if (node.role === '') return node.text;
  if (node.role === 'Figure') return ' ';
  const inner = node.children.map(spoken).join('');
  return INLINE.has(node.role) ? inner : ` ${inner} `;
}

const rolesOf = (node: ReadNode): string[] => (node.role === '' ? [] : [node.role, ...node.children.flatMap(rolesOf)]);

const bookmark = ({ title, items }: ReadOutline): ReadOutline => ({ title, items: items.map(bookmark) });
