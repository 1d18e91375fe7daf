import { fold } from '../../questions/fold.ts';
import { acceptedOf, withoutLabel, type Asked } from '../asked.ts';
import type { Answering, DraftOption } from '../draft.ts';
import { trimRuns, type Piece } from '../piece.ts';
import type { ClozeGap } from './read-cloze.ts';

/** Answers among the words: four statements to be judged, or words to be filled in. */
export function fromGaps(prompt: Piece[], gaps: readonly ClozeGap[], asked: Asked): { prompt: Piece[] } & Answering {
  return judged(prompt, gaps, asked) ?? filled(prompt, gaps, asked);
}

const TRUE = /^(?:đúng|true|phải)$/iu;
const FALSE = /^(?:sai|false|không)$/iu;

function judged(prompt: Piece[], gaps: readonly ClozeGap[], asked: Asked): ({ prompt: Piece[] } & Answering) | null {
  const truths = gaps.map(({ answers }) => {
    const [yes, no] = [TRUE, FALSE].map((name) => answers.find(({ words }) => name.test(words)));
    return answers.length === 2 && yes && no ? (yes.percent > 0 ? yes : no).words : null;
  });
  if (truths.length < 2 || truths.includes(null)) return null;
  const rest: Piece[] = [];
  const options: DraftOption[] = [];
  for (const piece of prompt) {
    const holes = piece.type === 'paragraph' ? piece.runs.filter(({ gap }) => gap !== undefined) : [];
    if (!holes.length) {
      rest.push(piece);
      continue;
    }
    const own = piece as Extract<Piece, { type: 'paragraph' }>;
    const beside = trimRuns(own.runs.filter(({ gap }) => gap === undefined));
    const before = beside.length ? { type: 'paragraph' as const, runs: beside } : rest.pop();
    // Holes in a table or in a list, two in a line: no row of statements.
    if (holes.length > 1 || before?.type !== 'paragraph') return null;
    const { answers } = gaps[holes[0]!.gap!]!;
    const right = TRUE.test(truths[holes[0]!.gap!]!);
    const why = answers.find(({ feedback }) => feedback)?.feedback ?? '';
    options.push({ text: withoutLabel(before.runs, /^[a-z]\)\s*/), right, why: why ? [{ text: why }] : [] });
    for (const { feedback } of answers)
      if (feedback && feedback !== why) asked.leave(`lời giải thích thứ hai của một ý: “${feedback}”`);
  }
  return options.length === gaps.length ? { prompt: rest, kind: 'true-false', options } : null;
}

function filled(prompt: Piece[], gaps: readonly ClozeGap[], asked: Asked): { prompt: Piece[] } & Answering {
  const made = gaps.map(({ answers, written }) => {
    const right = answers.filter(({ percent }) => percent >= 100);
    for (const { words, percent } of answers)
      if (percent > 0 && percent < 100) asked.leave(`đáp án “${words}” chỉ được ${percent} % điểm`);
    const accepted = written
      ? acceptedOf(
          right.map(({ words }) => ({ text: words, percent: 100 })),
          asked,
        )
      : right.map(({ words }) => words);
    for (const word of accepted.slice(1))
      if (word.includes(';')) asked.leave(`đáp án “${word}”: dấu chấm phẩy cắt nó làm hai`);
    return { accepted, why: right.find(({ feedback }) => feedback)?.feedback ?? '' };
  });
  const known = new Set(made.flatMap(({ accepted }) => accepted.map(fold)));
  const wrong = gaps.flatMap(({ answers }) => answers.filter(({ percent }) => percent <= 0).map(({ words }) => words));
  const lures = [...new Set(wrong)].filter((word) => word && !known.has(fold(word)));
  return { prompt, kind: 'gap', gaps: made, lures: lures.map((text) => [{ text }]) };
}
