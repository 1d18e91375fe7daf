import type { DeckLook, Slide } from '../document/deck.ts';
import type { Laid } from './items.ts';
import { layMessage } from './lay-message.ts';
import { layActivity, layCover, layPicture, layQuestion, layTerm } from './lay-plain.ts';
import { layTable } from './lay-table.ts';
import { layText } from './lay-text.ts';

/** Puts a slide's idea on the slide, its body at this size in points. */
export function laySlide(slide: Slide, size: number, deck: DeckLook): Laid {
  switch (slide.kind) {
    case 'cover':
      return layCover(slide, size, deck);
    case 'activity':
      return layActivity(slide, size, deck);
    case 'text':
      return layText(slide, size, deck);
    case 'message':
      return layMessage(slide, size, deck);
    case 'question':
      return layQuestion(slide, size, deck);
    case 'term':
      return layTerm(slide, size, deck);
    case 'table':
      return layTable(slide, size, deck);
    case 'picture':
      return layPicture(slide, size, deck);
    default:
      return slide satisfies never;
  }
}
