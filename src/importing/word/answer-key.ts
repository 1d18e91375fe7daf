/** What stands after the questions of a test: the key, then why (docs.azota.vn, “Cấu trúc đề thi chuẩn”). */
import { gatherLines, type Line } from './lines.ts';
import { oneLine, textOfPieces, type Piece } from '../piece.ts';

export interface AnswerKey {
  /** The option that is right, by the number of its question; from 0. */
  letters: Map<number, number>;
  /** Of each statement whether it is true. */
  judged: Map<number, boolean[]>;
}

/** `1.A 2-B 3C`, `4. ĐSĐS`; in a table also numbers above their letters. */
export function readKey(pieces: readonly Piece[]): AnswerKey {
  const key: AnswerKey = { letters: new Map(), judged: new Map() };
  for (const piece of pieces) {
    const rows = piece.type === 'table' ? piece.rows.map((row) => row.map(textOfPieces)) : [];
    for (const [i, row] of rows.entries()) {
      const below = rows[i + 1] ?? [];
      for (const [place, number] of row.entries())
        if (/^(?:Câu\s*)?\d+$/i.test(number) && /^[A-H]$/i.test(below[place] ?? ''))
          key.letters.set(Number(/\d+/.exec(number)![0]), letterAt(below[place]!));
    }
    const text = piece.type === 'table' ? rows.map((row) => row.join(' ')).join('\n') : textOfPieces([piece]);
    for (const [, number, letter] of text.matchAll(/(?<![\p{L}\d])(\d+)\s*[.\-:)]?\s*([A-Ha-h])(?![\p{L}\d)])/gu))
      if (!key.letters.has(Number(number))) key.letters.set(Number(number), letterAt(letter!));
    for (const [, number, said] of text.matchAll(
      /(?<![\p{L}\d])(\d+)\s*[.\-:)]?\s*((?:[ĐS][\s,;-]*){2,8})(?![\p{L}\d])/gu,
    ))
      key.judged.set(
        Number(number),
        said!
          .replace(/[^ĐS]/g, '')
          .split('')
          .map((sign) => sign === 'Đ'),
      );
  }
  return key;
}

export const letterAt = (letter: string): number => letter.toUpperCase().charCodeAt(0) - 65;

/** The lines that explain each question, by its number. What comes before the first stands under 0. */
export function readSolutions(pieces: readonly Piece[]): Map<number, Line[]> {
  const solutions = new Map<number, Line[]>();
  let number = 0;
  for (const line of gatherLines(pieces)) {
    const found = QUESTION.exec(line.text);
    if (found) {
      number = Number(found[1]);
      solutions.set(number, []);
    }
    const said = found ? line.from(found[0].length) : line;
    // Our own files name the question there.
    if (oneLine(said.text) && !/^\([a-z0-9-]+\)$/.test(oneLine(said.text)))
      solutions.set(number, [...(solutions.get(number) ?? []), said]);
  }
  return solutions;
}

export const QUESTION = /^(?:Câu|Bài|Question)(?:\s+hỏi)?\s*(\d+)\s*[.:)]?\s*/iu;
