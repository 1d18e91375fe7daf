/** The pieces of a question as HTML: the words of the pupils' paper, a message in its frame with its stamp. */
import type { PaperContext } from '../../blocks/define.ts';
import type { Flow, Inline } from '../../curriculum/tree.ts';
import { renderNodes, renderPicture } from '../../html/render.ts';
import { renderSpans } from '../../html/text.ts';
import type { Part } from '../../questions/question.ts';

export const htmlOf = (flow: readonly Flow[], { nodes }: PaperContext): string => renderNodes(nodes(flow));
export const spansOf = (text: readonly Inline[], { spans }: PaperContext): string => renderSpans(spans(text));

/** The words alone, where a program takes nothing else. No block that has a frame can stand among them. */
export const wordsOf = (text: readonly Inline[], { spans }: PaperContext): string =>
  spans(text)
    .map((span) => ('text' in span ? span.text : ' '))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** What is chosen, placed or judged, after its picture. */
export function partOf({ text, picture }: Pick<Part, 'text' | 'picture'>, context: PaperContext): string {
  const drawing = picture === undefined ? undefined : context.lesson.drawings[picture];
  return `${drawing ? `${renderPicture(drawing, '', 'height:6em')} ` : ''}${spansOf(text, context)}`;
}

/** What is said to everyone, whatever the answer: the reasons, one a line. */
export const reasonsOf = (whys: readonly (readonly Inline[])[], context: PaperContext): string =>
  whys
    .filter((why) => why.length)
    .map((why) => `<p>${spansOf(why, context)}</p>`)
    .join('');
