/** All that makes a file for another program out of a grade's lesson, for a browser: as `npm run export` makes it. */
import type { GradeLesson } from '../curriculum/cut.ts';
import type { Paper } from '../document/paper.ts';
import { TARGETS, type CutId } from '../targets/registry.ts';
import { exchangeName } from '../targets/exchange/names.ts';
import type { Player, Site } from '../targets/scorm/site.ts';
import { NO_BENCH } from '../targets/target.ts';
import { write } from '../word/write.ts';
import { drawDrawings } from './draw-drawings.ts';

/** Put in where this is bundled. */
declare const KHIEN_PLAYER: Player;

/** `site` is asked for the lesson's pages, by the formats that are made of them. */
async function makeExport(lesson: GradeLesson, id: CutId, site: Site): Promise<Uint8Array> {
  await drawDrawings(lesson);
  const target = TARGETS[id];
  const made =
    target.subject === 'pages'
      ? await target.make(lesson, site, KHIEN_PLAYER)
      : target.subject === 'cut' && target.make
        ? await target.make(lesson, NO_BENCH)
        : null;
  if (typeof made === 'string') return new TextEncoder().encode(made);
  if (made instanceof Uint8Array) return made;
  // The one that teachers print and change as well.
  return write(made as Paper);
}

const engine = { exchangeName, makeExport };
export type ExchangeEngine = typeof engine;

khienRaDe('mang-di', engine);
