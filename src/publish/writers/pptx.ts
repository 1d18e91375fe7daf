import { writeSlides } from '../../slides/write.ts';
import type { Job } from '../job.ts';
import { drawKept } from '../keep-drawings.ts';
import { pressParts } from '../press-once.ts';

export const write = ({ deck }: Job<'pptx'>): Promise<Uint8Array> => writeSlides(deck, drawKept, pressParts);
