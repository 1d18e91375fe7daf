import { cutFile, cutFiles, packedFiles, zipName, type TargetFile } from '../targets/addresses.ts';
import { PDF } from '../targets/file-types.ts';
import { TARGETS, type CutId } from '../targets/registry.ts';
import type { GradeLesson } from '../curriculum/cut.ts';
import type { Press } from '../curriculum/write-zip.ts';
import { countPages } from '../print/count-pages.ts';
import { countSlides } from '../slides/fit.ts';
import type { PackRow } from '../teaching/cover.ts';
import { drawTest } from '../teaching/test-set.ts';
import type { Player, Site } from '../targets/scorm/site.ts';
import { drawFirst, toContent, writeContent, type Content } from './content.ts';
import type { Make } from './job.ts';
import { zip } from '../targets/zip.ts';

/** A download of one grade's lesson, made. */
export interface CutFile extends TargetFile<CutId> {
  address: string;
  data: Uint8Array;
  /** Its first page, drawn, where the type of file has one. */
  picture?: Uint8Array;
}

/** What is made from finished pages is made from these. */
export interface Built {
  site: Site;
  player: Player;
}

/**
 * The bench on which the files of one grade's lesson are made: each target is composed once, whatever number of files
 * it comes in, and only when one of them is asked for.
 */
export function openCut(lesson: GradeLesson, make: Make, built?: Built) {
  const { grade, slug } = lesson;
  const contents = new Map<CutId, Promise<Content>>();
  let drawn: ReturnType<typeof drawTest> | undefined;

  function contentOf(id: CutId): Promise<Content> {
    const known = contents.get(id) ?? compose(id);
    contents.set(id, known);
    return known;
  }
  async function compose(id: CutId): Promise<Content> {
    const target = TARGETS[id];
    if (target.make && target.subject === 'test')
      return toContent(target, await target.make((drawn ??= drawTest([lesson]))));
    if (target.make && target.subject === 'cut')
      return toContent(target, await target.make(lesson, { pack: () => rowsBeside(id), countSlides }));
    if (target.make && target.subject === 'pages' && built)
      return toContent(target, await target.make(lesson, built.site, built.player));
    throw new Error(`${id} is not made from a grade's lesson`);
  }
  /** The other files of the pack, one row a target, with the pages of those that are printed. */
  const rowsBeside = (id: CutId): Promise<PackRow[]> =>
    Promise.all(
      inUse(packedFiles(lesson))
        .filter((file) => file.id !== id)
        .map(async (file): Promise<PackRow> => {
          const { name, subject, printing } = TARGETS[file.id];
          const pages = file.type === PDF ? countPages(await writeContent(PDF, await contentOf(file.id), make)) : 0;
          const about = { id: file.id, name, file: zipName(file.id), ofTest: subject === 'test', pages };
          return { ...about, printing: printing! };
        }),
    );

  async function makeOne({ id, type }: TargetFile<CutId>): Promise<CutFile> {
    const content = await contentOf(id);
    const data = await writeContent(type, content, make);
    const picture = type.picture && (await drawFirst(content, data, make));
    return { id, type, address: cutFile(grade, slug, id, type.extension), data, ...(picture ? { picture } : {}) };
  }
  return {
    /** Some of its files, in the order they are named in. */
    makeFiles: (files: readonly TargetFile<CutId>[]): Promise<CutFile[]> => Promise.all(files.map(makeOne)),
    /** The file at this address; null when there is none, or it is not made but gathered. */
    async makeAt(address: string): Promise<CutFile | null> {
      const wanted = cutFiles(lesson).find(({ id, type }) => cutFile(grade, slug, id, type.extension) === address);
      return wanted && (built || TARGETS[wanted.id].subject !== 'pages') ? makeOne(wanted) : null;
    },
  };
}

/** Each target's first file, in the order of use. */
const inUse = (files: readonly TargetFile<CutId>[]): TargetFile<CutId>[] =>
  files
    .filter(({ id, type }) => type === TARGETS[id].types[0])
    .toSorted((a, b) => (TARGETS[a.id].place! < TARGETS[b.id].place! ? -1 : 1));

/** The pack itself. Its bytes depend on nothing but its files and the revision's day. */
export const zipPack = (files: readonly CutFile[], { revision }: GradeLesson, press?: Press): Uint8Array =>
  zip(
    Object.fromEntries(
      files
        .filter(({ id }) => TARGETS[id].place !== null)
        .map(({ id, type, data }) => [zipName(id, type.extension), data]),
    ),
    revision.date,
    press,
  );
