import type { Job } from './job.ts';

/**
 * Makes one file. Runs in a worker of the workshop, one for each core, which loads only the writers that it is asked
 * for: a writer's own imports are all the code that shapes its files (see code-of.ts).
 */
export default async function makeFile(job: Job): Promise<Uint8Array> {
  const { write } = (await import(`./writers/${job.format}.ts`)) as { write: (job: Job) => Promise<Uint8Array> };
  return write(job);
}
