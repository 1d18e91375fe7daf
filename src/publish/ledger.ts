import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Curriculum } from '../curriculum/curriculum.ts';
import { cut } from '../curriculum/cut.ts';
import { keepNothing, type Keep } from '../curriculum/keep.ts';
import { isTaught } from '../curriculum/lesson.ts';
import {
  DRAW,
  recordPool,
  type Ledger,
  type PoolQuestion,
  type Release,
  type ReleasedCut,
} from '../curriculum/ledger.ts';
import { recordAlert } from '../curriculum/record-alert.ts';
import type { Document } from '../reading/document.ts';
import { fingerprintOf } from '../reading/fingerprint.ts';
import { readLedger, releaseName } from '../reading/read-ledger.ts';
import { lessonAddresses, siteAddresses } from '../targets/addresses.ts';
import { VERSIONS } from '../teaching/test-set.ts';
import { drawVersions } from '../teaching/test-versions.ts';
import { writeWhole } from './write-whole.ts';

/** What is published today, as the ledger will remember it; `keep` remembers papers drawn from what has not changed. */
export async function recordRelease(
  curriculum: Curriculum,
  documents: readonly Document[],
  date: string,
  keep: Keep = keepNothing,
): Promise<Release> {
  const number = nextNumber(curriculum.ledger, date);
  const cuts = await recordCuts(curriculum, documents, keep);
  return {
    date,
    number,
    draw: DRAW,
    addresses: siteAddresses(
      cuts.map(({ grade }) => grade),
      publishedAlerts(curriculum),
    ),
    alerts: curriculum.alerts.filter(isTaught).map(recordAlert),
    cuts,
  };
}

const publishedAlerts = ({ alerts }: Curriculum): string[] =>
  alerts.flatMap(({ id, status }) => (status === 'published' ? [id] : []));

async function recordCuts(curriculum: Curriculum, documents: readonly Document[], keep: Keep): Promise<ReleasedCut[]> {
  const cuts = curriculum.lessons.filter(isTaught).flatMap((lesson) =>
    lesson.texts.flatMap((text) => {
      const fingerprint = fingerprintOf(documents, curriculum, lesson, text);
      return text.grades.map(async (grade): Promise<ReleasedCut> => {
        const one = cut(curriculum, lesson, grade)!;
        const { slug, revision, testForm: form } = one;
        const pool = recordPool(one);
        const set = { grade, form, lessons: [{ slug, revision: revision.number, pool }] };
        const versions = await keep(`draw ${JSON.stringify(set)}`, () => drawVersions(set, 1, VERSIONS));
        return {
          lesson: slug,
          grade,
          revision: { number: revision.number, date: revision.date },
          fingerprint,
          addresses: lessonAddresses(one),
          pool,
          papers: Object.fromEntries(versions.map(({ code, items }) => [code, items])),
        };
      });
    }),
  );
  return Promise.all(cuts);
}

/** Whether this release says anything that the last one did not. */
export function isNews(release: Release, ledger: Ledger): boolean {
  const last = ledger.at(-1);
  const said = ({ addresses, alerts, cuts }: Release) => JSON.stringify([addresses, alerts, cuts]);
  return !last || said(release) !== said(last);
}

/** Adds a release to content/releases, in one step; returns its path. A release once written is never written over. */
export async function appendRelease(content: string, release: Release): Promise<string> {
  const folder = path.join(content, 'releases');
  const file = path.join(folder, releaseName(release));
  if (existsSync(file)) throw new Error(`${file} is there already`);
  await mkdir(folder, { recursive: true });
  await writeWhole(file, showRelease(release));
  return file;
}

/** Writes what a build recorded, under the next number of its day, unless the last release says the same. */
export async function appendNews(content: string, entry: Release): Promise<string | null> {
  const { ledger } = await readLedger(path.join(content, 'releases'), (file) => file);
  if (!isNews(entry, ledger)) return null;
  return appendRelease(content, { ...entry, number: nextNumber(ledger, entry.date) });
}

const nextNumber = (ledger: Ledger, day: string): number =>
  1 + Math.max(0, ...ledger.filter(({ date }) => date === day).map(({ number }) => number));

/** One line a question and a paper, so that a person can read what changed between two releases. */
const showRelease = ({ cuts, ...head }: Release): string => {
  // What is true of most is not written: a ledger is kept for good.
  const lines = (items: readonly PoolQuestion[]) =>
    items.map(({ use, ...item }) => `    ${JSON.stringify(use === 'quiz' ? item : { ...item, use })}`).join(',\n');
  const showCut = ({ pool, papers, ...cut }: ReleasedCut) => {
    const versions = Object.entries(papers)
      .map(([code, items]) => `    ${JSON.stringify(code)}: ${JSON.stringify(items)}`)
      .join(',\n');
    return `  ${JSON.stringify(cut).slice(0, -1)},\n   "pool": [\n${lines(pool)}],\n   "papers": {\n${versions}}}`;
  };
  return `${JSON.stringify(head).slice(0, -1)},\n "cuts": [\n${cuts.map(showCut).join(',\n')}\n]}\n`;
};
