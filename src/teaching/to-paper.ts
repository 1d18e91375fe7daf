import type { PaperContext } from '../blocks/define.ts';
import { lessonBlocks } from '../blocks/registry.ts';
import type { GradeLesson } from '../curriculum/cut.ts';
import type { PaperNode, Span } from '../document/paper.ts';
import type { BlockNode, Flow, Inline, InlineBlockNode, MarkNode } from '../curriculum/tree.ts';

type FlowHandler = (node: BlockNode, context: PaperContext) => PaperNode[];
type MarkHandler = (node: MarkNode | InlineBlockNode, context: PaperContext) => Span[];

/**
 * The way from a lesson's tree to paper, for one reader: prose here, every block through the registry. Each paper
 * numbers its own sources, unless it is told how.
 */
export function paperContext(
  lesson: GradeLesson,
  reader: PaperContext['reader'],
  cited: PaperContext['cited'] = [],
): PaperContext {
  const context: PaperContext = { lesson, reader, cited, nodes, spans };
  return context;

  function nodes(children: readonly Flow[]): PaperNode[] {
    return children.flatMap((node) => flow(node));
  }

  function flow(node: Flow): PaperNode[] {
    switch (node.type) {
      case 'paragraph':
        return [{ type: 'paragraph', spans: spans(node.children) }];
      case 'heading':
        return [{ type: 'heading', level: 4, spans: spans(node.children) }];
      case 'quote':
        return [{ type: 'box', tone: 'plain', children: nodes(node.children) }];
      case 'list':
        return [
          { type: 'list', ordered: node.ordered, start: node.start, items: node.items.map((item) => nodes(item)) },
        ];
      case 'table':
        return [
          {
            type: 'table',
            columns: node.head.map(() => 1),
            frame: 'grid',
            head: node.head.map(cell),
            rows: node.rows.map((row) => row.map(rowCell)),
          },
        ];
      case 'block':
        return (handlerOf(node.name) as FlowHandler)(node, context);
      default:
        return node satisfies never;
    }
  }

  function cell(children: readonly Inline[]): PaperNode[] {
    return [{ type: 'paragraph', spans: spans(children) }];
  }

  /** A cell that ends in dots is filled in by hand: a pupil gets lines instead of them. */
  function rowCell(children: readonly Inline[]): PaperNode[] {
    const [last, ...before] = spans(children).toReversed();
    if (reader !== 'pupil' || !last || !('text' in last) || !last.text.endsWith('…')) return cell(children);
    const asked = [...before.toReversed(), { ...last, text: last.text.replace(/\s*…+$/, '') }].filter(
      (span) => !('text' in span) || span.text,
    );
    return [
      ...(asked.length ? [{ type: 'paragraph' as const, spans: asked }] : []),
      { type: 'lines', count: CELL_LINES },
    ];
  }

  function spans(children: readonly Inline[]): Span[] {
    return children.flatMap((node) => inline(node));
  }

  function inline(node: Inline): Span[] {
    switch (node.type) {
      case 'text':
        // A soft line break in the source is a space on paper.
        return [{ text: node.value.replace(/\s*\n\s*/g, ' '), ...(node.names ? { names: true } : {}) }];
      case 'break':
        return [{ text: ' ' }];
      case 'emphasis':
        return styled(node.children, { italic: true });
      case 'strong':
        return styled(node.children, { bold: true });
      case 'delete':
        return spans(node.children);
      case 'link':
        return styled(node.children, { link: node.url });
      case 'mark':
      case 'inline':
        return (handlerOf(node.name) as MarkHandler)(node, context);
      default:
        return node satisfies never;
    }
  }

  function styled(children: readonly Inline[], style: Partial<Exclude<Span, { drawn: unknown }>>): Span[] {
    return spans(children).map((span) => ('text' in span ? { ...span, ...style } : span));
  }
}

/** A few words in a pupil's hand, in a column of a table. */
const CELL_LINES = 2;

function handlerOf(name: string): unknown {
  if (name in lessonBlocks) return lessonBlocks[name as keyof typeof lessonBlocks].paper;
  throw new Error(`No block ${name} in a lesson: the reader must have refused it`);
}
