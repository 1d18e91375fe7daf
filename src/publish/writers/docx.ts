import { write as writeWord } from '../../word/write.ts';
import type { Job } from '../job.ts';
import { drawKept } from '../keep-drawings.ts';
import { pressParts } from '../press-once.ts';

export const write = ({ paper }: Job<'docx'>): Promise<Uint8Array> => writeWord(paper, drawKept, pressParts);
