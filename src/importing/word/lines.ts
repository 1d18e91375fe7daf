import { sliceRuns, textOfRuns, trimRuns, type Piece, type Run } from '../piece.ts';

/** A line as a program that cuts at the beginnings of lines sees it: what Word sets before it is part of it. */
export interface Line {
  text: string;
  runs: Run[];
  /** What it was read from: a picture, a message and a table are lines of no words. */
  piece: Piece;
  /** The rest of it. */
  from: (at: number) => Line;
}

function lineOf(runs: Run[], piece: Piece): Line {
  return {
    text: textOfRuns(runs),
    runs,
    piece,
    from: (at) => lineOf(sliceRuns(runs, at), { type: 'paragraph', runs: trimRuns(sliceRuns(runs, at)) }),
  };
}

/** Pieces as lines. Options that stand side by side, in a line with tabs or in a table, are a line each. */
export function gatherLines(pieces: readonly Piece[]): Line[] {
  return pieces.flatMap((piece): Line[] => {
    if (
      piece.type === 'table' &&
      piece.rows
        .flat()
        .filter((cell) => cell.length)
        .every(beginsOption)
    )
      return gatherLines(piece.rows.flat(2));
    if (piece.type !== 'paragraph' && piece.type !== 'heading') return [lineOf([], piece)];
    const label = piece.type === 'paragraph' && piece.item?.ordered ? `${piece.item.label} ` : '';
    return apart(label ? [{ text: label }, ...piece.runs] : piece.runs).map((runs) => lineOf(runs, piece));
  });
}

const OPTION = /^\s*([A-H])\s*[.)]\s*/;
const beginsOption = ([first]: readonly Piece[]): boolean =>
  first?.type === 'paragraph' && OPTION.test(`${first.item?.label ?? ''} ${textOfRuns(first.runs)}`);

/** `A. một⇥B. hai` is two lines: only at a tab, and only where the next letter follows. */
function apart(runs: Run[]): Run[][] {
  const text = textOfRuns(runs);
  const first = OPTION.exec(text)?.[1];
  if (!first) return [runs];
  const cuts = [0];
  let next = first.charCodeAt(0) + 1;
  for (const { index, 1: letter, 0: whole } of text.matchAll(/\t\s*([A-H])\s*[.)]/g)) {
    if (letter!.charCodeAt(0) !== next) continue;
    cuts.push(index + whole.indexOf(letter!));
    next++;
  }
  return cuts.map((cut, i) => sliceRuns(runs, cut, cuts[i + 1]));
}
