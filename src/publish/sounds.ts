import { createReadStream } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Curriculum } from '../curriculum/curriculum.ts';
import { isTaught } from '../curriculum/lesson.ts';
import { isSound } from '../curriculum/named-files.ts';
import { SOUND_TYPES, soundFile, type Sound } from '../curriculum/sound.ts';

/** Of lessons that are on the site. */
const soundsOf = ({ lessons }: Curriculum): Sound[] =>
  lessons.filter(isTaught).flatMap(({ texts }) => texts.flatMap(({ sounds }) => sounds));

/** Problems name a file from the content folder's own name on. */
const placeOf = ({ file }: Sound, content: string): string => path.join(content, ...file.split('/').slice(1));

/** Puts the recordings of the lessons into a release. */
export async function copySounds(curriculum: Curriculum, content: string, release: string): Promise<void> {
  for (const sound of soundsOf(curriculum)) {
    const to = path.join(release, soundFile(sound));
    await mkdir(path.dirname(to), { recursive: true });
    await copyFile(placeOf(sound, content), to);
  }
}

interface Server {
  middlewares: { use: (handle: (request: { url?: string }, response: Response, next: () => void) => void) => void };
}
interface Response extends NodeJS.WritableStream {
  setHeader: (name: string, value: string) => void;
}

/** A Vite plugin for pages that are looked at while they are written: plays a recording where it lies. */
export function devSounds(content: string, curriculum: () => Promise<Curriculum | null>) {
  return {
    name: 'khien-dev-sounds',
    configureServer({ middlewares }: Server) {
      middlewares.use((request, response, next) => {
        const address = (request.url ?? '').split('?')[0]!;
        if (!isSound(address)) return next();
        curriculum().then((known) => {
          const sound = known && soundsOf(known).find((one) => address.endsWith(soundFile(one)));
          if (!sound) return next();
          response.setHeader('Content-Type', SOUND_TYPES[sound.format]);
          createReadStream(placeOf(sound, content)).on('error', next).pipe(response);
        }, next);
      });
    },
  };
}
