import type { Card } from '../document/card.ts';
import type { Deck } from '../document/deck.ts';
import type { Book, Paper } from '../document/paper.ts';

/**
 * What a file of each format is made from. A PNG is a card, or shows the first page of a PDF (in base64) or a deck's
 * first slide.
 */
interface Jobs {
  pdf: { paper: Paper | Book };
  docx: { paper: Paper };
  pptx: { deck: Deck };
  png: { first: { pdf: string } | { deck: Deck } | { card: Card } };
}
/** A format that writers/ has a module for. */
export type Format = keyof Jobs;
export const FORMATS = ['pdf', 'docx', 'pptx', 'png'] as const satisfies readonly Format[];

/** A file to be made: what it says, and in which format. Plain data: it goes to another thread, and into a hash. */
export type Job<F extends Format = Format> = { [Name in F]: { format: Name } & Jobs[Name] }[F];
export type Make = (job: Job) => Promise<Uint8Array>;
