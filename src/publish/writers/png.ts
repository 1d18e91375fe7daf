import { drawCard } from '../../pictures/draw-card.ts';
import { drawFirstPage } from '../../pictures/draw-first-page.ts';
import { drawFirstSlide } from '../../slides/draw-first-slide.ts';
import type { Job } from '../job.ts';

export const write = async ({ first }: Job<'png'>): Promise<Uint8Array> => {
  if ('pdf' in first) return drawFirstPage(Buffer.from(first.pdf, 'base64'));
  return 'card' in first ? drawCard(first.card) : drawFirstSlide(first.deck);
};
