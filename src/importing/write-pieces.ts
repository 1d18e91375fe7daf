/** Pieces as nodes of Markdown and of our blocks: whatever signs a stranger wrote, the writer keeps them words. */
import type { PhrasingContent, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { letterOf } from '../document/paper.ts';
import type { DraftQuestion } from './draft.ts';
import { oneLine, runsOfPieces, type MessagePiece, type Picture, type Piece, type Run } from './piece.ts';

export type Attributes = Record<string, string | true | null | undefined>;

/** The names that pictures go by in their lesson. */
export type NameOf = (file: Picture) => string;

/** Ids of pieces: a, b, c…, then by number. */
export const pieceId = (index: number): string => (index < 26 ? letterOf(index).toLowerCase() : `y-${index + 1}`);

type Gaps = Extract<DraftQuestion, { kind: 'gap' }>['gaps'];

/** Pieces as they stand in a lesson. `gaps`: those whose places the words hold, in their order. */
export function blocks(pieces: readonly Piece[], nameOf: NameOf, gaps: Gaps = []): RootContent[] {
  return pieces.flatMap((piece): RootContent[] => {
    switch (piece.type) {
      case 'paragraph':
        return sentence(piece.runs, gaps);
      case 'heading':
        return [{ type: 'heading', depth: 3, children: phrasing(piece.runs, gaps) }];
      case 'list':
        return piece.items.length
          ? [
              {
                type: 'list',
                ordered: piece.ordered,
                start: piece.ordered ? piece.start : null,
                spread: piece.items.some((item) => item.length > 1),
                children: piece.items.map((item) => ({
                  type: 'listItem',
                  spread: item.length > 1,
                  children: inWords(item).flatMap((inner) => blocks([inner], nameOf, gaps)) as never,
                })),
              },
            ]
          : [];
      case 'table':
        return table(piece.rows, gaps);
      case 'message':
        return [messageOf(piece, gaps)];
      case 'picture':
        return [flow('Figure', { src: `hinh/${nameOf(piece.file)}`, alt: piece.alt || null }, [])];
      default:
        return piece satisfies never;
    }
  });
}

/** A list and a message hold words alone: what stands in them of other kinds is said in a line. */
const inWords = (pieces: readonly Piece[]): Piece[] =>
  pieces.map((piece) =>
    piece.type === 'list'
      ? { ...piece, items: piece.items.map(inWords) }
      : { type: 'paragraph', runs: runsOfPieces([piece]) },
  );

const sentence = (runs: readonly Run[], gaps: Gaps): RootContent[] => {
  const children = phrasing(runs, gaps);
  return children.length ? [{ type: 'paragraph', children }] : [];
};

/** More than any sheet of paper shows. */
const MOST_CELLS = 2_000;

function table(rows: readonly Piece[][][], gaps: Gaps): RootContent[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  // One long row makes every row as long: such a table is written as its lines.
  if (!width || width * rows.length > MOST_CELLS)
    return rows.flatMap((row) => sentence(runsOfPieces(row.flat()), gaps));
  return [
    {
      type: 'table',
      children: rows.map((row) => ({
        type: 'tableRow',
        children: Array.from({ length: width }, (_, i) => ({
          type: 'tableCell' as const,
          children: phrasing(runsOfPieces(row[i] ?? []), gaps),
        })),
      })),
    },
  ];
}

function messageOf({ channel, from, address, bubbles }: MessagePiece, gaps: Gaps): RootContent {
  return flow(
    'Message',
    { kind: channel, from, address },
    bubbles.flatMap(({ mine, pieces }) =>
      inWords(pieces).flatMap((piece): RootContent[] => {
        if (!mine) return blocks([piece], () => '', gaps);
        const said = phrasing(runsOfPieces([piece]), gaps);
        return said.length ? [{ type: 'paragraph', children: [mark('Reply', {}, said)] }] : [];
      }),
    ),
  );
}

/**
 * Runs as words of a text. Links and gaps stand outside the styles, which stay inside them, as the form editor has
 * them.
 */
export function phrasing(runs: readonly Run[], gaps: Gaps = []): PhrasingContent[] {
  return joinRuns(runs).flatMap((run): PhrasingContent[] => {
    if (run.gap !== undefined) {
      const { accepted, why } = gaps[run.gap] ?? { accepted: [''], why: '' };
      const [word = '', ...others] = accepted;
      return [
        mark('Gap', { id: pieceId(run.gap), accept: others.join('; ') || null, why: oneLine(why) || null }, [
          { type: 'text', value: word },
        ]),
      ];
    }
    return styled(run);
  });
}

/** Runs that look alike are one: what ends and begins at once is no style to Markdown. */
function joinRuns(runs: readonly Run[]): Run[] {
  const look = ({ bold, italic, strike, link, gap }: Run) => JSON.stringify([bold, italic, strike, link, gap]);
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && run.gap === undefined && look(last) === look(run)) last.text += run.text;
    else joined.push({ ...run });
  }
  return joined;
}

/** A style that begins or ends with white space would not be read as one: the space stands outside it. */
function styled({ text, bold, italic, strike, link }: Run): PhrasingContent[] {
  const words = text.trim();
  const plain = (value: string): PhrasingContent[] => (value ? [{ type: 'text', value }] : []);
  if (!words || !(bold || italic || strike || link)) return plain(text);
  let inner: PhrasingContent = { type: 'text', value: words };
  if (strike) inner = { type: 'delete', children: [inner] };
  if (italic) inner = { type: 'emphasis', children: [inner] };
  if (bold) inner = { type: 'strong', children: [inner] };
  if (link) inner = { type: 'link', url: link, children: [inner] };
  const start = text.indexOf(words);
  return [...plain(text.slice(0, start)), inner, ...plain(text.slice(start + words.length))];
}

const attributesOf = (attributes: Attributes): MdxJsxFlowElement['attributes'] =>
  Object.entries(attributes).flatMap(([name, value]) =>
    value === null || value === undefined
      ? []
      : [{ type: 'mdxJsxAttribute' as const, name, value: value === true ? null : oneLine(value) }],
  );

/** A block of ours around nodes; an attribute that is null or undefined is not written, `true` has no value. */
export const flow = (name: string, attributes: Attributes, children: RootContent[]): RootContent =>
  ({
    type: 'mdxJsxFlowElement',
    name,
    attributes: attributesOf(attributes),
    children,
  }) as MdxJsxFlowElement;

/** The same around words. */
export const mark = (name: string, attributes: Attributes, children: PhrasingContent[]): MdxJsxTextElement => ({
  type: 'mdxJsxTextElement',
  name,
  attributes: attributesOf(attributes),
  children,
});
