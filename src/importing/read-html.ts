/** HTML of a stranger's as pieces. Nothing of it is run or fetched: words, their styles, pictures that came along. */
import { defaultTreeAdapter as tree, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { SAMPLE_STAMP, CHANNELS } from '../blocks/message/schema.ts';
import type { Channel } from '../document/paper.ts';
import { cleanWords } from './clean-text.ts';
import { oneLine, textOfPieces, trimRuns, type MessagePiece, type Piece, type Run } from './piece.ts';
import { takePicture } from './take-picture.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

export interface HtmlContext {
  /** The bytes of a picture that came with the file, by the name that the HTML calls it. */
  fileOf: (src: string) => Uint8Array | null;
  /** Told of whatever is left out (Vietnamese). */
  leave: (what: string) => void;
}

/** What stands in the place of a gap, put there by the reader of the file alone. */
const GAP_TAG = 'x-gap';

/** Deeper than any page that a person lays out. */
const DEEPEST = 200;
const BLOCKS = new Set(
  'address article aside blockquote center dd details div dl dt fieldset figcaption figure footer header hgroup hr main nav p pre section summary'.split(
    ' ',
  ),
);
/** What shows or does something that a lesson has no place for; the others of these say nothing. */
const ACTIVE = new Set('script iframe object embed applet form video audio svg math canvas frame frameset'.split(' '));
const SILENT = new Set(
  'style template head title meta link base noscript col colgroup input button select option'.split(' '),
);
const STYLES: Record<string, Partial<Run>> = {
  b: { bold: true },
  strong: { bold: true },
  em: { italic: true },
  i: { italic: true },
  s: { strike: true },
  del: { strike: true },
  strike: { strike: true },
};

export function readHtml(html: string, context: HtmlContext): Piece[] {
  return flow(parseFragment(html).childNodes, context, {}, 0);
}

function flow(nodes: readonly Node[], context: HtmlContext, around: Partial<Run>, depth: number): Piece[] {
  if (depth > DEEPEST) throw new RangeError('Too deep');
  const pieces: Piece[] = [];
  let line: Run[] = [];
  const flush = () => {
    const runs = trimRuns(line);
    if (runs.length) pieces.push({ type: 'paragraph', runs });
    line = [];
  };
  const put = (...own: Piece[]) => {
    flush();
    pieces.push(...own);
  };
  const visit = (node: Node, style: Partial<Run>, deep: number): void => {
    if (deep > DEEPEST) throw new RangeError('Too deep');
    if (tree.isTextNode(node)) line.push({ ...style, text: cleanWords(node.value) });
    if (!tree.isElementNode(node)) return;
    const { tagName: name, childNodes } = node;
    const inside = (own: Partial<Run> = {}) => flow(childNodes, context, { ...style, ...own }, deep + 1);
    for (const { name: attribute } of node.attrs)
      if (/^on/i.test(attribute)) context.leave(`lệnh “${attribute}” trong thẻ <${name}>`);
    if (ACTIVE.has(name)) context.leave(`thẻ <${name}>`);
    else if (SILENT.has(name)) return;
    else if (name === 'br') flush();
    else if (name === GAP_TAG) line.push({ ...style, text: '', gap: Number(attribute(node, 'n')) });
    else if (name === 'img') {
      const picture = pictureOf(node, context);
      if (picture) put(picture);
    } else if (/^h[1-6]$/.test(name)) put(...headed(inside()));
    else if (name === 'ul' || name === 'ol')
      put(listOf(node, (item) => flow(item.childNodes, context, style, deep + 1)));
    else if (name === 'table') put(tableOf(node, (cell) => flow(cell.childNodes, context, style, deep + 1)));
    else if (name === 'div' && isStamped(node)) put(messageOf(node, (part) => flow(part, context, style, deep + 1)));
    else if (BLOCKS.has(name)) put(...inside());
    else {
      const own = name === 'a' ? linkOf(node, context) : (STYLES[name] ?? {});
      for (const child of childNodes) visit(child, { ...style, ...own }, deep + 1);
    }
  };
  for (const node of nodes) visit(node, around, depth);
  flush();
  return pieces;
}

const attribute = ({ attrs }: Element, name: string): string => attrs.find((one) => one.name === name)?.value ?? '';

const headed = (pieces: Piece[]): Piece[] =>
  pieces.map((piece) => (piece.type === 'paragraph' ? { type: 'heading', runs: piece.runs } : piece));

function linkOf(element: Element, { leave }: HtmlContext): Partial<Run> {
  const link = attribute(element, 'href').trim();
  if (/^https?:/i.test(link) && URL.canParse(link)) return { link };
  if (link && !link.startsWith('#')) leave(`liên kết tới “${link.slice(0, 60)}”`);
  return {};
}

function pictureOf(element: Element, { fileOf, leave }: HtmlContext): Piece | null {
  const src = attribute(element, 'src');
  const alt = oneLine(cleanWords(attribute(element, 'alt')));
  const named = src.startsWith('data:') ? 'nằm trong chữ' : `“${src.slice(0, 80)}”`;
  const [, inline] = /^data:image\/[\w.+-]+(?:;[\w=-]+)*;base64,([\w+/=\s]+)$/.exec(src) ?? [];
  const bytes = inline === undefined ? fileOf(src) : Buffer.from(inline, 'base64');
  if (!bytes) {
    leave(/^(?:https?:)?\/\//i.test(src) ? `hình ${named} lấy từ mạng` : `hình ${named} không có trong tệp`);
    return null;
  }
  const file = takePicture(bytes);
  if ('why' in file) {
    leave(`hình ${named} ${file.why}`);
    return null;
  }
  return { type: 'picture', file, alt };
}

const elementsIn = ({ childNodes }: { childNodes: Node[] }, ...names: string[]): Element[] =>
  childNodes.filter(tree.isElementNode).filter(({ tagName }) => names.includes(tagName));

function listOf(element: Element, read: (item: Element) => Piece[]): Piece {
  const start = Number.parseInt(attribute(element, 'start'), 10);
  return {
    type: 'list',
    ordered: element.tagName === 'ol',
    start: start >= 0 && start < 1_000_000 ? start : 1,
    items: elementsIn(element, 'li')
      .map(read)
      .filter((item) => item.length),
  };
}

function tableOf(element: Element, read: (cell: Element) => Piece[]): Piece {
  const parts = [element, ...elementsIn(element, 'thead', 'tbody', 'tfoot')];
  const rows = parts.flatMap((part) => elementsIn(part, 'tr'));
  return { type: 'table', rows: rows.map((row) => elementsIn(row, 'td', 'th').map(read)) };
}

/** Whether the first words of a frame are our stamp. */
function isStamped(element: Element): boolean {
  const [first] = element.childNodes.filter(tree.isElementNode);
  return first?.tagName === 'p' && oneLine(wordsIn(first)) === SAMPLE_STAMP;
}

const wordsIn = (element: Element): string => {
  const [first] = element.childNodes;
  if (!first) return '';
  if (tree.isTextNode(first)) return first.value;
  return tree.isElementNode(first) ? wordsIn(first) : '';
};

function messageOf(element: Element, read: (nodes: readonly Node[]) => Piece[]): MessagePiece {
  const [, who, ...said] = element.childNodes.filter(tree.isElementNode);
  const kind = attribute(element, 'class').split(/\s+/);
  return {
    type: 'message',
    channel: CHANNELS.find((channel): channel is Channel => kind.includes(channel)) ?? null,
    ...senderOf(who ? textOfPieces(read([who])) : ''),
    bubbles: said
      .map((one) => ({ mine: attribute(one, 'class') === 'me', pieces: read([one]) }))
      .filter(({ pieces }) => pieces.length),
  };
}

/** Name and address stand in one line; an address of ours ends as no real one does. */
export function senderOf(line: string): Pick<MessagePiece, 'from' | 'address'> {
  const [, from, address] = /^(.*?)\s*(\S+\.example\S*)$/.exec(line) ?? [];
  return address ? { from: from || null, address } : { from: line || null, address: null };
}
