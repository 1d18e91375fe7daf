import { CALLOUTS } from '../blocks/callout/schema.ts';
import { ASKED } from '../blocks/discuss/slides.ts';
import { GAME } from '../blocks/game/slides.ts';
import { READ_ON_SHEET } from '../blocks/reading/slides.ts';
import { PLAYED, ROLES } from '../blocks/role-play/slides.ts';
import { asNote } from '../blocks/slide-lines.ts';
import { SOLVED } from '../blocks/slides.ts';
import { ON_SHEET } from '../blocks/task/slides.ts';
import { VOTE } from '../blocks/vote/slides.ts';
import { FRAME, framedWords, GLANCE, looseWords, PERIOD, type Slide } from '../document/deck.ts';

/**
 * As many slides as the lesson's periods have time for: of more, what the class can do without seeing is said instead,
 * at the slide beside it. Messages, tickets, votes, answers, what is kept and whom to call are never given up.
 */
export function fitPeriod(slides: readonly Slide[], periods: number): Slide[] {
  const most = PERIOD.most * periods;
  // Each slide is counted once: folding makes new ones and leaves the others as they are.
  const counted = new Map<Slide, number>();
  const sheetsOf = (all: readonly Slide[]): number =>
    all.reduce((sum, slide) => {
      const sheets = counted.get(slide) ?? partsOf(slide);
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
  const withTasks = giveUp([AT_HOME, ...TOLD, ON_A_SHEET]);
  return sheetsOf(withTasks) <= most ? withTasks : giveUp([AT_HOME, ON_A_SHEET, ...TOLD, ...PLAYED_AND_ASKED]);
}

/** So many slides a slide will be when it is parted for being too full. */
const partsOf = (slide: Slide): number =>
  Math.max(1, Math.ceil(framedWords(slide) / FRAME), slide.framed ? 1 : Math.ceil(looseWords(slide) / GLANCE));

interface GivenUp {
  isSpare(slide: Slide, slides: readonly Slide[]): boolean;
  /** The slides without the one at this place; null where it must stay. */
  fold(slides: readonly Slide[], at: number): Slide[] | null;
}

/** The family has it in hand. */
const AT_HOME: GivenUp = { isSpare: (slide) => isText(slide, 'home') && !slide.framed, fold: sayBefore };

/** It is on the sheet, the opening of its activity names it, and nothing of it is answered on a slide. */
const ON_A_SHEET: GivenUp = {
  isSpare: (slide, slides) =>
    slide.label === ON_SHEET && !slides.some(({ title, label }) => label === SOLVED && title === slide.title),
  fold: sayBefore,
};

/** What is given up, the first first. */
const TOLD: readonly GivenUp[] = [
  { isSpare: ({ kind, label }) => kind === 'text' && label === READ_ON_SHEET, fold: sayBefore },
  { isSpare: (slide) => isText(slide, 'text') && !slide.label, fold: sayBefore },
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
  { isSpare: ({ label }) => label === VOTE, fold: voteAtPicture },
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
  { isSpare: ({ label }) => label === PLAYED, fold: sayBefore },
  // The cover of the lesson on its page and on paper; the class has the later ones before it.
  {
    isSpare(slide, slides) {
      const [first, ...later] = slides.filter(({ kind }) => kind === 'picture');
      return slide === first && slide.kind === 'picture' && !slide.beside && later.length > 0;
    },
    fold: sayBefore,
  },
];

const isText = (slide: Slide, tone: string): boolean => slide.kind === 'text' && slide.tone === tone;

/** What a slide shows and notes, as its speaker says it without it. */
function told(slide: Slide): string[] {
  const lines = shownOn(slide);
  const unsaid = lines.filter((line) => !slide.notes.some((note) => note.startsWith(line)));
  return [`${slide.title}:`.replace(/([.?!…]):$/, '$1'), ...unsaid, ...slide.notes];
}

function shownOn(slide: Slide): string[] {
  if (slide.kind === 'message')
    return slide.bubbles.map(({ lines }) => `${slide.stamp}. ${slide.from}: “${lines.map(asNote).join(' ')}”`);
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
  if (before.kind !== 'picture' || before.beside || vote.kind !== 'question') return null;
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
