/**
 * For the tests: a text as Azota reads it, from the rules that it publishes (docs.azota.vn, “Cấu trúc đề thi chuẩn”):
 * questions begin with Câu and a number that grows, options with a letter, then HẾT, the key, the solutions. It stops
 * at whatever does not fit.
 */
export interface AzotaFile {
  before: string[];
  questions: { text: string[]; options: string[]; right: number | null; solution: string[] }[];
}

export function readAzota(lines: readonly string[]): AzotaFile {
  const end = lines.indexOf('HẾT');
  const key = lines.findIndex((line) => /^bảng đáp án$/i.test(line));
  const solutions = lines.findIndex((line) => /^(lời giải|hướng dẫn chi tiết|giải thích chi tiết)$/i.test(line));
  if (end < 0 || key !== end + 1 || solutions < key) throw new Error('HẾT, Bảng đáp án, Lời giải: not in this order');
  const before: string[] = [];
  const questions: AzotaFile['questions'] = [];
  for (const line of lines.slice(0, end)) {
    const [, number, text] = /^Câu (\d+)\. ?(.*)$/.exec(line) ?? [];
    const [, letter, option] = /^([A-H])\. (.*)$/.exec(line) ?? [];
    if (number !== undefined) {
      if (Number(number) !== questions.length + 1) throw new Error(`Câu ${number} after ${questions.length}`);
      questions.push({ text: text ? [text] : [], options: [], right: null, solution: [] });
    } else if (/^(?:(?:Câu|Bài|Question|Phần|Nhóm|Part) *\d|\d+ *[.:)]|[IVX]+ *[.:)])/i.test(line))
      throw new Error(`Taken for a question: ${line}`);
    else if (!questions.length) {
      if (letter) throw new Error(`An option before any question: ${line}`);
      before.push(line);
    } else if (letter) {
      if (letter.charCodeAt(0) - 65 !== questions.at(-1)!.options.length) throw new Error(`Out of order: ${line}`);
      questions.at(-1)!.options.push(option!);
    } else if (questions.at(-1)!.options.length) throw new Error(`Words after the options: ${line}`);
    else questions.at(-1)!.text.push(line);
  }
  for (const one of lines
    .slice(key + 1, solutions)
    .join(' ')
    .split(' ')
    .filter(Boolean)) {
    const [, number, letter] = /^(\d+)\.([A-H])$/.exec(one) ?? [];
    const question = questions[Number(number) - 1];
    if (!question || question.right !== null) throw new Error(`No such answer: ${one}`);
    question.right = letter!.charCodeAt(0) - 65;
  }
  let about: AzotaFile['questions'][number] | undefined;
  for (const line of lines.slice(solutions + 1)) {
    const number = /^Câu (\d+)\./.exec(line)?.[1];
    if (number) about = questions[Number(number) - 1];
    if (!about) throw new Error(`A solution of nothing: ${line}`);
    about.solution.push(line);
  }
  for (const { text, options, right, solution } of questions) {
    if (!text.length || !solution.length) throw new Error('A question without words, or without a solution');
    if (options.length === 1 || options.length > 8) throw new Error(`${options.length} options`);
    if (options.length ? right === null || right >= options.length : right !== null) throw new Error(`Answer ${right}`);
  }
  return { before, questions };
}
