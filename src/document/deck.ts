import type { Band } from '../curriculum/grade.ts';
import { letterOf, pieceName, readText, spanText, words, type Channel, type Picture, type Span } from './paper.ts';

/**
 * The slides of a lesson as ideas, one a slide, before any is measured. slides/ parts what does not fit and renders it;
 * it knows no lesson and no block.
 */
export interface Deck {
  title: string;
  publisher: string;
  band: Band;
  /** The least body size in points: what the last row can read. */
  size: number;
  /** The lesson's steps by name, beside the shield at the foot of every slide. */
  motto: string;
  /** Shown small at the foot of every slide. */
  footer: string;
  /** The revision's date (ISO), never the day of the build. */
  revised: string;
  slides: Slide[];
}

/** What of a deck decides how its slides are laid. */
export type DeckLook = Pick<Deck, 'band' | 'size'>;

/**
 * A paragraph, or an item of a list; `number` is null for a bullet. Numbers and bullets are set by the format. What is
 * `lettered` has its name in its words: it stands as close to the next as an item does; its `picture` is for children
 * who do not read yet. `across`: what stands at its right, to be told which of those it belongs to.
 */
export interface Line {
  spans: Span[];
  item?: { depth: number; number: number | null };
  lettered?: true;
  picture?: Picture;
  across?: Span[];
}

/** What is chosen from, sorted or put in order, under its letter: `B. Nói bà khoan đã`. */
export const letteredLine = (index: number, spans: readonly Span[], picture?: Picture): Line => ({
  spans: [pieceName(`${letterOf(index)}. `), ...spans],
  lettered: true,
  ...(picture ? { picture } : {}),
});

/** All words of a line, what stands across from it too. */
export const lineSpans = ({ spans, across }: Line): Span[] => (across ? [...spans, { text: ' ' }, ...across] : spans);

/** What an idea is to the class; it decides how its slide looks. `help` closes the deck. */
export type Tone = 'story' | 'text' | 'steps' | 'task' | 'remember' | 'warning' | 'tip' | 'law' | 'home' | 'help';

/**
 * One utterance of a message; `signs` explain its suspicious spots, once they are revealed, each under the name that it
 * has in the words: its letter on the sheet, else its number. `why` is '' where the speaker says it.
 */
export interface Utterance {
  side: 'them' | 'me';
  lines: Line[];
  signs: Sign[];
}
export interface Sign {
  name: string;
  why: string;
  decides?: true;
}

/** Why a spot is suspicious, under the name that it has in the message; the one that decides is called so. */
export const signLine = ({ name, why, decides }: Sign): Line => ({
  spans: [pieceName(`(${name}) `), { text: why }, ...(decides ? [pieceName(' (quyết\u00A0định)')] : [])],
});

/**
 * `label` says above the title what kind of slide it is, '' for none. `notes` are paragraphs for the speaker alone.
 * `framed`: its body is read word for word in its frame, as a message is: a ticket, a vote, what is right, what is said
 * together. `oneByOne`: its lines appear one after another.
 */
export type Slide = { title: string; label: string; notes: string[]; framed?: true; oneByOne?: true } & (
  | { kind: 'cover'; summary: string }
  /** Opens an activity; `lines` say what the class is to do. */
  | { kind: 'activity'; lines: Line[] }
  /** `lead` stands above the frame: what to do with what is in it. */
  | { kind: 'text'; tone: Tone; lead?: Line[]; lines: Line[] }
  /** A made-up message. `stamp` stands inside the frame and is never left out. */
  | { kind: 'message'; channel: Channel; stamp: string; from: string; address: string; bubbles: Utterance[] }
  /** The question is the title; what goes with it is in `lines`. */
  | { kind: 'question'; lines: Line[] }
  /** The word is the title. */
  | { kind: 'term'; meaning: string }
  /** A table and what is said just above it. */
  | { kind: 'table'; lead: Line[]; head: Span[][]; rows: Span[][][] }
  /** `beside`: what is chosen from while it is seen. */
  | { kind: 'picture'; picture: Picture; alt: string; beside?: Line[] }
);

/**
 * Every word the class sees, slide by slide in reading order; without the furniture of the foot, numbers and bullets of
 * lists.
 */
export const deckWords = (slides: readonly Slide[]): string[] =>
  slides.flatMap((slide) => [...words(slide.title), ...words(slide.label), ...bodyWords(slide, spanText)]);

/** All text of some spans, or what is read of it. */
type TextOf = (spans: readonly Span[]) => string;

function bodyWords(slide: Slide, textOf: TextOf): string[] {
  const lineWords = (lines: readonly Line[]): string[] => lines.flatMap((line) => words(textOf(lineSpans(line))));
  switch (slide.kind) {
    case 'cover':
      return words(slide.summary);
    case 'picture':
      return lineWords(slide.beside ?? []);
    case 'text':
      return lineWords([...(slide.lead ?? []), ...slide.lines]);
    case 'activity':
    case 'question':
      return lineWords(slide.lines);
    case 'message':
      return [
        ...[slide.stamp, slide.from, slide.address].flatMap(words),
        ...slide.bubbles.flatMap(({ lines }) => lineWords(lines)),
        ...slide.bubbles.flatMap(({ signs }) => lineWords(signs.filter(({ why }) => why).map(signLine))),
      ];
    case 'term':
      return words(slide.meaning);
    case 'table':
      return [
        ...lineWords(slide.lead),
        ...[...slide.head, ...slide.rows.flat()].flatMap((cell) => words(textOf(cell))),
      ];
    default:
      return slide satisfies never;
  }
}

/** The most words on a slide, and in a frame, that are read from the back row in a glance. */
export const GLANCE = 30;
export const FRAME = 60;
/** As many slides as a period has time for. */
export const PERIOD = { fewest: 15, most: 22 };

/** How many slides this one of a deck becomes once it is laid out. */
export type CountSlides = (slide: Slide, deck: DeckLook) => number;

/** The words of a slide that no frame holds. */
export const looseWords = (slide: Slide): number =>
  [...words(slide.title), ...words(slide.label)].filter((word) => !ORDINAL.test(word)).length +
  bodyWords(slide, readText).length -
  framedWords(slide);

/** `Bài 2. Nối` and `3. Luyện tập` are known by their numbers. */
const ORDINAL = /^\d\.$/;

const countRead = (lines: readonly Line[]): number =>
  lines.reduce((sum, line) => sum + words(readText(lineSpans(line))).length, 0);

/** The words inside a message's frame, its stamp and sender with them; or of what else stands in one. */
export function framedWords(slide: Slide): number {
  if (slide.kind === 'message')
    return (
      [slide.stamp, slide.from, slide.address].flatMap(words).length +
      slide.bubbles.reduce((sum, { lines }) => sum + countRead(lines), 0)
    );
  if (!slide.framed) return 0;
  const title = slide.kind === 'question' ? words(slide.title).length : 0;
  const lead = slide.kind === 'text' ? countRead(slide.lead ?? []) : 0;
  return bodyWords(slide, readText).length + title - lead;
}
