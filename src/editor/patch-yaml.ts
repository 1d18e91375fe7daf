import {
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  stringify,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

type Data = Record<string, unknown>;
interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * A YAML text that says `after`, with every line of `source` kept that still says the same: comments, quotes and the
 * author's way to lay a list out stay.
 */
export function patchYaml(source: string, after: Data): string {
  const document = parseDocument(source);
  if (!isMap(document.contents)) return stringify(after, { lineWidth: 0 });
  const edits: Edit[] = [];
  patchMap(source, document.contents, after, edits);
  const patched = edits
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), source);
  // Whatever a strange layout did to it, the file says what was meant.
  return isSame(parseDocument(patched).toJS(), after) ? patched : stringify(after, { lineWidth: 0 });
}

const isSame = (a: unknown, b: unknown): boolean => {
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return a === b;
  const [left, right] = [Object.entries(a), Object.entries(b)];
  return left.length === right.length && left.every(([key, value]) => isSame(value, (b as Data)[key]));
};

function patchNode(source: string, node: Node, after: unknown, edits: Edit[]): void {
  if (isSame(node.toJSON(), after)) return;
  if (isMap(node) && typeof after === 'object' && after && !Array.isArray(after))
    return patchMap(source, node, after as Data, edits);
  if (isSeq(node) && Array.isArray(after)) return patchSeq(source, node, after, edits);
  replace(source, node, after, edits);
}

function patchMap(source: string, map: YAMLMap, after: Data, edits: Edit[]): void {
  const pairs = map.items as Pair<Node, Node | null>[];
  const nameOf = (pair: Pair<Node, Node | null>) => String(isScalar(pair.key) ? pair.key.value : pair.key);
  const names = pairs.map(nameOf);
  const isChanged = names.some((name) => !(name in after)) || Object.keys(after).some((name) => !names.includes(name));
  if (map.flow && isChanged) return replace(source, map, after, edits);
  pairs.forEach((pair, index) => {
    const name = names[index]!;
    if (!(name in after)) edits.push({ ...linesOf(source, pairs.map(startOf), index, endOf(source, map)), text: '' });
    else if (pair.value) patchNode(source, pair.value, after[name], edits);
  });
  if (!isChanged) return;
  const indent = columnOf(source, startOf(pairs[0]!));
  const told = Object.keys(after);
  for (const name of told.filter((key) => !names.includes(key))) {
    // Behind the nearest of those before it that stands in the file.
    const before = told.slice(0, told.indexOf(name)).findLast((key) => names.includes(key));
    const at =
      before === undefined
        ? lineStart(source, startOf(pairs[0]!))
        : linesOf(source, pairs.map(startOf), names.indexOf(before), endOf(source, map)).end;
    insert(source, at, indentBy(stringify({ [name]: after[name] }, { lineWidth: 0 }), indent), edits);
  }
}

function patchSeq(source: string, seq: YAMLSeq, after: unknown[], edits: Edit[]): void {
  const items = seq.items as Node[];
  if (items.length === after.length)
    return items.forEach((item, index) => patchNode(source, item, after[index], edits));
  if (seq.flow || !items.length || !after.length) return replace(source, seq, after, edits);
  const starts = items.map((item) => source.lastIndexOf('-', startOf({ key: item })));
  const end = endOf(source, seq);
  let same = 0;
  while (same < items.length && same < after.length && isSame(items[same]!.toJSON(), after[same])) same++;
  let tail = 0;
  const isTail = () => isSame(items.at(-1 - tail)!.toJSON(), after.at(-1 - tail));
  while (tail < Math.min(items.length, after.length) - same && isTail()) tail++;
  const indent = columnOf(source, starts[0]!);
  const text = after
    .slice(same, after.length - tail)
    .map((item) => indentBy(stringify([item], { lineWidth: 0 }), indent))
    .join('');
  const start = same < items.length ? lineStart(source, starts[same]!) : end;
  const stop = tail ? lineStart(source, starts[items.length - tail]!) : end;
  edits.push({ start, end: stop, text: start === end && source[end - 1] !== '\n' ? `\n${text}` : text });
}

/** Writes a value anew in the place of another. */
function replace(source: string, node: Node, after: unknown, edits: Edit[]): void {
  const [start, end] = node.range!;
  const line = source.slice(lineStart(source, start), start);
  const indent = /^ */.exec(line)![0].length;
  const isBlock = isScalar(node) && (node.type ?? '').startsWith('BLOCK');
  const isShort = isScalar(node) || ('flow' in node && node.flow);
  if (isShort && !(typeof after === 'string' && after.includes('\n'))) {
    edits.push({ start, end, text: shortly(after) + (isBlock ? '\n' : '') });
    return;
  }
  const [, ...written] = indentBy(stringify({ a: after }, { lineWidth: 0 }), indent).split('\n');
  const [first] = stringify({ a: after }, { lineWidth: 0 }).split('\n');
  const opens = first!.slice('a:'.length).trim();
  const body = written.join('\n').replace(/\n$/, '');
  edits.push({
    start,
    end,
    text: `${opens}\n${body}${isScalar(node) && !isBlock ? '' : '\n'}`,
  });
}

/** On one line, so that it can stand in a list of either kind. */
const shortly = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(shortly).join(', ')}]`;
  if (typeof value === 'object' && value)
    return `{ ${Object.entries(value)
      .map(([name, part]) => `${name}: ${shortly(part)}`)
      .join(', ')} }`;
  const written = stringify(value, { lineWidth: 0 }).trimEnd();
  return typeof value === 'string' && (/[,[\]{}]|: |\n/.test(value) || written.includes('\n'))
    ? JSON.stringify(value)
    : written;
};

const startOf = ({ key }: { key: unknown }): number => (key as Node).range![0];
const lineStart = (source: string, offset: number): number => source.lastIndexOf('\n', offset - 1) + 1;
const columnOf = (source: string, offset: number): number => offset - lineStart(source, offset);

/** Where the lines of a collection end. */
function endOf(source: string, node: Node): number {
  const end = node.range![1];
  if (source[end - 1] === '\n') return end;
  const next = source.indexOf('\n', end);
  return next < 0 ? source.length : next + 1;
}

/** The lines of one of many, up to the next. */
function linesOf(
  source: string,
  starts: readonly number[],
  index: number,
  end: number,
): { start: number; end: number } {
  const next = starts[index + 1];
  const start = starts[index]!;
  // The first pair of an item of a list stands behind its dash.
  const isBehindDash = source.slice(lineStart(source, start), start).includes('-');
  if (isBehindDash && next !== undefined) return { start, end: next };
  return { start: lineStart(source, start), end: next === undefined ? end : lineStart(source, next) };
}

function insert(source: string, at: number, text: string, edits: Edit[]): void {
  edits.push({ start: at, end: at, text: at > 0 && source[at - 1] !== '\n' ? `\n${text.trimEnd()}` : text });
}

const indentBy = (text: string, columns: number): string => text.replace(/^(?=.)/gm, ' '.repeat(columns));
