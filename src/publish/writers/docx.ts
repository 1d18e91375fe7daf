import { write as writeWord } from '../../word/write.ts';
import type { Job } from '../job.ts';

export const write = ({ paper }: Job<'docx'>): Promise<Uint8Array> => writeWord(paper);
