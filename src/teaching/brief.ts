import { framedWords, GLANCE, looseWords, signLine, type Line, type Slide } from '../document/deck.ts';
import { embolden, spanText, words, type Span } from '../document/paper.ts';
import { SENTENCE_END, splitSpans } from '../document/split-spans.ts';
import { CALLOUTS } from '../blocks/callout/schema.ts';
import { ASKED } from '../blocks/discuss/slides.ts';
import { SLIPPED } from '../blocks/recover/slides.ts';
import { READ_ON_SHEET } from '../blocks/reading/slides.ts';
import { asNote } from '../blocks/slide-lines.ts';

/**
 * A slide as it is read from the back row in a glance: of more than that its key words are shown, and the speaker's
 * notes have all of it. What is right is shown whole, on as many slides as it takes.
 */
export function brief(slide: Slide): Slide {
  if ((looseWords(slide) <= GLANCE && !isFull(slide)) || !mayBeTold(slide)) return slide;
  switch (slide.kind) {
    case 'cover':
      return { ...slide, summary: '', notes: [slide.summary, ...slide.notes] };
    case 'text': {
      const { lines, notes } = slide;
      const names = namesIn(slide, lines);
      // `Tiền:` alone asks nothing.
      if (names.length && names.every(isOpen)) return { ...slide, framed: true };
      const shown = slide.tone === 'text' ? names : keyLines(slide, lines);
      return { ...slide, lines: shown, notes: [...lines.map(asNote), ...notes] };
    }
    case 'question':
      return askShort(slide);
    case 'table': {
      // What its rows are about, read word for word; the rest is told.
      const { kind, lead, head, rows, ...plain } = slide;
      const told = [...lead.map(asNote), ...[head, ...rows].map((row) => row.map(spanText).join(' | '))];
      const names = rows.map(([first]): Line => ({ spans: embolden(first ?? []) }));
      return { ...plain, kind: 'text', tone: 'text', framed: true, lines: names, notes: [...told, ...plain.notes] };
    }
    case 'message':
      return sayReasons(slide);
    case 'activity':
      return {
        ...slide,
        lines: slide.lines.flatMap((line) => firstParts(line, roomOf(slide))),
        notes: [...slide.lines.map(asNote), ...slide.notes],
      };
    case 'term':
    case 'picture':
      return slide;
    default:
      return slide satisfies never;
  }
}

/** What is told, or stands on the sheet. What is read word for word stands in its frame, whole. */
const TOLD = ['', READ_ON_SHEET, ASKED, SLIPPED, ...Object.values<string>(CALLOUTS)];
const mayBeTold = ({ kind, label, framed }: Slide): boolean =>
  !framed && ((kind !== 'text' && kind !== 'question' && kind !== 'table') || TOLD.includes(label));

type Question = Extract<Slide, { kind: 'question' }>;

/** What leads to a question is told; it is asked in its last sentences. */
function askShort(slide: Question): Question {
  const notes = [slide.title, ...slide.lines.map(asNote), ...slide.notes];
  const sentences = slide.title.split(SENTENCE_END);
  const starts = sentences.map((_, i) => sentences.slice(i).join(' '));
  const title = starts.find((asked) => roomOf({ ...slide, title: asked }) >= 0) ?? starts.at(-1)!;
  const asked = { ...slide, title, notes };
  return { ...asked, lines: title === slide.title ? keyLines(asked, slide.lines) : [] };
}

type Message = Extract<Slide, { kind: 'message' }>;

/**
 * Why a spot is suspicious: the first sentence of each reason, or, where that still is too much, its number alone. Of a
 * long message only the sentences with the spots are shown again: all of it stands on the slide before.
 */
function sayReasons(slide: Message): Slide {
  const whys = slide.bubbles.flatMap(({ signs }) => signs.map((sign) => asNote(signLine(sign))));
  const cut = isFull(slide)
    ? slide.bubbles.map((bubble) => ({ ...bubble, lines: bubble.lines.flatMap(spottedIn) }))
    : slide.bubbles;
  const withWhy = (short: (why: string) => string): Message => ({
    ...slide,
    notes: [...whys, ...slide.notes],
    bubbles: cut.map((bubble) => ({
      ...bubble,
      signs: bubble.signs.map((sign) => ({ ...sign, why: short(sign.why) })),
    })),
  });
  const inShort = withWhy((why) => why.split(SENTENCE_END)[0]!);
  if (looseWords(inShort) <= GLANCE && !isFull(inShort)) return inShort;
  const untold = withWhy(() => '');
  const bubbles = untold.bubbles.map((bubble) => ({ ...bubble, lines: bubble.lines.map(unnumbered) }));
  return { ...untold, bubbles };
}

/** Without the numbers of reasons that no slide has; letters stand on the sheet. */
const unnumbered = (line: Line): Line => ({
  ...line,
  spans: line.spans.filter((span) => !('names' in span && span.names && /^\s*\(\d+\)\s*$/u.test(span.text))),
});

/** So many words in a frame leave no room for reasons beside it. */
const FULL_FRAME = 40;
const isFull = (slide: Slide): boolean =>
  slide.kind === 'message' && slide.bubbles.some(({ signs }) => signs.length) && framedWords(slide) > FULL_FRAME;

/** The sentences of a line that have a marked spot. */
function spottedIn(line: Line): Line[] {
  const sentences = splitSpans(line.spans, SENTENCE_END).filter((sentence) =>
    sentence.some((span) => 'text' in span && span.underline),
  );
  const joined = sentences.flatMap((sentence, i) => (i ? [{ text: ' ' }, ...sentence] : sentence));
  return joined.length ? [{ ...line, spans: joined }] : [];
}

const roomOf = ({ title, label }: Slide): number => GLANCE - words(title).length - words(label).length;

/** The names that lines begin with in bold, where they are a list of such. */
function namesIn(slide: Slide, lines: readonly Line[]): Line[] {
  const names = lines.flatMap(nameOf);
  return names.length > 1 && countOf(names) <= roomOf(slide) ? names : [];
}

const isOpen = ({ spans }: Line): boolean => spanText(spans).trimEnd().endsWith(':');

/** The names of its lines, what each point of a list begins with, or its first whole sentences. */
function keyLines(slide: Slide, lines: readonly Line[]): Line[] {
  const names = namesIn(slide, lines);
  if (names.length) return names;
  const points = pointsIn(slide, lines);
  if (points.length) return points;
  const shown = firstLines(lines, roomOf(slide));
  // What was said by who knows weighs more than who said it.
  const quote = slide.kind === 'text' && slide.tone === 'law' ? quoteIn(lines) : null;
  const isShown = shown.some(({ spans }) => spanText(spans).includes('“'));
  return quote && !isShown && countOf([quote]) <= roomOf(slide) ? [quote] : shown;
}

/** `Em **tự mở**: em gọi đi` → Em **tự mở**, of every point of a list, where all of them may be read in a glance. */
function pointsIn(slide: Slide, lines: readonly Line[]): Line[] {
  const items = lines.filter(({ item }) => item);
  const points = items.map((line) => firstOf(line, Infinity, /(?<=[.!?…][”’)]?) +|:|(?= \()/u, 1)[0] ?? line);
  const lead = lines.filter(({ item }) => !item);
  // `Em kiểm tra qua một kênh khác:` only leads to the points; other words may weigh more than they.
  const isLeading = lead.every(isOpen);
  const ways = [[...lead, ...points], ...(isLeading ? [points] : [])];
  return items.length > 1 ? (ways.find((all) => countOf(all) <= roomOf(slide)) ?? []) : [];
}

function firstLines(lines: readonly Line[], room: number): Line[] {
  const shown: Line[] = [];
  for (const line of lines) {
    const left = room - countOf(shown);
    if (countOf([line]) <= left) shown.push(line);
    else {
      shown.push(...firstSentences(line, left));
      break;
    }
  }
  // What announces the rest means nothing without it.
  const last = shown.at(-1);
  return last && shown.length < lines.length && spanText(last.spans).trimEnd().endsWith(':')
    ? shown.slice(0, -1)
    : shown;
}

/** Words of somebody else, longer than a name or a term would be. */
function quoteIn(lines: readonly Line[]): Line | null {
  const [quote] = /“[^”]{40,}”/u.exec(lines.map(asNote).join(' ')) ?? [];
  return quote ? { spans: [{ text: quote }] } : null;
}

const countOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, { spans }) => sum + words(spanText(spans)).length, 0);

/** `**Chậm lại.** Tay em dừng` → Chậm lại. */
function nameOf(line: Line): Line[] {
  const [first] = line.spans;
  return first && 'text' in first && first.bold && !first.names ? [{ ...line, spans: [first] }] : [];
}

/** As many whole sentences as there is room for, or as many parts of one. */
const firstSentences = (line: Line, room: number): Line[] => firstOf(line, room, SENTENCE_END);
const firstParts = (line: Line, room: number): Line[] => firstOf(line, room, /(?<=[.;,]) +/u);

function firstOf(line: Line, room: number, end: RegExp, most = Infinity): Line[] {
  let kept = '';
  for (const part of spanText(line.spans).split(end).slice(0, most)) {
    const longer = `${kept} ${part}`.trim();
    if (words(longer).length > room) break;
    kept = longer;
  }
  const letters = kept.replace(/[;,]$/, '').length;
  return letters ? [{ ...line, spans: cut(line.spans, letters) }] : [];
}

/** The first letters of some spans. */
function cut(spans: readonly Span[], letters: number): Span[] {
  let left = letters;
  return spans.flatMap((span): Span[] => {
    if (!('text' in span) || left <= 0) return [];
    const text = span.text.slice(0, left);
    left -= span.text.length;
    return [{ ...span, text }];
  });
}
