/** Reads the papers of a test back, as a teacher reads them: by what is printed. For the tests only. */
import { spanText, wordsOf, type Paper, type PaperNode } from '../src/document/paper.ts';

export interface ReadQuestion {
  /** The numeral of its part and its number: `II.3`. */
  place: string;
  text: string;
  /** What is lettered. */
  options: string[];
  /** What is numbered, to be brought together with a letter. */
  numbered: string[];
}

/** Nodes in reading order, groups opened, tables left whole. */
const open = (nodes: readonly PaperNode[]): PaperNode[] =>
  nodes.flatMap((node) => (node.type === 'keep' ? open(node.children) : [node]));
const textIn = (nodes: readonly PaperNode[]): string => wordsOf(nodes).join(' ');
const numeralOf = (heading: string): string => /^Phần ([IVX]+)\. /.exec(heading)?.[1] ?? '';

/** The questions of each version, by its number (mã đề). */
export function readTest(paper: Paper): Map<string, ReadQuestion[]> {
  const versions = new Map<string, ReadQuestion[]>();
  let questions: ReadQuestion[] = [];
  let part = '';
  for (const node of open(paper.body)) {
    if (node.type === 'heading' && node.level === 1)
      versions.set(/Mã đề (\d+)/.exec(spanText(node.spans))![1]!, (questions = []));
    else if (node.type === 'heading') part = numeralOf(spanText(node.spans));
    else if (node.type === 'choices') questions.at(-1)!.options = node.items.map(({ spans }) => spanText(spans));
    else if (
      node.type === 'table' &&
      !node.head &&
      node.rows.every((row, i) => textIn(row.at(-2) ?? []).startsWith(`${i + 1}. `))
    ) {
      const last = questions.at(-1)!;
      last.options = node.rows.map((row) => textIn(row.at(-1)!).slice(3));
      last.numbered = node.rows.map((row) => textIn(row.at(-2)!).slice(3));
    } else if (node.type === 'table' && node.head && node.columns.length === 3)
      questions.at(-1)!.options = node.rows.map((row) => textIn(row[0]!).slice(3));
    else if (node.type === 'paragraph') {
      const text = textIn([node]);
      const number = /^Câu (\d+)(?: \([\d,]+ điểm\))?\. /.exec(`${text} `);
      if (number && node.role === undefined)
        questions.push({
          place: `${part}.${number[1]}`,
          text: text.slice(number[0].length),
          options: [],
          numbered: [],
        });
      else if (/^[a-d]\) /.test(text)) questions.at(-1)!.options.push(text.slice(3));
    }
  }
  return versions;
}

/** The answers of each version, by the place of the question. Essays are not among them. */
export function readKey(paper: Paper): Map<string, Map<string, string>> {
  const versions = new Map<string, Map<string, string>>();
  let part = '';
  for (const node of open(paper.body)) {
    if (node.type === 'heading' && spanText(node.spans).startsWith('Vì sao')) break;
    if (node.type === 'heading') part = numeralOf(spanText(node.spans));
    if (node.type !== 'table') continue;
    node.head!.slice(1).forEach((cell, column) => {
      const version = /\d+/.exec(textIn(cell))![0];
      if (!versions.has(version)) versions.set(version, new Map());
      for (const row of node.rows) versions.get(version)!.set(`${part}.${textIn(row[0]!)}`, textIn(row[column + 1]!));
    });
  }
  return versions;
}
