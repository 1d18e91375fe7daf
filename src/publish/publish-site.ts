import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Place } from '../curriculum/place.ts';
import type { Problem } from '../curriculum/problem.ts';
import { problemAt, START } from '../reading/document.ts';
import { readPlaces } from '../reading/read-places.ts';
import type { BuildOptions, BuildResult } from './build-release.ts';
import { compareReleases, type Changes } from './compare-releases.ts';
import { appendNews } from './ledger.ts';
import { lookAt, type Look } from './look-at-release.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { takeTo } from './places/places.ts';
import { toFolder } from './places/to-folder.ts';
import { reasonOf } from './reason-of.ts';
import { currentRelease, earlierRelease, finishSwap, makeCurrent } from './swap.ts';
import { workOf } from './workplace.ts';
import { writeWhole } from './write-whole.ts';

export interface PublishOptions extends Pick<BuildOptions, 'content' | 'dist'> {
  /** Makes the site in `dist`, if it may be made. */
  build: () => Promise<BuildResult>;
  /** Told that what was built stands in the ledger now. */
  grown: () => Promise<void>;
  /** Goes back to what was published before, in place of building. */
  undo: boolean;
  /** Asked before anything that others see is changed. */
  confirm: (changes: Changes, places: readonly Place[]) => Promise<boolean>;
}

export interface Outcome {
  problems: Problem[];
  /** Whether what stands as published is another release than before. */
  changed: boolean;
  /** The file of the ledger that was written. */
  ledger: string | null;
  /** How it went at each place: null is well, else why not. The old site stands there. */
  sent: { place: string; failed: string | null }[];
}
const NOTHING: Outcome = { problems: [], changed: false, ledger: null, sent: [] };

/** What is published, beside what is built: a link to one of the last releases, which places are filled from. */
export const publishedOf = (dist: string): string => `${dist}-cong-bo`;

/**
 * Checks, builds, shows what changes, asks, and publishes: first the ledger, which may promise too much but never too
 * little; then, in one step, what stands as published; then each place. Whatever breaks off, running it again goes on
 * from there.
 */
export function publishSite(options: PublishOptions): Promise<Outcome> {
  const published = publishedOf(options.dist);
  const lock = path.join(workOf(published), 'publish.lock');
  return oneAtATime(
    lock,
    async () => {
      await finishSwap(published);
      return options.undo ? goBack(options, published) : goOn(options, published);
    },
    // One would wait for a person, who may be away.
    (holder) => {
      throw Object.assign(new Error('busy'), { problem: busy(holder) });
    },
  ).catch((error: { problem?: Problem }) => {
    if (error.problem) return { ...NOTHING, problems: [error.problem] };
    throw error;
  });
}

async function goOn(options: PublishOptions, published: string): Promise<Outcome> {
  const { content, dist } = options;
  const { value, problems } = await readPlaces(content);
  if (problems.length) return { ...NOTHING, problems };
  const built = await options.build();
  if (!('release' in built)) return { ...NOTHING, problems: built.problems };
  const places = value?.places ?? [];
  const now = await lookIfThere(published);
  const next = await lookAt(dist, seenOf(published));
  const isNew = next.stamp !== now?.stamp;
  if (isNew && !(await options.confirm(compareReleases(now, next), places))) return NOTHING;
  const ledger = await appendNews(content, built.entry);
  if (ledger) await options.grown();
  if (isNew) await toFolder({ folder: published }, { release: built.release });
  return { problems: [], changed: isNew, ledger, sent: await fillPlaces(places, published, next.stamp) };
}

async function goBack(options: PublishOptions, published: string): Promise<Outcome> {
  const earlier = await earlierRelease(published);
  if (!earlier) return { ...NOTHING, problems: [nothingBefore()] };
  const { value, problems } = await readPlaces(options.content);
  if (problems.length) return { ...NOTHING, problems };
  const places = value?.places ?? [];
  const next = await lookAt(earlier);
  if (!(await options.confirm(compareReleases(await lookIfThere(published), next), places))) return NOTHING;
  await makeCurrent(earlier, published);
  return { problems: [], changed: true, ledger: null, sent: await fillPlaces(places, published, next.stamp) };
}

const lookIfThere = async (published: string): Promise<Look | null> => {
  const current = await currentRelease(published);
  return current === null ? null : lookAt(current, seenOf(published));
};
const seenOf = (published: string): string => path.join(workOf(published), 'seen.json');

/** Takes what is published to every place that does not have it yet. */
async function fillPlaces(places: readonly Place[], published: string, stamp: string): Promise<Outcome['sent']> {
  const work = workOf(published);
  const record = path.join(work, 'sent.json');
  const has = await readSent(record);
  const sent: Outcome['sent'] = [];
  for (const place of places) {
    const known = JSON.stringify([place, stamp]);
    if (has[place.name] === known) continue;
    try {
      await takeTo(place, { release: (await currentRelease(published))!, stamp, work });
      has[place.name] = known;
      await writeWhole(record, JSON.stringify(has));
      sent.push({ place: place.name, failed: null });
    } catch (error) {
      sent.push({ place: place.name, failed: reasonOf(error) });
    }
  }
  return sent;
}

/** What each place was last given; an unreadable record sends again. */
async function readSent(record: string): Promise<Record<string, string>> {
  try {
    return JSON.parse(await readFile(record, 'utf8')) as Record<string, string>;
  } catch {
    return {};
  }
}

const busy = (holder: number): Problem =>
  problemAt(
    'npm run publish-site',
    START,
    'dang-cong-bo',
    `Một lần công bố khác đang chạy (tiến trình ${holder}).`,
    'Hai lần cùng lúc thì không biết bản nào được đăng sau cùng.',
    'Trả lời hoặc đóng cửa sổ kia, rồi chạy lại.',
  );

const nothingBefore = (): Problem =>
  problemAt(
    'npm run publish-site --undo',
    START,
    'khong-co-ban-truoc',
    'Máy này không giữ bản nào trước bản đang công bố.',
    'Chỉ quay lại được bản do chính máy này công bố, và chỉ ba bản gần nhất được giữ.',
    'Sửa nội dung rồi công bố bản mới.',
  );
