import type { Deck } from '../document/deck.ts';
import type { Book, Paper } from '../document/paper.ts';
import { drawFirstPage } from '../pictures/draw-first-page.ts';
import { loadFonts } from '../print/fonts.ts';
import { print } from '../print/print.ts';
import { drawFirstSlide } from '../slides/draw-first-slide.ts';
import { writeSlides } from '../slides/write.ts';
import { write as writeWord } from '../word/write.ts';

/**
 * A file to be made: what it says, and in which format. A PNG shows the first page of a PDF (in base64), or a deck's
 * first slide.
 */
export type Job =
  | { format: 'pdf'; paper: Paper | Book }
  | { format: 'docx'; paper: Paper }
  | { format: 'pptx'; deck: Deck }
  | { format: 'png'; first: { pdf: string } | { deck: Deck } };
export type Format = Job['format'];
export type Make = (job: Job) => Promise<Uint8Array>;

/** The folders of src/ that shape a file of each format: a change there makes it anew. */
export const CODE_OF: Record<Format, string[]> = {
  pdf: ['print', 'pictures', 'document', 'curriculum'],
  docx: ['word', 'pictures', 'document', 'curriculum'],
  pptx: ['slides', 'pictures', 'document', 'curriculum'],
  png: ['slides', 'pictures', 'document', 'curriculum'],
};

/** Makes one file. Runs in a worker of the workshop, one for each core. */
export default async function makeFile(job: Job): Promise<Uint8Array> {
  switch (job.format) {
    case 'pdf':
      return print(job.paper, loadFonts());
    case 'docx':
      return writeWord(job.paper);
    case 'pptx':
      return writeSlides(job.deck);
    case 'png':
      return 'pdf' in job.first ? drawFirstPage(Buffer.from(job.first.pdf, 'base64')) : drawFirstSlide(job.first.deck);
    default:
      return job satisfies never;
  }
}
