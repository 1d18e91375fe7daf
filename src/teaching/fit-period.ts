import { CALLOUTS } from '../blocks/callout/schema.ts';
import { ASKED } from '../blocks/discuss/slides.ts';
import { GAME } from '../blocks/game/slides.ts';
import { READ_ON_SHEET } from '../blocks/reading/slides.ts';
import { PLAYED, ROLES } from '../blocks/role-play/slides.ts';
import { asNote } from '../blocks/slide-lines.ts';
import { SLIPPED } from '../blocks/recover/slides.ts';
import { SOLVED } from '../blocks/slides.ts';
import { spanText } from '../document/paper.ts';
import { ON_SHEET } from '../blocks/task/slides.ts';
import { isVote } from '../blocks/part-names.ts';
import { GLANCE, looseWords, PERIOD, type Line, type Slide } from '../document/deck.ts';

/**
 * As many slides as the lesson's periods have time for, each counted in the parts that it is shown in: of more, what
 * the class can do without seeing is said instead, at the slide beside it. Messages, tickets, exercises and their
 * answers, what is taught or kept and whom to call are never given up.
 */
export function fitPeriod(slides: readonly Slide[], periods: number, countParts: (slide: Slide) => number): Slide[] {
  const most = PERIOD.most * periods;
  // Each slide is counted once: folding makes new ones and leaves the others as they are.
  const counted = new Map<Slide, number>();
  const sheetsOf = (all: readonly Slide[]): number =>
    all.reduce((sum, slide) => {
      const sheets = counted.get(slide) ?? countParts(slide);
      counted.set(slide, sheets);
      return sum + sheets;
    }, 0);
  const giveUp = (order: readonly GivenUp[]): Slide[] => {
    let kept = [...slides];
    for (const { isSpare, fold } of order)
      for (let i = kept.length - 1; i > 0 && sheetsOf(kept) > most; i--)
        if (isSpare(kept[i]!, kept)) kept = fold(kept, i) ?? kept;
    return kept;
  };
  // What a class writes it has before its eyes, where what is only told makes room for it; but a play weighs more.
  const withTasks = giveUp([AT_HOME, SLIPPED_LAST, ...TOLD, ON_A_SHEET]);
  return sheetsOf(withTasks) <= most
    ? withTasks
    : giveUp([AT_HOME, SLIPPED_LAST, ON_A_SHEET, ...TOLD, ...PLAYED_AND_ASKED]);
}

interface GivenUp {
  isSpare(slide: Slide, slides: readonly Slide[]): boolean;
  /** The slides without the one at this place; null where it must stay. */
  fold(slides: readonly Slide[], at: number): Slide[] | null;
}

/** The family has it in hand. */
const AT_HOME: GivenUp = { isSpare: (slide) => isText(slide, 'home') && !slide.framed, fold: sayBefore };

/** What to do after a slip stands over whom to turn to, the last slide. */
const SLIPPED_LAST: GivenUp = { isSpare: ({ label }) => label === SLIPPED, fold: standOverHelp };

/** It is on the sheet, the opening of its activity names it, and nothing of it is answered on a slide. */
const ON_A_SHEET: GivenUp = {
  isSpare: (slide, slides) =>
    slide.label === ON_SHEET && !slides.some(({ title, label }) => label === SOLVED && title === slide.title),
  fold: sayBefore,
};

/** What is given up, the first first. */
const TOLD: readonly GivenUp[] = [
  { isSpare: ({ kind, label, framed }) => kind === 'text' && label === READ_ON_SHEET && !framed, fold: sayBefore },
  { isSpare: (slide) => isText(slide, 'text') && !slide.label && !slide.framed, fold: sayBefore },
  {
    isSpare: ({ kind, label }) => kind === 'text' && [CALLOUTS.law, CALLOUTS.tip].some((name) => name === label),
    fold: sayBefore,
  },
  { isSpare: ({ kind }) => kind === 'term', fold: sayBefore },
  // Pupils have their roles on cards.
  { isSpare: ({ kind, label }) => kind === 'text' && label === ROLES, fold: sayBefore },
  { isSpare: ({ label }) => label === GAME, fold: sayBefore },
  {
    isSpare: ({ label }, slides) => label === ASKED && slides.some(({ kind }) => kind === 'picture'),
    fold: askAtPicture,
  },
  { isSpare: ({ label }) => isVote(label), fold: voteAtPicture },
  { isSpare: ({ kind }) => kind === 'activity', fold: openWithNext },
];

/** What is given up when that was not enough. */
const PLAYED_AND_ASKED: readonly GivenUp[] = [
  // The class hears what the teacher plays: of one play its first round is shown.
  {
    isSpare: ({ label, title }, slides) =>
      label === PLAYED && slides.filter((one) => one.kind === 'message' && one.title === title).length > 1,
    fold: sayBefore,
  },
  { isSpare: ({ label }) => label === ASKED, fold: sayBefore },
  // Who asks for hands reads out what is voted on; who does not read yet votes for a picture.
  { isSpare: (slide) => isAskedForHands(slide) && !isPictured(slide), fold: sayBefore },
  { isSpare: ({ label }) => label === PLAYED, fold: sayBefore },
  // The cover of the lesson on its page and on paper; the class has the later ones before it.
  {
    isSpare(slide, slides) {
      const [first, ...later] = slides.filter(({ kind }) => kind === 'picture');
      return slide === first && slide.kind === 'picture' && !slide.beside && later.length > 0;
    },
    fold: sayBefore,
  },
  // Where nothing else can go, the only one too; but the class speaks in the frames of a comic.
  {
    isSpare: (slide, slides) =>
      slide.kind === 'picture' && !slides.some(({ label, title }) => label === SOLVED && slide.label.startsWith(title)),
    fold: sayBefore,
  },
  { isSpare: isAskedForHands, fold: sayBefore },
];

function isAskedForHands({ kind, label }: Slide): boolean {
  return kind === 'question' && isVote(label);
}
function isPictured(slide: Slide): boolean {
  return 'lines' in slide && slide.lines.some(({ picture }) => picture);
}
const isText = (slide: Slide, tone: string): boolean => slide.kind === 'text' && slide.tone === tone;

/** What a slide shows and notes, as its speaker says it without it. */
function told(slide: Slide): string[] {
  const lines = shownOn(slide);
  const unsaid = lines.filter((line) => !slide.notes.some((note) => note.startsWith(line)));
  const said = [...unsaid, ...slide.notes];
  // A colon leads on to what is said; a title alone stops.
  return [`${slide.title}${said.length ? ':' : '.'}`.replace(/([.?!…])[.:]$/, '$1'), ...said];
}

function shownOn(slide: Slide): string[] {
  if (slide.kind === 'message')
    return slide.bubbles.map(({ lines }) => `${slide.stamp}. ${slide.from}: “${lines.map(asNote).join(' ')}”`);
  if (slide.kind === 'picture') return (slide.beside ?? []).map(asNote);
  return 'lines' in slide ? slide.lines.map(asNote) : slide.kind === 'term' ? [slide.meaning] : [];
}

function sayBefore(slides: readonly Slide[], at: number): Slide[] {
  const before = slides[at - 1]!;
  return [
    ...slides.slice(0, at - 1),
    { ...before, notes: [...before.notes, ...told(slides[at]!)] },
    ...slides.slice(at + 1),
  ];
}

function standOverHelp(slides: readonly Slide[], at: number): Slide[] | null {
  const [slipped, help] = [slides[at]!, slides.at(-1)!];
  if (slipped.kind !== 'text' || help.kind !== 'text' || help.tone !== 'help') return null;
  const namedIn = (lines: readonly Line[]) => help.lines.filter((line) => lower(lines).includes(lower([line])));
  // Whom the words send to is not said twice.
  const over = (lines: Line[]): Slide => {
    const others = help.lines.filter((line) => !namedIn(lines).includes(line));
    return { ...help, title: slipped.title, label: help.title, lines: [...lines, ...others] };
  };
  const [first] = slipped.lines;
  const begun =
    first &&
    spanText(first.spans)
      .split(/, rồi |(?<=[.!?]) /u)[0]!
      .replace(/\.?$/, '.');
  const shorter: Line[] = begun ? [{ spans: [{ text: begun }] }] : [];
  // Best under words that leave the list whole; whom to call first, as these say, may be the list itself.
  const ways = [
    ...[slipped.lines, shorter].filter((lines) => !namedIn(lines).length),
    shorter,
    ...(namedIn(shorter).length ? [[]] : []),
  ].map(over);
  const whole = ways.find((slide) => looseWords(slide) <= GLANCE);
  return whole ? [...sayBefore(slides, at).slice(0, -1), whole] : null;
}

const lower = (lines: readonly Line[]): string =>
  lines.map(asNote).join(' ').replaceAll('– ', '').toLocaleLowerCase('vi');

/** What is asked about a story stands over its picture. */
function askAtPicture(slides: readonly Slide[], at: number): Slide[] | null {
  const [before, question] = [slides[at - 1]!, slides[at]!];
  if (before.kind !== 'picture' || question.kind !== 'question' || question.lines.length) return null;
  const asked: Slide = { ...before, title: question.title, notes: [...before.notes, ...question.notes] };
  return looseWords(asked) <= GLANCE ? [...slides.slice(0, at - 1), asked, ...slides.slice(at + 1)] : null;
}

/** What is chosen stands beside the picture of what it is about. */
function voteAtPicture(slides: readonly Slide[], at: number): Slide[] | null {
  const [before, vote] = [slides[at - 1]!, slides[at]!];
  if (before.kind !== 'picture' || before.beside || vote.kind !== 'question' || isPictured(vote)) return null;
  const asked: Slide = {
    ...before,
    title: vote.title,
    label: vote.label,
    notes: [...told(before), ...vote.notes],
    beside: vote.lines,
  };
  return looseWords(asked) <= GLANCE ? [...slides.slice(0, at - 1), asked, ...slides.slice(at + 1)] : null;
}

/** The next slide says which activity begins, its notes what the class is to do. */
function openWithNext(slides: readonly Slide[], at: number): Slide[] | null {
  const [opening, next] = [slides[at]!, slides[at + 1]];
  if (!next || next.kind === 'activity') return null;
  const label = next.label ? `${opening.label} – ${next.label}` : opening.label;
  const opened: Slide = { ...next, label, notes: [...told(opening), ...next.notes] };
  return looseWords(opened) <= GLANCE || next.framed ? [...slides.slice(0, at), opened, ...slides.slice(at + 2)] : null;
}
