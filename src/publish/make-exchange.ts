import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { GradeLesson } from '../curriculum/cut.ts';
import { GRADES, type Grade } from '../curriculum/grade.ts';
import type { Problem } from '../curriculum/problem.ts';
import { showBytes } from '../curriculum/show-bytes.ts';
import type { Pressed } from '../curriculum/write-zip.ts';
import { problemAt, START } from '../reading/document.ts';
import { gradeFile } from '../targets/addresses.ts';
import { readFirstOfGrade } from '../targets/exchange/read-first-of-grade.ts';
import { FORMATS } from '../targets/exchange/loss-table.ts';
import { exchangeName } from '../targets/exchange/names.ts';
import { TARGETS } from '../targets/registry.ts';
import type { Site } from '../targets/scorm/site.ts';
import { zip } from '../targets/zip.ts';
import { inTurns } from '../curriculum/in-turns.ts';
import type { Worked } from './kept-work.ts';
import type { Make } from './job.ts';
import { openCut, type Built } from './make-cut.ts';
import type { Progress } from './make-packs.ts';
import type { PackFile } from './manifest.ts';
import { hashesOf, sha256 } from './sha256.ts';
import { pressedIn } from './usb/pressed-in.ts';
import type { Workshop } from './workshop.ts';

/**
 * Makes of each grade one zip of its lessons for other programs, from the lessons and the finished pages, and tells
 * what the manifest is to say of it. `most`: the bytes of a file that the site's place takes.
 */
export async function makeExchange(
  lessons: readonly GradeLesson[],
  packs: string,
  built: Built,
  { make, keepWork, put }: Pick<Workshop, 'make' | 'keepWork' | 'put'>,
  progress: Progress,
  most: number,
): Promise<{ files: PackFile[]; problems: Problem[] }> {
  const { base } = built.site;
  const hashOfFile = hashesOf(async (file) => (await built.site.read(file)) ?? '');
  // A lesson counts among what was read, so that one that has changed is no other order.
  const asked = new Map(lessons.map((lesson) => [nameOf(lesson), sha256(JSON.stringify(lesson))]));
  const hashOf = async (name: string) => asked.get(name) ?? hashOfFile(name);
  const grades = GRADES.filter((grade) => lessons.some((lesson) => lesson.grade === grade));
  const heavy: Problem[] = [];
  let done = 0;
  const files = await inTurns(grades, 2, async (grade): Promise<PackFile> => {
    const own = lessons.filter((lesson) => lesson.grade === grade);
    const order = JSON.stringify({ lessons: own.map(nameOf), base, player: built.player });
    const data = await keepWork('src/publish/make-exchange.ts', order, 'zip', hashOf, async (last) => {
      const before = last && { reads: deserialize(last.left) as Reads[], files: [...pressedIn(last.data)] };
      const packed: Packed[] = [];
      for (const lesson of own) packed.push(await packLesson(lesson, built, make, hashOf, before));
      const files = Object.fromEntries(packed.flatMap((one) => one.files));
      const reads = packed.map(({ read }) => read);
      return {
        data: zip({ 'Doc-truoc.html': readFirst(own), ...files }, latestOf(own)),
        read: whole(new Map(reads.flat())),
        left: serialize(reads satisfies Reads[]),
      };
    });
    const address = gradeFile(grade, 'exchange');
    if (data.length > Math.max(most, TARGETS.exchange.budget!)) heavy.push(tooHeavy(grade, data.length));
    await put(data, path.join(packs, ...address.split('/').slice(2)));
    progress(++done, grades.length, `lớp ${grade}`);
    return {
      address,
      lesson: null,
      grade,
      kind: 'exchange',
      format: 'zip',
      revision: null,
      revised: latestOf(own),
      bytes: data.length,
      sha256: sha256(data),
    };
  });
  return { files, problems: heavy };
}

/** The same site, and what has been read of it. */
function noting(site: Site): { site: Site; read: ReadonlySet<string> } {
  const read = new Set<string>();
  return { read, site: { ...site, read: (file) => (read.add(file), site.read(file)) } };
}

const tooHeavy = (grade: Grade, bytes: number): Problem =>
  problemAt(
    'content/lessons',
    START,
    'nang-mang-di',
    `Gói mang đi nơi khác của lớp ${grade} nặng ${showBytes(bytes)}, nhiều hơn ${showBytes(TARGETS.exchange.budget!)}.`,
    'Nhiều nơi đặt trang không nhận tệp lớn hơn.',
    `Thu nhỏ những hình lớn trong thư mục hinh của các bài lớp ${grade}.`,
  );

/** What is to be read before any lesson of a grade. */
const readFirst = (lessons: readonly GradeLesson[]): Uint8Array => new TextEncoder().encode(readFirstOfGrade(lessons));

type Read = [name: string, hash: string];

const nameOf = ({ grade, slug }: GradeLesson): string => `lop-${grade} ${slug}`;

/** A lesson, then each file of the site that it is made of, and what each hashes to. */
type Reads = [Read, ...Read[]];

type PressedFile = [name: string, file: Pressed];

/** A lesson's folder in its grade's zip: pressed, for a grade of hundreds of lessons is heavy as it was made. */
interface Packed {
  read: Reads;
  files: PressedFile[];
}

/** The folder of a lesson, as it stood in the zip `before` if nothing that it is made of has changed. */
async function packLesson(
  lesson: GradeLesson,
  built: Built,
  make: Make,
  hashOf: (file: string) => Promise<string>,
  before: { reads: readonly Reads[]; files: readonly PressedFile[] } | null,
): Promise<Packed> {
  const folder = `${lesson.slug}/`;
  const same = before?.reads.find(([[name]]) => name === nameOf(lesson));
  const now = same && (await Promise.all(same.map(([name]) => hashOf(name))));
  if (same?.every(([, hash], i) => hash === now![i]))
    return { read: same, files: before!.files.filter(([name]) => name.startsWith(folder)) };
  const { site, read } = noting(built.site);
  const wanted = FORMATS.map(({ id }) => ({ id, type: TARGETS[id].types[0] }));
  const readAt = async (name: string): Promise<Read> => [name, await hashOf(name)];
  const made = await openCut({ ...lesson }, make, { ...built, site }).makeFiles(wanted);
  const files = made.map(({ id, data }) => [folder + exchangeName(lesson, id), data] as const);
  return {
    read: [await readAt(nameOf(lesson)), ...(await Promise.all([...read].map(readAt)))],
    files: [...pressedIn(zip(Object.fromEntries(files), lesson.revision.date))],
  };
}

/** Whatever was read was taken as it is. */
const whole = (read: ReadonlyMap<string, string>): Worked['read'] =>
  [...read].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, hash]) => [name, hash, hash]);

const latestOf = (lessons: readonly GradeLesson[]): string =>
  lessons
    .map(({ revision }) => revision.date)
    .sort()
    .at(-1)!;
