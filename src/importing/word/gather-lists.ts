import type { Item, Piece } from '../piece.ts';

type Paragraph = Extract<Piece, { type: 'paragraph' }>;
type Listed = Paragraph & { item: Item };
const isListed = (piece: Piece | undefined): piece is Listed => piece?.type === 'paragraph' && piece.item !== undefined;

/** Word has no lists, only paragraphs with a sign before them: those that follow each other are one. */
export function gatherLists(pieces: readonly Piece[]): Piece[] {
  const gathered: Piece[] = [];
  for (let i = 0; i < pieces.length;) {
    const piece = pieces[i]!;
    if (!isListed(piece)) {
      gathered.push(piece.type === 'table' ? { ...piece, rows: piece.rows.map((row) => row.map(gatherLists)) } : piece);
      i++;
      continue;
    }
    const run: Listed[] = [];
    for (let next = pieces[i]; isListed(next); next = pieces[++i]) run.push(next);
    gathered.push(...listsOf(run, Math.min(...run.map(({ item }) => item.level))));
  }
  return gathered;
}

/** The lists of a run at a level; what is deeper goes into the item before it. */
function listsOf(run: readonly Listed[], level: number): Piece[] {
  const lists: Extract<Piece, { type: 'list' }>[] = [];
  for (let i = 0; i < run.length;) {
    const { item, ...own } = run[i]!;
    i++;
    const deeper: Listed[] = [];
    while (run[i] && run[i]!.item.level > level) deeper.push(run[i++]!);
    const start = /\d+/.exec(item.label)?.[0];
    const last = lists.at(-1);
    const inside = [
      { type: own.type, runs: own.runs },
      ...(deeper.length ? listsOf(deeper, Math.min(...deeper.map((one) => one.item.level))) : []),
    ];
    if (last?.ordered === item.ordered) last.items.push(inside);
    else
      lists.push({
        type: 'list',
        ordered: item.ordered,
        start: start === undefined ? 1 : Number(start),
        items: [inside],
      });
  }
  return lists;
}
