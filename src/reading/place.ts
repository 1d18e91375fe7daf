import type { At } from '../curriculum/tree.ts';

/** Lines and columns count from 1, columns in UTF-16 units as editors count them. */
export function offsetOf(source: string, at: At): number {
  const start = startsOf(source)[at.line - 1];
  return start === undefined ? source.length : Math.min(source.length, start + at.column - 1);
}

export function atOffset(source: string, offset: number): At {
  const starts = startsOf(source);
  let [line, after] = [0, starts.length];
  while (after - line > 1) {
    const middle = (line + after) >> 1;
    if (starts[middle]! <= offset) line = middle;
    else after = middle;
  }
  return { line: line + 1, column: offset - starts[line]! + 1 };
}

/** Where the lines begin of the text that was asked of last: rules ask for thousands of places in one. */
let last = { source: '', starts: [0] };

function startsOf(source: string): readonly number[] {
  if (source !== last.source) {
    const starts = [0];
    for (let end = source.indexOf('\n'); end >= 0; end = source.indexOf('\n', end + 1)) starts.push(end + 1);
    last = { source, starts };
  }
  return last.starts;
}

/**
 * Where the character `index` of a text stands in the source it was read from, the text starting at `at`.
 * What the reader changed on the way is walked over: composed letters, entities, escapes, the start of a next line.
 */
export function atInside(source: string, at: At, text: string, index: number): At {
  let s = offsetOf(source, at);
  let t = 0;
  while (t < index && s < source.length) {
    const entity = match(/&(?:#(\d+)|#[xX]([\da-fA-F]+)|\w+);/y, source, s);
    if (entity && !text.startsWith(entity[0], t)) {
      const code = entity[1] ? Number(entity[1]) : entity[2] ? parseInt(entity[2], 16) : 0;
      t += code > 0xffff ? 2 : 1;
      s += entity[0].length;
      continue;
    }
    const [cluster] = match(/[^]\p{M}*/uy, source, s)!;
    const composed = [cluster, cluster.normalize('NFC'), cluster[0]!].find((form) => text.startsWith(form, t));
    t += composed?.length ?? 0;
    s += composed === cluster[0] ? 1 : cluster.length;
  }
  // The character itself may stand after what the reader left out: an escape, an indent.
  const wanted = text[index];
  let here = s;
  while (wanted !== undefined && here < source.length && /[\\\s>"']/.test(source[here]!) && source[here] !== wanted)
    here++;
  return atOffset(source, here < source.length ? here : s);
}

/**
 * Where the value of a tag's attribute starts, the tag starting at `at`; the tag itself when it has no such attribute.
 */
export function atAttribute(source: string, at: At, name: string): At {
  let s = offsetOf(source, at);
  s += match(/<[^\s/>]*/y, source, s)?.[0].length ?? 0;
  for (;;) {
    const found = match(/\s*([^\s=/>]+)(?:\s*=\s*("[^"]*"|'[^']*'|\{[^}]*\}))?/y, source, s);
    if (!found) return at;
    const [whole, key, value] = found;
    if (key === name)
      return atOffset(source, value === undefined ? s + whole.indexOf(key) : s + whole.length - value.length + 1);
    s += whole.length;
  }
}

function match(pattern: RegExp, source: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(source);
}
