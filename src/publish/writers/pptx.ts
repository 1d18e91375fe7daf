import { writeSlides } from '../../slides/write.ts';
import type { Job } from '../job.ts';
import { keepDrawings } from '../keep-drawings.ts';
import { pressOnce } from '../press-once.ts';

keepDrawings();
pressOnce();

export const write = ({ deck }: Job<'pptx'>): Promise<Uint8Array> => writeSlides(deck);
