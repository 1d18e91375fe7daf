/**
 * Reads GIFT as Moodle's import does (question/format/gift/format.php), and stops at whatever Moodle would take for
 * something else. Only tests use it.
 */
export interface GiftQuestion {
  name: string;
  kind: 'choice' | 'true-false' | 'short-answer' | 'match';
  /** Its words, as HTML. */
  html: string;
  /** `weight` in percent. Of a match `with` is the right side. Of a true-false there is one: whether it is true. */
  answers: { text: string; weight: number; feedback: string; with?: string }[];
  general: string;
}

const SIGNS = '\\:#={}~';
/** Escaped signs become letters that no text has, so that what is left are GIFT's own. */
const HIDDEN = 0xe000;
const hide = (text: string): string =>
  text.replace(/\\(.)/gs, (pair, sign: string) => {
    const at = SIGNS.indexOf(sign);
    if (at < 0) throw new Error(`“${pair}” escapes nothing`);
    return String.fromCharCode(HIDDEN + at);
  });
const show = (text: string): string =>
  text.replace(/[\ue000-\ue006]/g, (sign) => SIGNS[sign.charCodeAt(0) - HIDDEN]!).trim();

export function readGift(file: string): { category: string; comments: string[]; questions: GiftQuestion[] } {
  const lines = file.split('\n');
  const comments = lines.filter((line) => line.startsWith('//')).map((line) => line.slice(2).trim());
  const blocks = lines
    .filter((line) => !line.startsWith('//'))
    .join('\n')
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter(Boolean);
  const category = blocks.filter((block) => block.startsWith('$CATEGORY:')).map((block) => block.slice(10).trim());
  const questions = blocks.filter((block) => !block.startsWith('$CATEGORY:')).map((block) => readQuestion(hide(block)));
  return { category: category.join(), comments, questions };
}

function readQuestion(block: string): GiftQuestion {
  const found = /^::([^:]*)::\[html\]([^{}]*)\{([^{}]*)\}([^{}]*)$/.exec(block);
  if (!found) throw new Error(`Not one question: ${block.slice(0, 200)}`);
  const [, name, before, all, after] = found as unknown as [string, string, string, string, string];
  // Words after the answers make Moodle set a line where these stood.
  const html = after ? `${before}_____${after}` : before;
  if (/[=~]/.test(html)) throw new Error(`A sign of GIFT among the words: ${html}`);
  const [body, general = ''] = all.split('####') as [string, string?];
  return { name: show(name), html: show(html), general: show(general), ...readAnswers(body.trim()) };
}

/** Moodle tells kinds apart by the signs they hold. */
function readAnswers(body: string): Pick<GiftQuestion, 'kind' | 'answers'> {
  const truth = /^(TRUE|FALSE)(?:#([^#]*)(?:#([^#]*))?)?$/.exec(body);
  if (truth) {
    const [, value, wrong = '', right = ''] = truth;
    if (wrong !== right) throw new Error('We say the same to both');
    return { kind: 'true-false', answers: [{ text: value!, weight: 100, feedback: show(wrong) }] };
  }
  if (!/^[=~]/.test(body)) throw new Error(`Not answers: ${body}`);
  const each = [...body.matchAll(/([=~])([^=~]*)/g)].map(([, sign, text]) => ({ sign, text: text!.trim() }));
  if (body.includes('~')) return { kind: 'choice', answers: each.map((one) => readAnswer(one)) };
  if (body.includes('->')) return { kind: 'match', answers: each.map(readPair) };
  return { kind: 'short-answer', answers: each.map((one) => readAnswer(one)) };
}

function readAnswer({ sign, text }: { sign: string | undefined; text: string }) {
  const [words, feedback = '', ...rest] = text.split('#') as [string, string?, ...string[]];
  if (rest.length) throw new Error(`Two feedbacks: ${text}`);
  const weighed = /^%([^%]*)%(.*)$/s.exec(words);
  if (!weighed && words.startsWith('%')) throw new Error(`A weight without an end: ${words}`);
  if (weighed && !/^-?[\d.]+$/.test(weighed[1]!)) throw new Error(`No weight: ${words}`);
  const weight = weighed ? Number(weighed[1]) : sign === '=' ? 100 : 0;
  return { text: format(weighed ? weighed[2]! : words), weight, feedback: format(feedback) };
}

function readPair({ text }: { text: string }) {
  const at = text.indexOf('->');
  if (at < 0) throw new Error(`No pair: ${text}`);
  return { text: format(text.slice(0, at)), weight: 100, feedback: '', with: show(text.slice(at + 2)) };
}

/** What begins with `[…]` would name a format. */
function format(text: string): string {
  if (text.trimStart().startsWith('[')) throw new Error(`Taken for a format: ${text}`);
  return show(text);
}
