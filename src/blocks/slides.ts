import { findBlocks, wholly, type BlockNode, type Flow } from '../curriculum/tree.ts';
import type { Line, Slide, Tone } from '../document/deck.ts';
import { figureSlides } from './figure/slides.ts';
import type { PaperContext } from './define.ts';
import { say } from './slide-lines.ts';

/** What a run of text looks like on a slide: its tone, what is said above it, its title. */
export interface Looks {
  tone: Tone;
  label: string;
  title: string;
  notes?: string[];
  /** Read word for word, by all: see Slide. */
  framed?: true;
}

/** What a block's way to the slides may ask for. */
export interface SlideContext {
  /** The words as pupils read them. */
  paper: PaperContext;
  /** The words as a teacher reads them: signs underlined. */
  teacher(): PaperContext;
  /** Running text with what stands in it: prose gathered on one slide, each table and block on its own. */
  text(nodes: readonly Flow[], looks: Looks): Slide[];
}

/** A block as slides; `around` is the title of what it stands in. */
export type ToSlides = (node: BlockNode, around: string, context: SlideContext) => Slide[];

/** What says what is right: shown only when the class has answered. */
export const SOLVED = 'Đáp án';

/** What is right of an exercise, a line a press, in its frame. */
export const answerSlide = (title: string, lines: Line[], notes: string[]): Slide => ({
  kind: 'text',
  tone: 'task',
  framed: true,
  oneByOne: true,
  title,
  label: SOLVED,
  notes,
  lines,
});

/** Not for the class: it stands in the speaker's notes, or in no slide at all. */
export const noSlides: ToSlides = () => [];

/** Its words under its own title; what is hoped for as an answer stays with the teacher. */
export const asText =
  (tone: Tone, label: string, framed?: true): ToSlides =>
  (node, around, context) =>
    context.text(askedIn(node), {
      tone,
      ...(framed ? { framed } : {}),
      label,
      title: String(node.props.title ?? around),
      notes: answersTo(node, context.paper),
    });

/** What the class has in hand or hears: its first picture under its name, or where there is none its name alone. */
export function heldUp(
  { children }: BlockNode,
  { tone, label, title, notes, lines = [] }: Looks & { notes: string[]; lines?: Line[] },
  around: string,
  { paper }: SlideContext,
): Slide[] {
  const pictures = findBlocks(children, 'Figure').flatMap(({ node }) => (node.type === 'block' ? [node] : []));
  const [picture] = pictures.flatMap((figure) => figureSlides(figure, around, { paper }));
  return picture ? [{ ...picture, title, label, notes }] : [{ kind: 'text', tone, title, label, notes, lines }];
}

/** What it holds, as if it stood alone. */
export const asRunningText: ToSlides = (node, around, context) =>
  context.text(node.children, { tone: 'text', label: '', title: around });

export const askedIn = (node: BlockNode): Flow[] => node.children.filter((child) => !wholly(child, ['Answer']));

/** The expected answers, as paragraphs for the speaker. */
export function answersTo(node: BlockNode, context: PaperContext): string[] {
  const expected = node.children.flatMap((child) => wholly(child, ['Answer']) ?? []);
  return expected.length ? ['Trả lời mong đợi:', ...expected.map((mark) => `– ${say(mark.children, context)}`)] : [];
}
