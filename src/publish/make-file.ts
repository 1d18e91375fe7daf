import { setImmediate } from 'node:timers/promises';
import type { Job } from './job.ts';

/**
 * Makes one file. Runs in a worker of the workshop, one for each core, which loads only the writers that it is asked
 * for: a writer's own imports are all the code that shapes its files (see code-of.ts).
 */
export default async function makeFile(job: Job): Promise<Uint8Array> {
  const { write } = (await import(`./writers/${job.format}.ts`)) as { write: (job: Job) => Promise<Uint8Array> };
  const data = await write(job);
  // Between jobs a worker sleeps without a turn of its event loop, in which alone what a drawing took is given back.
  await setImmediate();
  return data;
}
