/** A teacher's Word file as a draft: what is asked in it becomes questions, all else is the lesson. */
import { readDocx } from './read-docx.ts';
import { QUESTION, readKey, readSolutions } from './answer-key.ts';
import { answering, type RawQuestion } from './word-question.ts';
import { guessLevel, NOT_READ } from './word-signs.ts';
import type { Draft } from '../draft.ts';
import { gatherLines, type Line } from './lines.ts';
import { gatherLists } from './gather-lists.ts';
import { oneLine, textOfPieces, type Piece } from '../piece.ts';

const END = /^[-–—.*\s]*H[ẾÉE]T[-–—.*\s]*$/u;
const KEY = /^\s*(?:bảng\s+)?đáp\s+án\s*[:.]?\s*$/iu;
const SOLUTIONS = /^\s*(?:lời giải|hướng dẫn chi tiết|giải thích chi tiết)\s*[:.]?\s*$/iu;

/** The key and the solutions at the end of a test go to their questions, and are no part of the lesson. */
export function readWord(bytes: Uint8Array): Draft {
  const { title, pieces, left } = readDocx(bytes);
  const { asked, key, solutions } = parts(pieces);
  const test = asked.length < pieces.length;
  const draft: Draft = { title, body: [], questions: [], left: left.map((what) => ({ question: null, what })) };
  const why = readSolutions(solutions);
  const answers = readKey(key);
  for (const one of cut(asked, test, draft)) {
    if (!('number' in one)) draft.body.push(one);
    else {
      const question = draft.questions.length;
      const leave = (what: string) => void draft.left.push({ question, what });
      one.left.forEach(leave);
      draft.questions.push(answering(one, answers, why.get(one.number) ?? [], leave));
    }
  }
  for (const line of why.get(0) ?? [])
    draft.left.push({ question: null, what: `Trong phần lời giải: “${oneLine(line.text)}”` });
  const [first] = draft.body;
  // The title stands above the lesson already.
  if (first?.type === 'heading' && textOfPieces([first]) === title) draft.body.shift();
  draft.body = gatherLists(draft.body);
  return draft;
}

/** What is asked, the key and the solutions. Without the line that ends the questions there is nothing after them. */
function parts(pieces: readonly Piece[]): Record<'asked' | 'key' | 'solutions', Piece[]> {
  const found = { asked: [] as Piece[], key: [] as Piece[], solutions: [] as Piece[] };
  let part: keyof typeof found = 'asked';
  for (const piece of pieces) {
    const text = piece.type === 'paragraph' || piece.type === 'heading' ? textOfPieces([piece]) : '';
    if (END.test(text) || KEY.test(text)) part = 'key';
    else if (part !== 'asked' && SOLUTIONS.test(text)) part = 'solutions';
    else found[part].push(piece);
  }
  return found;
}

const OPTION = /^\s*([A-H])\s*[.)]\s*/;
const STATEMENT = /^\s*([a-h])\s*[.)]\s*/;
const NUMBER = /^\s*(\d+)\s*[.)]\s+/;
const SAID = /^\s*(?:đáp án(?: đúng)?|chọn)\s*[:.]?\s*([A-H])\s*[.]?\s*$/iu;
const BECAUSE = /^\s*(?:lời giải|giải thích|hướng dẫn(?: giải)?|vì sao)\s*[:.]\s*/iu;

/** The pieces of a lesson and the questions among them, in order. A test's headings are told, our own notes dropped. */
function cut(pieces: readonly Piece[], test: boolean, draft: Draft): (Piece | RawQuestion)[] {
  const out: (Piece | RawQuestion)[] = [];
  let open: (RawQuestion & { lines: Line[] }) | null = null;
  let level: RawQuestion['level'];
  let skipping = false;
  const close = () => {
    if (!open) return;
    const { lines, ...question } = open;
    // In a lesson “Câu 1” may be a sentence: it is a question where there is something to choose from.
    if (test || question.options.length > 1) out.push(question);
    else out.push(...new Set(lines.map(({ piece }) => piece)));
    open = null;
  };
  for (const line of gatherLines(pieces)) {
    const { text } = line;
    if (test && NOT_READ.begins.test(text)) skipping = true;
    if (skipping) {
      skipping = !NOT_READ.ends.test(text);
      continue;
    }
    const begins = QUESTION.exec(text) ?? NUMBER.exec(text);
    const letter = OPTION.exec(text);
    const small = STATEMENT.exec(text);
    const heading = test ? /^\s*(?:(?:Phần|Nhóm|Part)\s+(?:\d+|[IVX]+)|[IVX]+)\s*[.:)]\s*(.*)$/u.exec(text) : null;
    if (begins) {
      close();
      open = {
        number: Number(begins[1]),
        asked: [],
        options: [],
        statements: [],
        because: [],
        left: [],
        level,
        lines: [line],
      };
      const rest = line.from(begins[0].length);
      if (oneLine(rest.text)) open.asked.push(rest);
      continue;
    }
    if (heading && (!open || open.options.length || open.statements.length)) {
      close();
      level = guessLevel(heading[1]!);
      draft.left.push({ question: null, what: `Tên phần: “${oneLine(text)}”` });
      continue;
    }
    if (!open) {
      out.push(line.piece);
      continue;
    }
    open.lines.push(line);
    const said = SAID.exec(text);
    const because = BECAUSE.exec(text);
    if (letter && letter[1]!.charCodeAt(0) - 65 === open.options.length && !open.because.length)
      open.options.push({ label: line.runs, line: line.from(letter[0].length) });
    else if (small && !open.options.length && small[1]!.charCodeAt(0) - 97 === open.statements.length)
      open.statements.push({ label: line.runs, line: line.from(small[0].length) });
    else if (said && open.options.length) open.said = said[1]!;
    else if (because && (open.options.length || open.statements.length))
      open.because.push(line.from(because[0].length));
    else if (open.because.length && line.runs.length) open.because.push(line);
    else if (line.piece.type === 'picture' && open.options.length)
      open.left.push('hình trong một lựa chọn: ở đó chỉ đứng được hình của content/hinh');
    else if (open.options.length > 1 || open.statements.length > 1) {
      // Nothing of the question comes after its options.
      open.lines.pop();
      close();
      out.push(line.piece);
    } else open.asked.push(line);
  }
  close();
  // A paragraph of which one line was an option and the next was not stands once.
  return [...new Set(out)];
}
