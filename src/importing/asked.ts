/** What the readers of quiz files share: how the pieces of a question come out of its HTML. */
import { cleanWords } from './clean-text.ts';
import { fold } from '../questions/fold.ts';
import { LEVEL_NAMES, LEVELS, type Level } from '../questions/question.ts';
import type { Answering, Choosing, DraftOption, DraftPart } from './draft.ts';
import { decodeHtml } from './decode-html.ts';
import { readHtml, type HtmlContext } from './read-html.ts';
import { oneLine, runsOfPieces, sliceRuns, textOfRuns, trimRuns, type Piece, type Run } from './piece.ts';

/** The question that is being read: what lies beside it, and whom to tell of what is left out. */
export interface Asked extends HtmlContext {
  /** The office's own drawing of these bytes, in base64. */
  drawingOf: (data: string) => string | undefined;
}

/** What is chosen, placed or judged. A picture stays where it is a drawing of the office's. */
export function partOf(html: string, why: string, asked: Asked): DraftPart {
  const pieces = readHtml(html, asked);
  const pictures = pieces.flatMap((piece) => (piece.type === 'picture' ? [asked.drawingOf(piece.file.data)] : []));
  const [picture] = pictures;
  if (pictures.length > (picture === undefined ? 0 : 1))
    asked.leave('hình trong một lựa chọn: ở đó chỉ đứng được hình của content/hinh');
  return { text: runsOfPieces(pieces), why: reasonOf(why, asked), ...(picture === undefined ? {} : { picture }) };
}

export const reasonOf = (html: string, asked: HtmlContext): Run[] => runsOfPieces(readHtml(html, asked));

/** What is said to everyone goes to who is right, where nothing is said to them; else it is told. */
export function explain(options: DraftOption[], general: string, asked: Asked): DraftOption[] {
  const right = options.filter((option) => option.right);
  if (right.length !== 1 || right[0]!.why.length) {
    leaveReason(general, asked);
    return options;
  }
  const why = reasonOf(general, asked);
  return options.map((option) => (option.right ? { ...option, why } : option));
}

export function leaveReason(html: string, asked: Asked): void {
  const said = decodeHtml(html);
  if (said) asked.leave(`lời giải thích chung: “${said}”`);
}

/** Right or wrong, in words. */
export const trueOrFalse = (isTrue: boolean, whys: { right: string; wrong: string }, asked: Asked): Choosing => ({
  kind: 'single',
  options: (['Đúng', 'Sai'] as const).map((text) => {
    const right = isTrue === (text === 'Đúng');
    return { text: [{ text }], right, why: reasonOf(right ? whys.right : whys.wrong, asked) };
  }),
});

/** Pieces and the words that each goes to: where several go to one, these are groups. */
export function paired(pairs: readonly (DraftPart & { with: Run[] })[]): Answering {
  const names = pairs.map((pair) => oneLine(textOfRuns(pair.with)));
  const groups = [...new Set(names)];
  if (groups.length === names.length) return { kind: 'match', pairs: [...pairs] };
  return {
    kind: 'sort',
    groups: groups.map((name) => pairs[names.indexOf(name)]!.with),
    cards: pairs.map(({ with: _, ...card }, i) => ({ ...card, group: groups.indexOf(names[i]!) })),
  };
}

/** Words to write. What our own files add is dropped: the same word without its marks. */
export function acceptedOf(answers: readonly { text: string; percent: number }[], asked: Asked): string[] {
  const accepted: string[] = [];
  for (const { text, percent } of answers) {
    const word = oneLine(text.replace(/\\\*/g, '*'));
    if (/(?<!\\)\*/.test(text)) asked.leave(`đáp án “${word}”: dấu * (chữ gì cũng được) thành chữ thường`);
    if (percent < 100) asked.leave(`đáp án “${word}” chỉ được ${percent} % điểm`);
    // What folds to nothing is told apart by itself.
    else if (!accepted.some((one) => (fold(one) || one) === (fold(word) || word))) accepted.push(word);
  }
  return accepted;
}

/** Runs without the letter or number that a line begins with. */
export function withoutLabel(runs: readonly Run[], label: RegExp): Run[] {
  const found = label.exec(textOfRuns(runs));
  return found ? trimRuns(sliceRuns(runs, found[0].length)) : [...runs];
}

const POINTS = /^[–-]?\s*(\d+(?:[.,]\d+)?)\s*điểm\s*:\s*/iu;
/** How written work is marked: a line a step, with its points where the line begins with them. */
export const guideOf = (pieces: readonly Piece[]): { points: number | null; text: Run[] }[] =>
  pieces.flatMap((piece) => {
    const runs = runsOfPieces([piece]);
    if (!runs.length) return [];
    const points = POINTS.exec(textOfRuns(runs))?.[1];
    return [
      {
        points: points === undefined ? null : Number(points.replace(',', '.')),
        text: withoutLabel(runs, POINTS).map(({ text, ...style }) => ({ ...style, text })),
      },
    ];
  });

/** The names of Công văn 7991 and those before it. */
const OLDER: Record<string, Level> = { 'nhận biết': 'biet', 'thông hiểu': 'hieu', 'vận dụng cao': 'van-dung' };
export const levelOf = (name: string): Level | undefined => {
  const plain = oneLine(name.normalize('NFC')).toLowerCase();
  return OLDER[plain] ?? LEVELS.find((level) => LEVEL_NAMES[level].toLowerCase() === plain);
};

/** The innermost of the names of a Moodle category, which a doubled slash does not part. */
export const titleOf = (path: string): string | null =>
  oneLine(
    cleanWords(
      path
        .split(/(?<!\/)\/(?!\/)/)
        .at(-1)!
        .replaceAll('//', '/'),
    ),
  ) || null;
