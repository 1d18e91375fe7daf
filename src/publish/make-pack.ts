import { packFile, paperFile, SLIDES, slidesFile, wordFile, wordKinds, zipName } from '../curriculum/address.ts';
import type { GradeLesson } from '../curriculum/cut.ts';
import type { PaperKind } from '../document/paper.ts';
import { PAPERS } from '../teaching/make-papers.ts';
import { makeSlides } from '../teaching/slides.ts';
import type { Format, Make } from './make-file.ts';
import { printPack } from './print-pack.ts';
import { zip } from './zip.ts';

/** A file of a lesson's pack: where it is had alone, what it is called inside the zip. */
export interface PackedFile {
  address: string;
  zipName: string;
  kind: PaperKind | 'slides';
  format: Exclude<Format, 'png'>;
  data: Uint8Array;
  /** Its first page, drawn. A Word file has none: it is the paper that its PDF shows. */
  picture?: Uint8Array;
}

/** Every file of a lesson's pack, made: all papers as PDF, those that teachers change as Word files, the slides. */
export async function makePack(lesson: GradeLesson, make: Make): Promise<PackedFile[]> {
  const { grade, slug } = lesson;
  const papers = printPack(lesson, (paper) => make({ format: 'pdf', paper })).then((printed) =>
    Promise.all(
      printed.map(async ({ kind, data }): Promise<PackedFile> => ({
        address: paperFile(grade, slug, kind),
        zipName: zipName(kind),
        kind,
        format: 'pdf',
        data,
        picture: await drawPaper(data, make),
      })),
    ),
  );
  const words = wordKinds(grade).map(async (kind): Promise<PackedFile> => {
    const data = await make({ format: 'docx', paper: PAPERS[kind as keyof typeof PAPERS](lesson) });
    return { address: wordFile(grade, slug, kind), zipName: zipName(kind, 'docx'), kind, format: 'docx', data };
  });
  const deck = makeSlides(lesson);
  const slides = Promise.all([
    make({ format: 'pptx', deck }),
    make({ format: 'png', first: { deck: { ...deck, slides: deck.slides.slice(0, 1) } } }),
  ]).then(([data, picture]): PackedFile => ({
    address: slidesFile(grade, slug),
    zipName: SLIDES.zipName,
    kind: 'slides',
    format: 'pptx',
    data,
    picture,
  }));
  const [printed, written, shown] = await Promise.all([papers, Promise.all(words), slides]);
  return [...printed, ...written, shown];
}

/** The first page of a printed paper. */
export const drawPaper = (pdf: Uint8Array, make: Make): Promise<Uint8Array> =>
  make({ format: 'png', first: { pdf: Buffer.from(pdf).toString('base64') } });

/** The pack itself. Its bytes depend on nothing but its files and the revision's day. */
export const zipPack = (
  files: readonly PackedFile[],
  { grade, slug, revision }: GradeLesson,
): { address: string; data: Uint8Array } => ({
  address: packFile(grade, slug),
  data: zip(Object.fromEntries(files.map(({ zipName, data }) => [zipName, data])), revision.date),
});
