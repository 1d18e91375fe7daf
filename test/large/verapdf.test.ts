import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { GradeLesson } from '../../src/curriculum/cut.ts';
import type { Book, Paper } from '../../src/document/paper.ts';
import { gradeTargets } from '../../src/targets/addresses.ts';
import { papersOf, realNotices } from '../alerts.ts';
import { printed } from '../content/laws/papers.ts';
import { goldenLessons, realLessons } from '../lessons.ts';
import { goldenPlan, goldenSheet } from '../made/golden-paper.ts';
import { makePdf } from '../pdf-ua/bad-pdf.ts';
import { printBook, printPack } from '../print-pack.ts';

const JARS = path.join(import.meta.dirname, 'verapdf/jars');
const ready = existsSync('/usr/bin/java') && existsSync(JARS);

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(path.join(os.tmpdir(), 'khien-verapdf-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What veraPDF finds against PDF/UA-1 in the files below a folder: `lop-1/bai/plan.pdf: 7.5 1 – …`. */
function failuresIn(below: string): { judged: number; failures: string[] } {
  const said = judge(below);
  const { jobs } = (JSON.parse(said) as { report: { jobs: Job[] } }).report;
  return { judged: jobs.length, failures: jobs.flatMap((job) => failuresOf(job, below)) };
}

interface Job {
  itemDetails: { name: string };
  taskException?: { exceptionMessage: string };
  validationResult?: {
    compliant: boolean;
    details: { ruleSummaries: { clause: string; testNumber: number; description: string; failedChecks: number }[] };
  }[];
}

function failuresOf({ itemDetails, taskException, validationResult = [] }: Job, below: string): string[] {
  const file = path.relative(below, itemDetails.name);
  if (taskException || !validationResult.length) return [`${file}: ${taskException?.exceptionMessage ?? 'not judged'}`];
  return validationResult.flatMap(({ details }) =>
    details.ruleSummaries.map(
      ({ clause, testNumber, description, failedChecks }) =>
        `${file}: ${clause} ${testNumber} (${failedChecks}) – ${description}`,
    ),
  );
}

/** It ends with 1 where a file fails; its report is the same. */
function judge(below: string): string {
  const words = ['-cp', path.join(JARS, '*'), 'org.verapdf.apps.GreenfieldCliWrapper'];
  const how = ['--flavour', 'ua1', '--format', 'json', '--recurse', '--maxfailuresdisplayed', '1', below];
  try {
    return execFileSync('java', [...words, ...how], { stdio: 'pipe', maxBuffer: 1e9 }).toString();
  } catch (error) {
    return String((error as { stdout: Buffer }).stdout);
  }
}

async function put(name: string, bytes: Uint8Array): Promise<void> {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, bytes);
}

const print = (work: Paper | Book) => printed(work);

/** It takes seconds a file: of each grade the lesson with most to print, and all that is made of several lessons. */
const MOST = 1_800_000;

test.skipIf(!ready)(
  'every kind of paper of every grade, its year books and warnings too, is PDF/UA-1',
  { timeout: MOST },
  async () => {
    const lessons = [...(await realLessons()), ...(await goldenLessons())];
    const chosen = [...Map.groupBy(lessons, ({ grade }) => grade).values()].map((own) => own.at(-1)!);
    let count = 0;
    for (const lesson of [...chosen, ...(await goldenLessons())])
      for (const { kind, data } of await printPack(lesson, print)) {
        await put(`lop-${lesson.grade}/${lesson.slug}/${kind}.pdf`, data);
        count++;
      }
    for (const [grade, own] of Map.groupBy(lessons, (lesson: GradeLesson) => lesson.grade))
      for (const kind of gradeTargets(grade)) {
        await put(`lop-${grade}/${kind}.pdf`, await printBook(kind, own, print));
        count++;
      }
    for (const notice of await realNotices())
      for (const [id, paper] of papersOf(notice)) {
        await put(`canh-bao/${notice.id}/${id}.pdf`, await printed(await paper));
        count++;
      }
    const { judged, failures } = failuresIn(folder);
    expect(failures).toEqual([]);
    expect(judged).toBe(count);
  },
);

test.skipIf(!ready)(
  'veraPDF is really run: words without a tag fail, papers of every kind of node do not',
  async () => {
    const own = await mkdtemp(path.join(folder, 'bad-'));
    await writeFile(path.join(own, 'bad.pdf'), await makePdf((doc) => doc.text('chữ ngoài thẻ')));
    await writeFile(path.join(own, 'plan.pdf'), await printed(goldenPlan));
    await writeFile(path.join(own, 'sheet.pdf'), await printed(goldenSheet));
    const { judged, failures } = failuresIn(own);
    expect(judged).toBe(3);
    expect(failures.length).toBeGreaterThan(0);
    expect(failures.every((failure) => failure.startsWith('bad.pdf: '))).toBe(true);
  },
);
