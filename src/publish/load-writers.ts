import { FORMATS } from './job.ts';

/** Loads whatever writes a file. Runs in a worker that has nothing to write yet. */
export default async function loadWriters(): Promise<void> {
  for (const format of FORMATS) await import(`./writers/${format}.ts`);
}
