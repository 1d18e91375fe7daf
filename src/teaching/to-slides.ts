import { lessonBlocks } from '../blocks/registry.ts';
import { explained, hasTerm, linesOf, slideSpans } from '../blocks/slide-lines.ts';
import type { Looks, SlideContext, ToSlides } from '../blocks/slides.ts';
import type { BlockNode, Flow, Inline } from '../curriculum/tree.ts';
import type { Slide } from '../document/deck.ts';
import type { PaperContext } from '../blocks/define.ts';
import { paperContext } from './to-paper.ts';

/** The way from a lesson's tree to slides: prose here, every block through the registry. */
export function slideContext(paper: PaperContext): SlideContext {
  const { lesson } = paper;
  const context: SlideContext = {
    paper,
    teacher: () => paperContext(lesson, 'teacher', null),
    text: (nodes, looks) => textSlides(nodes, looks, context),
  };
  return context;
}

/**
 * The slides of a block that stands on its own. New words come first, so that the slide itself can be read without a
 * stop.
 */
export function blockSlides(node: BlockNode, around: string, context: SlideContext): Slide[] {
  const block = lessonBlocks[node.name as keyof typeof lessonBlocks] as { slides?: ToSlides };
  if (!block.slides) throw new Error(`<${node.name}> does not stand on its own`);
  return block.slides(node, around, context);
}

/** Running text with what stands in it: prose gathered on one slide, each table and block on its own. */
function textSlides(nodes: readonly Flow[], looks: Looks, context: SlideContext): Slide[] {
  const slides: Slide[] = [];
  let prose: Flow[] = [];
  const putProse = () => {
    if (prose.length)
      slides.push(
        ...explained(prose, { ...plain(looks), kind: 'text', tone: looks.tone, lines: linesOf(prose, context.paper) }),
      );
    prose = [];
  };
  for (const node of nodes) {
    if (node.type === 'block') {
      putProse();
      slides.push(...blockSlides(node, looks.title, context));
    } else if (node.type === 'table') {
      // A single paragraph leads to its table; more is a slide of its own.
      const lead = prose.length === 1 ? prose : [];
      if (!lead.length) putProse();
      prose = [];
      const cells = (row: Inline[][]) => row.map((cell) => slideSpans(cell, context.paper));
      slides.push(
        ...explained([...lead, node], {
          ...plain(looks),
          kind: 'table',
          lead: linesOf(lead, context.paper),
          head: cells(node.head),
          rows: node.rows.map(cells),
        }),
      );
    } else {
      // In running text a new word begins a slide, so that it is explained just before it is read; a story is not
      // broken off.
      if (looks.tone === 'text' && hasTerm(node)) putProse();
      prose.push(node);
    }
  }
  putProse();
  const [first, ...rest] = slides;
  return first ? [{ ...first, notes: [...(looks.notes ?? []), ...first.notes] }, ...rest] : [];
}

const plain = ({ title, label, tone, framed }: Looks) => ({
  title,
  label,
  notes: [] as string[],
  // Each step is tried before the next is read.
  ...(tone === 'steps' ? { oneByOne: true as const } : {}),
  ...(framed ? { framed } : {}),
});
