import {
  isNode,
  isPair,
  isMap,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document as YamlDocument,
  type Node,
  type Pair,
} from 'yaml';
import type { z } from 'zod';
import type { Keep } from '../curriculum/keep.ts';
import type { Problem } from '../curriculum/problem.ts';
import type { At } from '../curriculum/tree.ts';
import { problemAt, type Path } from './document.ts';
import { explainIssues } from './explain-issues.ts';
import { DEEPEST, LONGEST, LONGEST_RUN, LONGEST_WORD, tangleAt } from './find-tangle.ts';
import { atOffset } from './place.ts';

export interface Yaml {
  data: unknown;
  placeOf: (path: Path, of?: 'key') => At;
  problems: Problem[];
}

/** Something wrong in the text itself, and where. */
interface Fault {
  code: string;
  offset: number;
}

/** Parses YAML 1.2 (dates stay strings). `lineOffset` is the number of lines of the file before this text. */
export function parseYaml(text: string, file: string, lineOffset = 0): Yaml {
  const counter = new LineCounter();
  const at = (offset: number): At => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line) + lineOffset, column: Math.max(1, col) };
  };
  const refused = (place: At, problem: Problem): Yaml => ({ data: null, placeOf: () => place, problems: [problem] });
  if (text.length > LONGEST) {
    const place = atOffset(text, LONGEST);
    return refused(place, tangleAt(file, { ...place, line: place.line + lineOffset }));
  }
  const document = parseSafely(text, counter);
  const fault = document ? faultOf(document) : { code: 'TANGLED', offset: 0 };
  const read = fault ? null : valueOf(document!);
  if (!read) {
    const { code, offset } = fault ?? { code: 'TANGLED', offset: 0 };
    const place = at(offset);
    return refused(
      place,
      problemAt(
        file,
        place,
        'yaml',
        isCurly(text, offset) ? 'Giá trị được đặt trong dấu nháy cong “…” của Word.' : explainYaml(code),
        'Máy không đọc được phần khai báo này nên bỏ cả tệp.',
        'Thụt dòng bằng dấu cách, mỗi mục một dòng “tên: giá trị”; giá trị có dấu hai chấm hay dấu ngoặc thì đặt trong "…".',
      ),
    );
  }
  const placeOf = (path: Path, of?: 'key') => at(offsetOf(document!, path, of));
  const tangled = findTangled(read.data);
  if (tangled) return refused(placeOf(tangled), tangleAt(file, placeOf(tangled)));
  return { data: read.data, placeOf, problems: [] };
}

/** The same; what a text says that has not changed is as it was kept, and it is parsed when a place is asked for. */
export async function recallYaml(text: string, file: string, keep: Keep): Promise<Yaml> {
  let parsed: Yaml | undefined;
  const parse = (): Yaml => (parsed ??= parseYaml(text, file));
  const said = await keep(JSON.stringify(['yaml', text]), () => {
    const { data, problems } = parse();
    return problems.length ? null : { data };
  });
  return said ? { ...said, problems: [], placeOf: (path, of) => parse().placeOf(path, of) } : parse();
}

/** Null for text nested so deep that the parser gives up. */
function parseSafely(text: string, lineCounter: LineCounter): YamlDocument | null {
  try {
    // Whether a key comes twice is asked below: the parser compares each with each, a minute for a long file.
    return parseDocument(text, { lineCounter, prettyErrors: false, logLevel: 'error', uniqueKeys: false });
  } catch {
    return null;
  }
}

/** The first thing that is wrong in a document that was parsed. */
function faultOf(document: YamlDocument): Fault | null {
  const [error] = document.errors;
  if (error) return { code: error.code, offset: error.pos[0] };
  let fault: Fault | null = null;
  try {
    visit(document, {
      Map(_, { items }) {
        const seen = new Set<unknown>();
        for (const { key } of items) {
          const name = isScalar(key) ? key.value : key;
          if (seen.has(name)) fault ??= { code: 'DUPLICATE_KEY', offset: startOf(key) ?? 0 };
          seen.add(name);
        }
      },
      Alias(_, alias, around) {
        // A value that repeats itself within itself has no end.
        if (around.includes(alias.resolve(document) as never))
          fault ??= { code: 'TANGLED', offset: startOf(alias) ?? 0 };
      },
    });
  } catch {
    return { code: 'TANGLED', offset: 0 };
  }
  return fault;
}

/** Null where aliases multiply without end. */
function valueOf(document: YamlDocument): { data: unknown } | null {
  try {
    return { data: document.toJS() };
  } catch {
    return null;
  }
}

/** Whether the value on the line of this place begins with a quote that Word made. */
const isCurly = (text: string, offset: number): boolean =>
  /^\s*(?:- )?(?:[\w-]+:\s+)?[“”„]/u.test(text.slice(text.lastIndexOf('\n', offset - 1) + 1));

/** The way to a value deeper or longer than any that a person writes; null when there is none. */
function findTangled(value: unknown, path: Path = []): Path | null {
  if (path.length > DEEPEST) return path;
  if (typeof value === 'string') return value.length > LONGEST_RUN || LONGEST_WORD.test(value) ? path : null;
  if (value === null || typeof value !== 'object') return null;
  for (const [key, inner] of Object.entries(value)) {
    const found = findTangled(inner, [...path, Array.isArray(value) ? Number(key) : key]);
    if (found) return found;
  }
  return null;
}

const YAML_ERRORS: Partial<Record<string, string>> = {
  DUPLICATE_KEY: 'Một mục được khai hai lần.',
  TAB_AS_INDENT: 'Dòng được thụt bằng phím Tab.',
  BAD_INDENT: 'Dòng thụt vào không thẳng hàng.',
  MISSING_CHAR: 'Thiếu một dấu ngoặc hoặc dấu nháy đóng.',
  UNEXPECTED_TOKEN: 'Có kí tự thừa.',
  BLOCK_AS_IMPLICIT_KEY: 'Dòng sau thụt vào không thẳng hàng, hoặc một dòng có hai dấu hai chấm.',
  TANGLED: 'Có phần lồng nhau hoặc nhắc lại nhau quá nhiều.',
  BAD_ALIAS: 'Dấu * ở đầu giá trị bị hiểu là một lời nhắc lại: đặt giá trị trong "…".',
  MULTILINE_IMPLICIT_KEY: 'Một dòng thiếu dấu hai chấm.',
};

const explainYaml = (code: string): string =>
  `Phần khai báo (YAML) viết sai ở gần chỗ này. ${YAML_ERRORS[code] ?? 'Thường do thiếu dấu hai chấm, thiếu dấu nháy hoặc thụt dòng lệch.'}`;

/**
 * The offset of the value at a path; of its key when it is the key that is wrong; of what holds it when it is missing.
 */
function offsetOf(document: YamlDocument, path: Path, of?: 'key'): number {
  for (let depth = path.length; depth > 0; depth--) {
    const holder = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
    if (isMap(holder)) {
      const pair = holder.items.find(
        (item): item is Pair<Node, Node> => isPair(item) && String(item.key) === String(path[depth - 1]),
      );
      if (pair && of === 'key' && depth === path.length) return startOf(pair.key) ?? 0;
      if (pair) return startOf(pair.value) ?? startOf(pair.key) ?? 0;
    }
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node)) return startOf(node) ?? 0;
  }
  return startOf(document.contents) ?? 0;
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);

/** Validates what was parsed. */
export function validate<S extends z.ZodType>(
  yaml: Yaml,
  schema: S,
  file: string,
  holder: string,
): { value: z.output<S> | null; problems: Problem[] } {
  if (yaml.problems.length) return { value: null, problems: yaml.problems };
  const where = { file, rule: 'khai-bao', holder, placeOf: yaml.placeOf };
  try {
    const result = schema.safeParse(yaml.data ?? {});
    if (result.success) return { value: result.data, problems: [] };
    return { value: null, problems: explainIssues(result.error.issues, schema, yaml.data ?? {}, where) };
  } catch (error) {
    // More mistakes than the validator can carry at once.
    if (error instanceof RangeError) return { value: null, problems: [tangleAt(file, yaml.placeOf([]))] };
    throw error;
  }
}
