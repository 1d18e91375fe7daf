/** A quiz in GIFT as a draft (docs.moodle.org, “GIFT format”). */
import {
  acceptedOf,
  explain,
  leaveReason,
  paired,
  partOf,
  reasonOf,
  titleOf,
  trueOrFalse,
  type Asked,
} from '../asked.ts';
import { cleanWords } from '../clean-text.ts';
import type { Answering, Choosing, Draft, DraftOption } from '../draft.ts';
import { decodeHtml } from '../decode-html.ts';
import { oneLine, textOfRuns, type Piece } from '../piece.ts';
import { gapTag } from '../moodle/read-cloze.ts';
import { readHtml } from '../read-html.ts';
import { refuse, refuseCrowd } from '../refusal.ts';

/** What a backslash keeps from being a sign; letters of their own stand for them until the signs are read. */
const SIGNS = '\\:#={}~';
const FIRST = 0xf0000;
const hide = (text: string): string =>
  text.replace(/\\([\\:#={}~n])/g, (_, sign: string) =>
    sign === 'n' ? '\n' : String.fromCodePoint(FIRST + SIGNS.indexOf(sign)),
  );
const show = (text: string): string =>
  text.replace(/[\u{f0000}-\u{f0006}]/gu, (letter) => SIGNS[letter.codePointAt(0)! - FIRST]!);

/**
 * `text`: the whole file, cleaned. `drawingOf` names the office's own drawing of these bytes (base64). What GIFT can
 * say and a lesson cannot stands in `left`; a file that is no GIFT ends in a `Refusal`.
 */
export function readGift(text: string, drawingOf: Asked['drawingOf']): Draft {
  const draft: Draft = { title: null, body: [], questions: [], left: [] };
  refuseCrowd(text.match(/(?<!\\)\{/g)?.length ?? 0);
  const lines = text
    .replace(/[\u{f0000}-\u{f0006}]/gu, '')
    .split('\n')
    .filter((line) => !/^\s*\/\//.test(line))
    // A category goes before the next question with or without a line between.
    .map((line) => (/^\s*\$CATEGORY:/.test(line) ? `\n${line}\n` : line));
  for (const block of lines.join('\n').split(/\n[ \t]*\n/)) {
    const hidden = hide(block).trim();
    const category = /^\$CATEGORY:(.*)$/.exec(hidden)?.[1];
    if (category !== undefined) draft.title ??= titleOf(show(category));
    else if (hidden) readBlock(hidden, draft, drawingOf);
  }
  if (!draft.questions.length)
    refuse(
      'Tệp không có câu hỏi nào ở dạng GIFT.',
      'Câu GIFT có phần trả lời trong ngoặc nhọn, ví dụ {=đúng ~sai}.',
      'Xem lại tệp; nơi nhận được là Word (.docx), Moodle XML và GIFT.',
    );
  return draft;
}

function readBlock(block: string, draft: Draft, drawingOf: Asked['drawingOf']): void {
  const rest = block.replace(/^::[^]*?::/, '').trim();
  const question = draft.questions.length;
  const asked: Asked = {
    drawingOf,
    fileOf: () => null,
    leave: (what) => void draft.left.push({ question, what }),
  };
  const [, format = 'moodle', words] = /^(?:\[(html|moodle|plain|markdown)\])?([^]*)$/.exec(rest)!;
  const found = /^([^{}]*)\{([^{}]*)\}([^{}]*)$/.exec(words!);
  if (!found) {
    draft.left.push({ question: null, what: `Không đọc được: “${oneLine(cleanWords(show(words!))).slice(0, 200)}”` });
    return;
  }
  const [, before, inside, after] = found as unknown as [string, string, string, string];
  const [answers = '', ...general] = inside.split('####');
  const read = readAnswers(answers.trim(), toHtml(general.join(''), format), format, asked);
  const isGap = after.trim() !== '' && (read.kind === 'single' || read.kind === 'short-answer');
  const html = `${toHtml(before, format)}${isGap ? gapTag(0) : ''}${toHtml(after, format)}`;
  const prompt = readHtml(html, asked);
  draft.questions.push(isGap ? asGap(prompt, read, asked) : { prompt, ...read });
}

/** Words as HTML. Where no format is named Moodle takes tags for tags and lines for lines. */
function toHtml(text: string, format: string): string {
  const words = show(text).replace(/^\s*\n|\n\s*$/g, ' ');
  if (format === 'html') return words;
  if (format === 'moodle') return words.replaceAll('\n', '<br>');
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
}

interface Answer {
  right: boolean;
  percent: number;
  html: string;
  feedback: string;
  /** As written, for what is typed. */
  plain: string;
}

function readAnswers(body: string, general: string, format: string, asked: Asked): Answering {
  if (!body) {
    leaveReason(general, asked);
    return { kind: 'essay', guide: [] };
  }
  const truth = /^(T|TRUE|F|FALSE)\s*(?:#([^#]*))?(?:#([^#]*))?$/i.exec(body);
  if (truth) {
    const [, value, wrong = '', right = ''] = truth;
    const whys = { wrong: toHtml(wrong, format), right: toHtml(right, format) };
    const judged = trueOrFalse(/^t/i.test(value!), whys, asked);
    return { kind: 'single', options: explain(judged.options, general, asked) };
  }
  const isNumber = body.startsWith('#');
  const each = isNumber ? numbers(body.slice(1)) : body;
  const parts = [...each.matchAll(/([=~])([^=~]*)/g)].map(([, sign, text]) => ({ sign: sign!, text: text!.trim() }));
  if (!parts.length) {
    asked.leave(`phần trả lời không rõ: “${oneLine(show(body)).slice(0, 200)}”`);
    return { kind: 'essay', guide: [] };
  }
  if (!isNumber && parts.every(({ sign, text }) => sign === '=' && text.includes('->'))) {
    leaveReason(general, asked);
    const pairs = parts.map(({ text }) => {
      const [left, ...right] = text.split('->');
      return {
        ...partOf(toHtml(left!, format), '', asked),
        with: [{ text: oneLine(cleanWords(show(right.join('->')))) }],
      };
    });
    return paired(pairs.filter(({ text, picture }) => text.length || picture));
  }
  const answers = parts.map((one) => readAnswer(one, format));
  if (isNumber || answers.every((_, i) => parts[i]!.sign === '=')) return written(answers, general, isNumber, asked);
  const single = parts.some(({ sign }) => sign === '=');
  const options = answers.map(({ html, feedback, right, percent }): DraftOption => {
    if (single && !right && percent > 0) asked.leave(`một lựa chọn chỉ được ${percent} % điểm, ở đây là sai`);
    return { ...partOf(html, feedback, asked), right: single ? right : percent > 0 };
  });
  return { kind: single ? 'single' : 'multiple', options: explain(options, general, asked) };
}

/** A number without a sign before it is the answer. */
const numbers = (body: string): string => (/^\s*[=~]/.test(body) ? body : `=${body}`);

function readAnswer({ sign, text }: { sign: string; text: string }, format: string): Answer {
  const [, own, weight, rest] = /^(?:\[(html|moodle|plain|markdown)\])?\s*(?:%(-?[\d.]+)%)?([^]*)$/.exec(text)!;
  const [words = '', ...feedback] = rest!.split('#');
  const percent = weight === undefined ? (sign === '=' ? 100 : 0) : Number(weight);
  return {
    right: percent >= 100,
    percent,
    html: toHtml(words, own ?? format),
    feedback: toHtml(feedback.join('#'), format),
    plain: cleanWords(show(words)),
  };
}

function written(answers: readonly Answer[], general: string, isNumber: boolean, asked: Asked): Answering {
  const accepted = acceptedOf(
    answers.map(({ plain, percent }) => ({ text: isNumber ? numberOf(plain, asked) : plain, percent })),
    asked,
  );
  const said = reasonOf(general, asked);
  const own = answers.find(({ feedback }) => decodeHtml(feedback))?.feedback ?? '';
  return { kind: 'short-answer', accepted, why: said.length ? said : reasonOf(own, asked) };
}

/** `1822:5` is a number and how far from it still counts, `1..5` a range: a short answer holds one number. */
function numberOf(text: string, asked: Asked): string {
  const [, number, more] = /^\s*([-+\d.,]+?)\s*(:.*|\.\..*)?$/.exec(text) ?? [undefined, text, undefined];
  if (more && Number(more.slice(1)) !== 0) asked.leave(`khoảng số được phép: ${oneLine(text)}`);
  return number!;
}

function asGap(prompt: Piece[], read: Answering, asked: Asked): Draft['questions'][number] {
  if (read.kind === 'short-answer') {
    for (const word of read.accepted.slice(1))
      if (word.includes(';')) asked.leave(`đáp án “${word}”: dấu chấm phẩy cắt nó làm hai`);
    const why = textOfRuns(read.why);
    return { prompt, kind: 'gap', gaps: [{ accepted: read.accepted, why }], lures: [] };
  }
  const { options } = read as Choosing;
  const said = options.filter(({ right }) => right);
  const why = said.map((option) => textOfRuns(option.why)).find(Boolean) ?? '';
  for (const { right, why: own, text } of options)
    if (!right && own.length) asked.leave(`lời giải thích của từ sai “${textOfRuns(text)}”`);
  return {
    prompt,
    kind: 'gap',
    gaps: [{ accepted: said.map(({ text }) => textOfRuns(text)), why }],
    lures: options.filter(({ right }) => !right).map(({ text }) => text),
  };
}
