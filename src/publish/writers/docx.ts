import { write as writeWord } from '../../word/write.ts';
import type { Job } from '../job.ts';
import { keepDrawings } from '../keep-drawings.ts';
import { pressOnce } from '../press-once.ts';

keepDrawings();
pressOnce();

export const write = ({ paper }: Job<'docx'>): Promise<Uint8Array> => writeWord(paper);
