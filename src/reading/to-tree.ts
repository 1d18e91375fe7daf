import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import type { Vocabulary } from '../blocks/registry.ts';
import type { Problem } from '../curriculum/problem.ts';
import type { Flow, Inline } from '../curriculum/tree.ts';
import { problemAt } from './document.ts';
import { DEEPEST, tangleAt } from './find-tangle.ts';
import { readAttributes, startOf, type Element } from './read-attributes.ts';
import { refuse, refuseTag } from './refuse.ts';
import { suggest } from '../curriculum/suggest.ts';

interface State {
  file: string;
  vocabulary: Vocabulary;
  problems: Problem[];
  /** Names of the blocks and marks around the node, the nearest last. */
  around: string[];
  /** How many of bold, italic and struck out stand around the words being read. */
  styles: number;
  /** How many nodes stand around the one being read. */
  depth: number;
}

/** mdast → our tree. What has no place in it becomes a Problem, never a silent drop. */
export function toTree(
  children: RootContent[],
  file: string,
  vocabulary: Vocabulary,
): { tree: Flow[]; problems: Problem[] } {
  const state: State = { file, vocabulary, problems: [], around: [], styles: 0, depth: 0 };
  return { tree: flows(children, state), problems: state.problems };
}

const flows = (nodes: readonly Nodes[], state: State): Flow[] => deeper(nodes, state, (node) => flow(node, state));
const inlines = (nodes: readonly Nodes[], state: State): Inline[] =>
  deeper(nodes, state, (node) => inline(node as PhrasingContent, state));

function deeper<T>(nodes: readonly Nodes[], state: State, read: (node: Nodes) => T[]): T[] {
  if (nodes[0] && state.depth >= DEEPEST) {
    state.problems.push(tangleAt(state.file, startOf(nodes[0])));
    return [];
  }
  state.depth++;
  const result = nodes.flatMap(read);
  state.depth--;
  return result;
}

function flow(node: Nodes, state: State): Flow[] {
  const at = startOf(node);
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', children: inlines(node.children, state), at }];
    case 'heading':
      if (node.depth !== 3) refuse(node, state, 'tieu-de');
      return [{ type: 'heading', children: inlines(node.children, state), at }];
    case 'blockquote':
      return [{ type: 'quote', children: flows(node.children, state), at }];
    case 'list':
      for (const item of node.children)
        if (typeof item.checked === 'boolean') refuse(item, state, 'danh-sach-danh-dau');
      return [
        {
          type: 'list',
          ordered: node.ordered ?? false,
          start: node.start ?? 1,
          items: node.children.map((item) => flows(item.children, state)),
          at,
        },
      ];
    case 'table': {
      const [head, ...rows] = node.children.map((row) => row.children.map((cell) => inlines(cell.children, state)));
      return [{ type: 'table', head: head ?? [], rows, at }];
    }
    case 'mdxJsxFlowElement':
      return flowBlock(node, state);
    default:
      return refuse(node, state);
  }
}

function inline(node: PhrasingContent, state: State): Inline[] {
  const at = startOf(node);
  switch (node.type) {
    case 'text':
      return [{ type: 'text', value: node.value.normalize('NFC'), at }];
    case 'emphasis':
    case 'strong':
    case 'delete':
      state.styles++;
      try {
        return [{ type: node.type, children: inlines(node.children, state), at }];
      } finally {
        state.styles--;
      }
    case 'link':
      if (state.styles) refuse(node, state, 'kieu-boc-the');
      return [{ type: 'link', url: node.url, children: inlines(node.children, state), at }];
    case 'break':
      return [{ type: 'break', at }];
    case 'mdxJsxTextElement':
      return inlineBlock(node, state);
    default:
      return refuse(node, state);
  }
}

function flowBlock(node: Element, state: State): Flow[] {
  const block = known(node, state);
  // What stands in a tag that is refused is read all the same: its own mistakes are told in the same run.
  if (!block) return inside(meant(node, state), state, () => flows(node.children, state));
  const at = startOf(node);
  if (block.kind === 'mark') {
    refuseTag(node, state, 'the-lien-dong');
    return inside(block.name, state, () => flows(node.children, state));
  }
  const { props, problems } = readAttributes(node, block, state.file);
  state.problems.push(...problems);
  if (block.kind === 'inline')
    return [{ type: 'paragraph', children: [{ type: 'inline', name: block.name, props, at }], at }];
  const children = inside(block.name, state, () => flows(node.children, state));
  if (block.kind === 'leaf' && children.length) refuseTag(node, state, 'the-rong');
  if (block.kind === 'flow' && !children.length) refuseTag(node, state, 'the-khong-noi-dung');
  return [{ type: 'block', name: block.name, props, children, at }];
}

function inlineBlock(node: Element, state: State): Inline[] {
  const block = known(node, state);
  if (!block) return inside(meant(node, state), state, () => inlines(node.children, state));
  const at = startOf(node);
  if (block.kind === 'flow' || block.kind === 'leaf') {
    refuseTag(node, state, 'the-rieng-dong');
    return inside(block.name, state, () => inlines(node.children, state));
  }
  const { props, problems } = readAttributes(node, block, state.file);
  state.problems.push(...problems);
  if (block.kind === 'inline') {
    // The form editor splits a mark in two around a node that stands in it.
    if (state.around.some((name) => isMark(name, state))) refuseTag(node, state, 'the-trong-the-chu');
    return [{ type: 'inline', name: block.name, props, at }];
  }
  if (state.styles) refuse(node, state, 'kieu-boc-the');
  const outer = state.around.find((name) => isMark(name, state) && rank(name, state) >= rank(block.name, state));
  if (outer) refuseTag(node, state, outer === block.name ? 'the-trong-chinh-no' : 'the-nguoc-tang');
  const children = inside(block.name, state, () => inlines(node.children, state));
  if (!children.length) refuseTag(node, state, 'the-khong-noi-dung');
  return [{ type: 'mark', name: block.name, props, children, at }];
}

const isMark = (name: string, state: State): boolean =>
  Object.hasOwn(state.vocabulary, name) && state.vocabulary[name]!.kind === 'mark';

/** The form editor nests marks in the order of the registry, the outermost first, and styles inside them all. */
const rank = (name: string, state: State): number => Object.keys(state.vocabulary).indexOf(name);

/** The block a tag names, when it may stand here; otherwise a Problem and null. */
function known(node: Element, state: State) {
  const block = node.name && Object.hasOwn(state.vocabulary, node.name) ? state.vocabulary[node.name] : undefined;
  if (!block) {
    refuseTag(node, state, 'the-la');
    return null;
  }
  const around = state.around.filter((name) => name !== 'Grades').at(-1);
  const guessable = around === undefined || Object.hasOwn(state.vocabulary, around);
  if (
    block.inside &&
    guessable &&
    !(around === undefined ? block.inside.length === 0 : block.inside.includes(around))
  ) {
    const holders = block.inside.map((name) => `<${name}>`).join(' hoặc ');
    const [where, fix] = holders
      ? [`nằm ngay trong ${holders}`, `Chuyển thẻ vào trong ${holders}.`]
      : ['đứng ngoài mọi thẻ khác', `Đóng <${around}> trước khi mở thẻ này.`];
    state.problems.push(
      problemAt(
        state.file,
        startOf(node),
        'sai-cho',
        `Thẻ <${block.name}> phải ${where}.`,
        'Ở chỗ khác máy không biết thẻ này thuộc về đâu.',
        fix,
      ),
    );
  }
  return block;
}

/** The block an unknown tag most likely stands for. */
const meant = (node: Element, state: State): string => suggest(node.name ?? '', Object.keys(state.vocabulary)) ?? '?';

function inside<T>(name: string, state: State, read: () => T): T {
  state.around.push(name);
  try {
    return read();
  } finally {
    state.around.pop();
  }
}
