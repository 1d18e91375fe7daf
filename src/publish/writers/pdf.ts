import { loadFonts } from '../../print/fonts.ts';
import { print } from '../../print/print.ts';
import type { Job } from '../job.ts';

export const write = ({ paper }: Job<'pdf'>): Promise<Uint8Array> => print(paper, loadFonts());
