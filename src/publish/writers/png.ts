import { drawFirstPage } from '../../pictures/draw-first-page.ts';
import { drawFirstSlide } from '../../slides/draw-first-slide.ts';
import type { Job } from '../job.ts';

export const write = async ({ first }: Job<'png'>): Promise<Uint8Array> =>
  'pdf' in first ? drawFirstPage(Buffer.from(first.pdf, 'base64')) : drawFirstSlide(first.deck);
