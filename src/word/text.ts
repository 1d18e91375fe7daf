/** Headings and paragraphs: a style says how they look, direct formatting only what the style cannot know. */
import { AlignmentType, LineRuleType, Paragraph, type IParagraphOptions } from 'docx';
import { announces, type PaperNode } from '../document/paper.ts';
import { holding, type Place } from './place.ts';
import { writeSpans } from './runs.ts';

type Node<T extends PaperNode['type']> = Extract<PaperNode, { type: T }>;

/** Level 1 is a Title the first time and Heading 1 wherever a collection goes on with another. */
export function writeHeading(node: Node<'heading'>, place: Place): Paragraph {
  const isTitle = node === place.draft.title;
  const style = isTitle ? 'Title' : `Heading${node.level}`;
  const centred = node.align === 'center';
  return new Paragraph({
    style,
    children: writeSpans(node.spans),
    ...indent(place),
    ...holding(place),
    ...(centred === isTitle ? {} : { alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT }),
  });
}

/** A paragraph in the style of its role; `list` is what an item of a list adds to it. */
export function writeParagraph(node: Node<'paragraph'>, place: Place, list: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    style: styleOf(node.role, place),
    children: writeSpans(node.spans),
    ...indent(place),
    ...holding(place),
    ...(announces(node) ? { keepNext: true } : {}),
    ...alignment(node, place),
    ...list,
  });
}

/** A cell that only holds a box to tick has it in the middle. */
function alignment({ align, spans }: Node<'paragraph'>, { text }: Place): IParagraphOptions {
  const onlyMarks = text === 'TableText' && spans.length > 0 && spans.every((span) => 'drawn' in span);
  if (align === undefined && !onlyMarks) return {};
  return { alignment: align === 'right' ? AlignmentType.RIGHT : AlignmentType.CENTER };
}

/** How far from the left a paragraph stands; nothing where it stands at the edge. */
export const indent = ({ left }: Place): IParagraphOptions => (left > 0 ? { indent: { left } } : {});

function styleOf(role: Node<'paragraph'>['role'], { text, depth }: Place): string {
  switch (role) {
    case undefined:
      return text === 'Normal' && depth > 0 ? 'ListContinue' : text;
    case 'lead':
      return 'Lead';
    case 'caption':
      return 'Caption';
    case 'note':
      return 'Note';
    default:
      return role satisfies never;
  }
}

/** A low empty paragraph: Word joins two tables that touch, and wants a paragraph after the last. */
export const writeGap = (place: Place): Paragraph => new Paragraph({ style: 'Gap', ...holding(place) });

/** The lowest paragraph there is: where a page starts, and under a table that ends a foot. */
export const writeLow = (options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ style: 'Gap', spacing: { line: 20, lineRule: LineRuleType.EXACT }, ...options });

/** A page ends here: Word wants a paragraph for it. */
export const writePageBreak = (place: Place): Paragraph => writeLow({ pageBreakBefore: true, ...holding(place) });
