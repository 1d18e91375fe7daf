/** Ideas become slides that fit: an idea too long is parted, its type never made smaller than the deck's least. */
import {
  FRAME,
  framedWords,
  GLANCE,
  looseWords,
  type CountSlides,
  type Deck,
  type DeckLook,
  type Slide,
} from '../document/deck.ts';
import { words } from '../document/paper.ts';
import type { Laid } from './items.ts';
import { partChoice } from './lay-choice.ts';
import { laySlide } from './lay.ts';
import { partsOf } from './parts-of.ts';
import { BOTTOM } from './theme.ts';

/** A slide that fits, and where everything on it stands. */
export interface Page {
  slide: Slide;
  laid: Laid;
}

/** Every slide of a deck as it will be shown: one idea may become several slides. */
export function fitDeck(deck: Deck): Page[] {
  const pages = deck.slides.flatMap((slide) => fitSlide(slide, deck));
  // Who holds the slides of many decks does not hold where everything stood on them.
  known = new WeakMap();
  return pages;
}
/** How many slides an idea becomes in this deck. */
export const countSlides: CountSlides = (slide, deck) => fitSlide(slide, deck).length;

let known = new WeakMap<Slide, { look: DeckLook; pages: Page[] }>();

/** A slide that was counted, to see whether a period has time for it, stands as it was laid then. */
function fitSlide(slide: Slide, { band, size }: DeckLook): Page[] {
  const found = known.get(slide);
  if (found?.look.band === band && found.look.size === size) return found.pages;
  const look = { band, size };
  const pages = layPages(slide, look);
  known.set(slide, { look, pages });
  return pages;
}

function layPages(slide: Slide, deck: DeckLook): Page[] {
  const { whole, parted } = sizesFor(slide, deck);
  const size = largest([slide], whole, deck);
  if (size) return [{ slide, laid: laySlide(slide, size, deck) }];
  const inParts = (widest: string) => partsOf(slide, (part) => reachOf(titled(part, widest), parted, deck));
  const few = inParts('(9/9)');
  // Ten and more widen the number after the title, which may need a row more for it.
  const parts = few.length <= 9 ? few : inParts('(99/99)');
  const pages = parts.map((part, i) => ({
    ...titled(part, parts.length > 1 ? `(${i + 1}/${parts.length})` : ''),
    notes: i === 0 ? slide.notes : [],
  }));
  // Parts of one kind are alike in size, and use the room that parting has made.
  const sizeOf = (page: Slide) => {
    const alike = pages.filter((other) => other.kind === page.kind && isPaired(other) === isPaired(page));
    return largest(alike, whole, deck) ?? largest([page], closer(parted), deck) ?? parted;
  };
  return pages.map((page) => ({ slide: page, laid: laySlide(page, sizeOf(page), deck) }));
}

const isPaired = (slide: Slide): boolean => 'lines' in slide && partChoice(slide.lines).pairs.length > 0;

/** Only what is paired is never parted: more than a slide holds is set smaller than the deck's least. */
const closer = (size: number): number[] => [0, 2, 4, 6, 8].map((step) => size - step);

const largest = (slides: readonly Slide[], sizes: readonly number[], deck: DeckLook): number | undefined =>
  sizes.find((size) => slides.every((slide) => reachOf(slide, size, deck) <= BOTTOM));

/** How far down it reaches; too many words reach down without end. */
const reachOf = (slide: Slide, size: number, deck: DeckLook): number =>
  isWordy(slide) ? Infinity : laySlide(slide, size, deck).bottom;

/** Under the longest title there still is room for a few words. */
const FEW = 10;
const isWordy = (slide: Slide): boolean =>
  looseWords(slide) > Math.max(GLANCE, words(slide.title).length + words(slide.label).length + FEW) ||
  framedWords(slide) > FRAME;

/**
 * The sizes a whole idea is tried at, the largest first, and the one its parts are measured in. Long reading is parted
 * rather than set close.
 */
function sizesFor(slide: Slide, { size, band }: DeckLook): { whole: number[]; parted: number } {
  const up = (...steps: number[]) => steps.map((step) => size + step);
  if (slide.kind === 'cover' || slide.kind === 'activity') return { whole: up(6, 4, 2, 0), parted: size };
  // Pictures use the room that larger words would take.
  if ('lines' in slide && partChoice(slide.lines).tiles.length) return { whole: up(4, 0), parted: size };
  if (slide.kind !== 'text') return { whole: up(12, 8, 4, 2, 0), parted: size };
  switch (slide.tone) {
    case 'remember':
      return { whole: up(16, 12, 8, 4, 2, 0), parted: size };
    case 'story':
    case 'home':
      return band === 'tieu-hoc' ? { whole: up(8, 4), parted: size + 4 } : { whole: up(8, 4, 2), parted: size };
    default:
      return { whole: up(12, 8, 4, 2, 0), parted: size };
  }
}

const titled = (slide: Slide, part: string): Slide => ({ ...slide, title: `${slide.title} ${part}`.trim() });
