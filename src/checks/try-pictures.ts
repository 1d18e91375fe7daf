/** Which pictures cannot be drawn. Each is drawn once, in a process that may die, and never again while it stays. */
import { fork, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Picture } from '../document/paper.ts';
import type { Engine, Order, Report } from './draw-pictures.ts';

/** Why a picture cannot be drawn: the engine that was at it, and what it said; else `died` or `too long`. */
export interface Trial {
  engine: Engine;
  said: string;
}

const PROJECT = path.resolve(import.meta.dirname, '../..');
const SCRIPT = path.join(import.meta.dirname, 'draw-pictures.ts');
/** How a process ends itself when a picture takes it too long: draw-pictures says why. */
const TOO_LONG = 'SIGTERM';
/** What decides whether a picture can be drawn, beside the picture: all that prints and draws. */
export const CODE = ['package-lock.json', 'src/checks/draw-pictures.ts', 'src/{document,pictures,print}/*.ts'];
/**
 * Milliseconds of the processor for an engine. A line drawing takes 20; a picture of noise, which is too heavy for a
 * pack and is told so later, took 16 to 22 seconds on a busy machine.
 */
const LONGEST = 60_000;
/** By the clock, for an engine that waits for something that never comes, and for a process to begin its work. */
const HUNG = 600_000;
/** So many pictures are worth a process more, which takes half a second to start. */
const WORTH = 25;

/**
 * Draws the pictures that were not drawn before and says which failed, by their place in the list. Those that could be
 * drawn are remembered in `kept`, each by an empty file that bears its hash; the others are tried again each time, for
 * it may have been the machine.
 */
export async function tryPictures(
  pictures: readonly Picture[],
  { longest = LONGEST, kept = path.join(PROJECT, '.khien', 'drawn') } = {},
): Promise<Map<number, Trial>> {
  const failed = new Map<number, Trial>();
  if (!pictures.length) return failed;
  const code = createHash('sha256');
  const files = globSync(CODE, { cwd: PROJECT, exclude: (name) => name.endsWith('.test.ts') });
  for (const file of files.sort()) code.update(await readFile(path.join(PROJECT, file)));
  const engines = code.digest('hex');
  const hashOf = ({ format, data }: Picture) =>
    createHash('sha256').update(`${engines} ${format} ${data}`).digest('hex').slice(0, 40);
  const known = new Set(await readdir(kept).catch(() => []));
  const waiting = new Map<string, number[]>();
  for (const [index, picture] of pictures.entries()) {
    const hash = hashOf(picture);
    if (!known.has(hash)) waiting.set(hash, [...(waiting.get(hash) ?? []), index]);
  }
  const queue = [...waiting];
  if (queue.length) await mkdir(kept, { recursive: true }).catch(() => {});
  async function work(): Promise<void> {
    const artist = openArtist(longest);
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [hash, indexes] = next;
      const trial = await artist.draw(pictures[indexes[0]!]!);
      if (trial) for (const index of indexes) failed.set(index, trial);
      // A folder that cannot be written makes the next check slower, no more.
      else await writeFile(path.join(kept, hash), '').catch(() => {});
    }
    artist.close();
  }
  const workers = Math.min(os.availableParallelism(), Math.ceil(queue.length / WORTH));
  await Promise.all(Array.from({ length: workers }, work));
  return failed;
}

/** Hands pictures to a process, one after the other; after one that ended it, to a new one. */
function openArtist(longest: number): { draw: (picture: Picture) => Promise<Trial | null>; close: () => void } {
  let child: ChildProcess | undefined;
  return {
    draw: (picture) =>
      new Promise((resolve) => {
        // One that the machine ended while it waited says nothing about this picture.
        const own = child?.connected ? child : (child = open());
        let engine: Engine = 'word';
        const wait = () => setTimeout(() => end({ engine, said: 'too long' }), HUNG);
        let timer = wait();
        function end(trial: Trial | null, goOn = trial === null): void {
          clearTimeout(timer);
          own.removeAllListeners();
          // One that failed may not have finished failing: what it still says must not be taken for the next picture's.
          if (!goOn) {
            own.kill('SIGKILL');
            child = undefined;
          }
          resolve(trial);
        }
        own.on('message', (report: Report) => {
          if ('step' in report) {
            engine = report.step;
            clearTimeout(timer);
            timer = wait();
          } else if ('error' in report) end({ engine, said: report.error }, report.done);
          else end(null);
        });
        own.on('exit', (_, signal) => end({ engine, said: signal === TOO_LONG ? 'too long' : 'died' }));
        own.on('error', () => end({ engine, said: 'died' }));
        own.send({ picture, longest } satisfies Order);
      }),
    close() {
      child?.kill();
    },
  };
}

/** Its words go nowhere: they are an engine's, in English. */
const open = (): ChildProcess =>
  fork(SCRIPT, {
    cwd: PROJECT,
    execArgv: ['--max-old-space-size=1024'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
