/** The body of a Word file as pieces, in the order in which it is read. */
import { CHANNELS, SAMPLE_STAMP } from '../../blocks/message/schema.ts';
import { all, one, tagsIn, type Tag } from '../open-xml.ts';
import { oneLine, textOfPieces, type MessagePiece, type Piece } from '../piece.ts';
import { openDocx } from './open-docx.ts';
import { isTitle, readParagraph, type WordContext } from './read-paragraph.ts';

export interface Word {
  title: string | null;
  pieces: Piece[];
  /** What is not among them (Vietnamese). */
  left: string[];
}

/** Reads the body of a .docx; what stands there and can be no piece is named in `left`. */
export function readDocx(bytes: Uint8Array): Word {
  const docx = openDocx(bytes);
  const left: string[] = [];
  const context: WordContext = {
    docx,
    label: docx.numbering(),
    leave: (what) => void left.push(what),
    blocks: (tags) => readBlocks(tags, context),
  };
  const tags = unwrap(tagsIn(docx.body));
  const named = tags.find((tag) => tag.name === 'p' && isTitle(tag, context));
  const title = named ? textOfPieces(readParagraph(named, { ...context, leave: () => {} })) : '';
  const pieces = readBlocks(
    tags.filter((tag) => tag !== named),
    context,
  );
  return { title: title || docx.title, pieces, left };
}

/** Out of what Word sets around paragraphs: fields to fill in, changes that were accepted. */
const unwrap = (tags: readonly Tag[]): Tag[] =>
  tags.flatMap((tag) =>
    ['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml', 'smartTag'].includes(tag.name) ? unwrap(tagsIn(tag)) : [tag],
  );

function readBlocks(tags: readonly Tag[], context: WordContext): Piece[] {
  return unwrap(tags).flatMap((tag) => {
    if (tag.name === 'p') return readParagraph(tag, context);
    return tag.name === 'tbl' ? readTable(tag, context) : [];
  });
}

function readTable(tag: Tag, context: WordContext): Piece[] {
  const rows = unwrap(tagsIn(tag))
    .filter(({ name }) => name === 'tr')
    .map((row) => unwrap(tagsIn(row)).filter(({ name }) => name === 'tc'));
  const [head, ...below] = rows;
  const first = head?.length === 1 ? readBlocks(tagsIn(head[0]!), context) : [];
  const stamp = first[0]?.type === 'paragraph' ? textOfPieces([first[0]]) : '';
  if (stamp === SAMPLE_STAMP) return [messageOf(tag, first.slice(1), below, context)];
  const cells = [
    ...(head ? [head.length === 1 ? [first] : head.map((cell) => readBlocks(tagsIn(cell), context))] : []),
  ];
  cells.push(...below.map((row) => row.map((cell) => readBlocks(tagsIn(cell), context))));
  // A frame around words, or words beside nothing: no table to who reads it.
  return cells.every((row) => row.length <= 1) ? cells.flat(2) : [{ type: 'table', rows: cells }];
}

const styleOf = (table: Tag): string => one(one(table, 'tblPr'), 'tblStyle')?.attributes.val ?? '';

function messageOf(table: Tag, head: Piece[], below: Tag[][], context: WordContext): MessagePiece {
  const [from, address] = head.map((piece) => textOfPieces([piece])).filter(Boolean);
  const bubbles = below.flat().flatMap((cell): MessagePiece['bubbles'] => {
    const inner = all(cell, 'tbl');
    const mine = inner.some((one_) => styleOf(one_).endsWith('Mine'));
    const pieces = readBlocks(tagsIn(cell), context);
    return pieces.length ? [{ mine, pieces }] : [];
  });
  const style = styleOf(table).toLowerCase();
  return {
    type: 'message',
    channel: CHANNELS.find((channel) => style === `message${channel}`) ?? null,
    from: from ? oneLine(from) : null,
    address: address ?? null,
    bubbles,
  };
}
