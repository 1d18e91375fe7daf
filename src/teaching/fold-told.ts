import { quote } from '../curriculum/quote.ts';
import { READ_ON_SHEET } from '../blocks/reading/slides.ts';
import { asNote } from '../blocks/slide-lines.ts';
import { ON_SHEET } from '../blocks/task/slides.ts';
import { deckWords, GLANCE, looseWords, type Line, type Slide } from '../document/deck.ts';
import { spanText, words } from '../document/paper.ts';
import { brief } from './brief.ts';
import { isRevealed } from './slide-notes.ts';

type TextSlide = Extract<Slide, { kind: 'text' }>;

/**
 * What is only told has no slide: the speaker says it at the slide before, a sentence that leads on at the next. What
 * belongs together and is read in a glance stands on one slide.
 */
export function foldTold(slides: readonly Slide[]): Slide[] {
  const shown: Slide[] = [];
  slides.forEach((slide, i) => {
    const before = shown.at(-1);
    const joined = before && (joinTerm(before, slide) ?? askOf(before, slide));
    if (!before) shown.push(slide);
    else if (leadsTo(before, slide)) put(slide, [...before.notes, ...linesOf(before), ...slide.notes]);
    else if (isRead(before) && slide.kind === 'text' && slide.label === ON_SHEET)
      shown[shown.length - 1] = readFirst(before, slide);
    else if (slide.kind === 'text' && !slide.lines.length && slide.tone !== 'task')
      put(before, [...before.notes, ...slide.notes]);
    else if (slide.kind === 'term' && !isUsed(slide, slides.slice(i)))
      put(before, [...before.notes, `${slide.title}: ${slide.meaning}.`, ...slide.notes]);
    else if (joined) shown[shown.length - 1] = joined;
    else shown.push(slide);
  });
  return shown;

  function put(slide: Slide, notes: string[]): void {
    shown[shown.length - 1] = { ...slide, notes };
  }
}

/** A new word and the words it is needed for: on one slide, or, where it is running text, told at the word. */
function joinTerm(term: Slide, next: Slide): Slide | null {
  if (term.kind !== 'term' || next.kind !== 'text' || next.framed || !next.lines.length) return null;
  const explained: Line = { spans: [{ text: term.title, bold: true }, { text: `: ${term.meaning}` }] };
  // What follows is told at the word, unless it has a look of its own.
  if (next.tone === 'text' && !next.label) return { ...term, notes: [...term.notes, ...linesOf(next), ...next.notes] };
  const whole: Slide = {
    ...next,
    lines: [explained, ...next.lines],
    notes: [...term.notes, ...next.notes],
  };
  return next.tone !== 'steps' && looseWords(whole) <= GLANCE ? whole : null;
}

/** A message and what is asked about it: the question stands over it. */
function askOf(message: Slide, question: Slide): Slide | null {
  if (message.kind !== 'message' || question.kind !== 'question' || question.framed || question.lines.length)
    return null;
  if (message.label || message.bubbles.some(({ signs }) => signs.length)) return null;
  const whole: Slide = { ...message, title: question.title, notes: [...message.notes, ...question.notes] };
  return message.notes.length === 0 && looseWords(whole) <= GLANCE ? whole : null;
}

const linesOf = (slide: Slide): string[] => (slide.kind === 'text' ? slide.lines.map(asNote) : []);

/** A sentence that only says what comes next: `Em đọc thử cuộc gọi này.` */
const LEAD = 20;
const leadsTo = (slide: Slide, next: Slide): boolean =>
  slide.kind === 'text' &&
  slide.tone === 'text' &&
  next.kind === 'message' &&
  !isRevealed(next) &&
  slide.lines.every(({ item }) => !item) &&
  words(slide.lines.map(asNote).join(' ')).length <= LEAD;

/** What is read on the sheet and the task that follows it there are one thing to do. */
const isRead = (slide: Slide): slide is TextSlide => slide.kind === 'text' && slide.label === READ_ON_SHEET;

function readFirst({ title, lines, notes }: TextSlide, task: TextSlide): Slide {
  const names = [title, ...lines.map(({ spans }) => spanText(spans))].map(quote);
  const first: Line = { spans: [{ text: `Đọc ${names.join(', ')} trên phiếu trước.` }] };
  const told = { ...task, notes: [...notes, ...task.notes] };
  const led: Slide = { ...told, lead: [first, ...(task.lead ?? [])] };
  // Where what is said above a frame is parted from it anyway, this is said first.
  const isLed = task.lead?.length && (looseWords(led) <= GLANCE || looseWords(task) > GLANCE);
  return brief(isLed ? led : { ...told, lines: [first, ...task.lines] });
}

/** Whether a new word is on the slide that it is explained for; other new words may stand between. */
function isUsed({ title }: Slide, from: readonly Slide[]): boolean {
  const next = from.find((slide) => slide.kind !== 'term' && (slide.kind !== 'text' || slide.lines.length));
  const shown = next ? deckWords([next]).join(' ') : '';
  return shown.toLocaleLowerCase('vi').includes(words(title).join(' ').toLocaleLowerCase('vi'));
}
