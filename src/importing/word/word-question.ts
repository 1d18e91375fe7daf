import { letterAt, type AnswerKey } from './answer-key.ts';
import { guideOf } from '../asked.ts';
import type { Answering, Choosing, DraftOption, DraftQuestion } from '../draft.ts';
import type { Line } from './lines.ts';
import { oneLine, runsOfPieces, sliceRuns, textOfRuns, trimRuns, type Piece, type Run } from '../piece.ts';
import type { Level } from '../../questions/question.ts';

/** A question of a Word file as it is laid out there. */
export interface RawQuestion {
  number: number;
  asked: Line[];
  options: Choice[];
  statements: Choice[];
  /** The letter that stands after its options as the right one. */
  said?: string;
  /** Why, where it stands with the question. */
  because: Line[];
  level: Level | undefined;
  /** What of it is left out (Vietnamese). */
  left: string[];
}
interface Choice {
  /** The whole line: its letter may be what is underlined. */
  label: Run[];
  line: Line;
}

/**
 * A question as asked, with what is right by its own marks or by the test's key. What is not known stays unsaid, and
 * `leave` is told of it.
 */
export function answering(
  raw: RawQuestion,
  key: AnswerKey,
  solution: readonly Line[],
  leave: (what: string) => void,
): DraftQuestion {
  const { level } = raw;
  const prompt = raw.asked.map(({ piece, runs }): Piece => {
    if (piece.type === 'paragraph') return { type: 'paragraph', runs: unmarked(trimRuns(runs)) };
    return piece;
  });
  const why = [...raw.because, ...solution];
  const rest = { prompt, ...(level ? { level } : {}) };
  if (raw.options.length) {
    const right = rightOf(raw, key, leave);
    const options = raw.options.map(({ line }, i): DraftOption => ({ ...partOf(line), right: i === right }));
    return { ...rest, kind: 'single', options: explained(options, why, leave) };
  }
  if (raw.statements.length > 1) return { ...rest, ...judged(raw, key, why, leave) };
  return { ...rest, ...written(why, leave) };
}

const unmarked = (runs: readonly Run[]): Run[] => runs.map(({ marked: _, ...run }) => run);

const partOf = ({ runs }: Line) => ({ text: unmarked(trimRuns(runs)), why: [] });

/** By the key, by what is said after the options, or by the one option that is underlined or in a colour. */
function rightOf({ number, options, said }: RawQuestion, key: AnswerKey, leave: (what: string) => void): number {
  const told = said === undefined ? key.letters.get(number) : letterAt(said);
  if (told !== undefined) {
    if (told >= options.length) leave(`đáp án ${String.fromCharCode(65 + told)} không có trong các lựa chọn`);
    return told;
  }
  const marked = options.flatMap(({ label }, i) => (label.some((run) => run.marked && run.text.trim()) ? [i] : []));
  if (marked.length !== 1) return -1;
  leave(`đáp án ${String.fromCharCode(65 + marked[0]!)} lấy theo chữ gạch chân hay tô màu, xem lại`);
  return marked[0]!;
}

/** `– “lời của một lựa chọn”: vì sao` belongs to that option; all else to the one that is right. */
function explained(options: DraftOption[], why: readonly Line[], leave: (what: string) => void): DraftOption[] {
  const reasons = options.map(({ text }) => ({ words: oneLine(textOfRuns(text)), why: [] as Run[] }));
  const general: Run[] = [];
  for (const line of why) {
    const text = line.text.trimStart();
    const place = reasons.findIndex((one) => !one.why.length && one.words && text.startsWith(`– “${one.words}”: `));
    const at = place < 0 ? 0 : line.text.length - text.length + `– “${reasons[place]!.words}”: `.length;
    const said = unmarked(trimRuns(sliceRuns(line.runs, at)));
    if (place >= 0) reasons[place]!.why = said;
    else general.push(...(general.length ? [{ text: ' ' }] : []), ...said);
  }
  const right = options.findIndex((option) => option.right);
  if (general.length && right >= 0 && !reasons[right]!.why.length) reasons[right]!.why = trimRuns(general);
  else if (general.length) leave(`lời giải thích chung: “${oneLine(textOfRuns(general))}”`);
  return options.map((option, i) => ({ ...option, why: reasons[i]!.why }));
}

/** Where it is not said of each statement whether it is true, no one is taken for false. */
function judged(
  { number, statements }: RawQuestion,
  key: AnswerKey,
  why: readonly Line[],
  leave: (what: string) => void,
): Choosing {
  const truths: (boolean | undefined)[] = statements.map((_, i) => key.judged.get(number)?.[i]);
  const whys: Run[][] = statements.map(() => []);
  for (const line of why) {
    const found = /^\s*([a-h])\s*[.)]?\s*[:–-]?\s*(Đúng|Sai|Đ|S)(?!\p{L})\s*[.:,;–-]*\s*/iu.exec(line.text);
    const place = found ? found[1]!.toLowerCase().charCodeAt(0) - 97 : -1;
    if (!found || place >= statements.length) {
      leave(`lời giải thích chung: “${oneLine(line.text)}”`);
      continue;
    }
    truths[place] = found[2]!.toLowerCase().startsWith('đ');
    whys[place] = unmarked(trimRuns(sliceRuns(line.runs, found[0].length)));
  }
  const known = truths.every((one) => one !== undefined);
  if (!known) leave('chưa biết ý nào đúng, ý nào sai; tạm để kind="multiple" không có ý đúng');
  return {
    kind: known ? 'true-false' : 'multiple',
    options: statements.map(({ line }, i) => ({
      ...partOf(line),
      why: whys[i]!,
      right: known && truths[i] === true,
    })),
  };
}

const ANSWER = /^\s*Đáp (?:án|số)\s*:\s*/iu;

/** `Đáp án: 111; hoặc số 111` makes a short answer; without it the work is marked by hand. */
function written(
  why: readonly Line[],
  leave: (what: string) => void,
): Extract<Answering, { kind: 'short-answer' | 'essay' }> {
  const answer = why.find(({ text }) => ANSWER.test(text));
  if (!answer) return { kind: 'essay', guide: guideOf(why.map(({ runs }) => ({ type: 'paragraph', runs }))) };
  const accepted = oneLine(answer.text.replace(ANSWER, ''))
    .split(/\s*;\s*hoặc\s+/)
    .filter(Boolean);
  const said = runsOfPieces(why.filter((line) => line !== answer).map(({ runs }) => ({ type: 'paragraph', runs })));
  if (!accepted.length) leave('phần đáp án để trống');
  return { kind: 'short-answer', accepted, why: unmarked(said) };
}
