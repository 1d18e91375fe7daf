import { writeSlides } from '../../slides/write.ts';
import type { Job } from '../job.ts';

export const write = ({ deck }: Job<'pptx'>): Promise<Uint8Array> => writeSlides(deck);
