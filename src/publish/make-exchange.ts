import path from 'node:path';
import type { GradeLesson } from '../curriculum/cut.ts';
import { GRADES, type Grade } from '../curriculum/grade.ts';
import type { Problem } from '../curriculum/problem.ts';
import { showBytes } from '../curriculum/show-bytes.ts';
import { problemAt, START } from '../reading/document.ts';
import { gradeFile } from '../targets/addresses.ts';
import { readFirstOfGrade } from '../targets/exchange/read-first-of-grade.ts';
import { FORMATS } from '../targets/exchange/loss-table.ts';
import { exchangeName } from '../targets/exchange/names.ts';
import { TARGETS } from '../targets/registry.ts';
import type { Site } from '../targets/scorm/site.ts';
import { zip } from '../targets/zip.ts';
import { inTurns } from './in-turns.ts';
import type { Make } from './job.ts';
import { openCut, type Built } from './make-cut.ts';
import type { PackFile, Progress } from './make-packs.ts';
import { hashesOf, sha256 } from './sha256.ts';
import type { Workshop } from './workshop.ts';

/**
 * Makes of each grade one zip of its lessons for other programs, from the lessons and the finished pages, and tells
 * what the manifest is to say of it.
 */
export async function makeExchange(
  lessons: readonly GradeLesson[],
  packs: string,
  built: Built,
  { make, keepWork, put }: Pick<Workshop, 'make' | 'keepWork' | 'put'>,
  progress: Progress,
): Promise<{ files: PackFile[]; problems: Problem[] }> {
  const { base } = built.site;
  const hashOf = hashesOf(async (file) => (await built.site.read(file)) ?? '');
  const look = { bytesOf: hashOf, takenOf: hashOf };
  const grades = GRADES.filter((grade) => lessons.some((lesson) => lesson.grade === grade));
  const heavy: Problem[] = [];
  let done = 0;
  const files = await inTurns(grades, 2, async (grade): Promise<PackFile> => {
    const own = lessons.filter((lesson) => lesson.grade === grade);
    const order = JSON.stringify({ grade, own, base, player: built.player });
    const data = await keepWork('src/publish/make-exchange.ts', order, 'zip', look, async () => {
      const { site, read } = noting(built.site);
      const data = zip(await exchangeOf(own, { ...built, site }, make), latestOf(own));
      return {
        data,
        read: await Promise.all([...read].sort().map(async (file) => [file, await hashOf(file)] as const)),
      };
    });
    const address = gradeFile(grade, 'exchange');
    if (data.length > TARGETS.exchange.budget!) heavy.push(tooHeavy(grade, data.length));
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

/** A folder a lesson, and what is to be read before any of them. */
async function exchangeOf(
  lessons: readonly GradeLesson[],
  built: Built,
  make: Make,
): Promise<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = {
    'Doc-truoc.html': new TextEncoder().encode(readFirstOfGrade(lessons)),
  };
  for (const lesson of lessons) {
    const wanted = FORMATS.map(({ id }) => ({ id, type: TARGETS[id].types[0] }));
    for (const { id, data } of await openCut(lesson, make, built).makeFiles(wanted))
      files[`${lesson.slug}/${exchangeName(lesson, id)}`] = data;
  }
  return files;
}

const latestOf = (lessons: readonly GradeLesson[]): string =>
  lessons
    .map(({ revision }) => revision.date)
    .sort()
    .at(-1)!;
