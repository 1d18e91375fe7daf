import { rename } from 'node:fs/promises';
import path from 'node:path';
import { checkContent } from '../checks/check-content.ts';
import { officeReport } from '../checks/office-report.ts';
import { noticesOf } from '../curriculum/alert.ts';
import type { Curriculum } from '../curriculum/curriculum.ts';
import type { OfficeReport } from '../curriculum/office-report.ts';
import { cutAll } from '../curriculum/cut.ts';
import { deflate } from '../curriculum/write-zip.ts';
import type { BuildOptions, BuildResult, Built } from './build-release.ts';
import { LIMITS, overLimits } from './fits.ts';
import { isNews, recordRelease } from './ledger.ts';
import { letGo } from './let-go.ts';
import { makeExchange } from './make-exchange.ts';
import { makePacks, type Progress } from './make-packs.ts';
import { manifestIn, readManifest, writeManifest } from './manifest.ts';
import { makeWithdrawn } from './make-withdrawn.ts';
import { makeOffline } from './offline.ts';
import { overBudget } from './pack-budget.ts';
import { bundlePages } from './pages/bundle-pages.ts';
import { makePages } from './pages/make-pages.ts';
import { putAway, takeOut } from '../curriculum/put-away.ts';
import { cutLetters, type Letters } from './pages/web-fonts.ts';
import { seal } from './seal.ts';
import { copySounds } from './sounds.ts';
import { siteOfFolder } from './site-of-folder.ts';
import { makeCurrent, newRelease } from './swap.ts';
import { makeUsb } from './usb/make-usb.ts';
import { pressOnce } from './press-once.ts';
import { CHECKS, LEDGER, OFFLINE, openWorkshop, type Workshop } from './workshop.ts';
import { keptIn, workOf } from './workplace.ts';

/**
 * Checks the content, makes a release of it and lets it become current. With any Problem nothing becomes current.
 * `code`: what hashCode says.
 */
export async function makeWhole(options: BuildOptions, code: string): Promise<BuildResult> {
  const { project, content, progress } = options;
  const step =
    (part: string): Progress =>
    (done, total, detail) =>
      progress(part, done, total, detail);
  // Where sites share what is kept, the packs of the next hold most files of the last.
  const workshop = await openWorkshop(keptIn(options), project, options.shared ? pressOnce : deflate, code);
  async function make(): Promise<BuildResult> {
    // A check keeps but one core at work.
    workshop.warm();
    const letters = cutLetters(project, content);
    // Whoever waits for them hears of it.
    letters.catch(() => {});
    progress('Kiểm tra nội dung', 0, 1, '');
    const keep = workshop.keepFor(CHECKS);
    const checked = await checkContent(content, options.date, keep);
    const { curriculum, problems, documents } = checked;
    if (!curriculum) return { problems };
    const report = await officeReport(curriculum, checked, keep);
    // Said before anything is made, so that nothing holds every file, and every lesson, as it was read meanwhile.
    const entry = await recordRelease(curriculum, documents, options.date, workshop.keepFor(LEDGER));
    progress('Kiểm tra nội dung', 1, 1, '');
    const lessons = curriculum.lessons.map((lesson) => takeOut(putAway(lesson)));
    const news = isNews(entry, curriculum.ledger);
    const ledger = news && options.publishes ? [...curriculum.ledger, { ...entry, file: '' }] : curriculum.ledger;
    return makeFrom(
      { curriculum: { ...curriculum, lessons, ledger }, report, entry, isNews: news },
      options,
      code,
      await letters,
      workshop,
      step,
    );
  }
  return make().finally(workshop.close);
}

async function makeFrom(
  {
    curriculum,
    report,
    ...recorded
  }: { curriculum: Curriculum; report: OfficeReport } & Pick<Built, 'entry' | 'isNews'>,
  options: BuildOptions,
  code: string,
  letters: Letters,
  workshop: Workshop,
  step: (part: string) => Progress,
): Promise<BuildResult> {
  const { project, dist, progress, limits = LIMITS } = options;
  const lessons = cutAll(curriculum);
  // Without a lesson there is nothing to carry to a school.
  const usb = lessons.length ? options.usb : 'khong';
  const release = await newRelease(dist);
  // What was read and checked is done with; what comes next has threads of its own.
  letGo();
  const packs = `${release}.packs`;
  const grades = new Set(lessons.map(({ grade }) => grade));
  const gone = await makeWithdrawn(curriculum, [...grades], workshop.make);
  const place = curriculum.office.site;
  const { address, base } = place;
  // Each leaves half of a machine idle, so pages are made while papers are printed; those that list them come last.
  const site = { base, curriculum, report, usb, date: options.date };
  const packing = makePacks(lessons, noticesOf(curriculum), report, packs, workshop, step('In gói bài'), gone);
  const manifest = { file: manifestIn(packs), written: packing };
  const paging = bundlePages(project, letters, place, code).then(async (bundle) => {
    await makePages(release, site, { bundle, kept: workshop.pages, manifest });
    return bundle;
  });
  // Nothing is written any more when either has failed.
  await Promise.allSettled([packing.then(() => progress('Dựng trang', 0, 1, '')), paging]);
  const files = await packing;
  const { player } = await paging;
  const heavy = limits ? overBudget(files) : [];
  if (heavy.length) return { problems: heavy };

  await copySounds(curriculum, options.content, release);
  progress('Dựng trang', 1, 1, '');

  // What papers and pages were made with is done with.
  letGo();
  const built = { site: siteOfFolder(release, base), player };
  // Neither has a file of the other's; together they keep every core at work.
  const [exchange, editions] = await Promise.all([
    makeExchange(lessons, packs, built, workshop, step('Gói mang đi nơi khác'), limits?.file ?? Infinity),
    makeUsb(lessons, release, packs, { base, usb }, step('Làm bản USB'), workshop),
  ]);
  const tooMuch = [...exchange.problems, ...editions.problems];
  if (tooMuch.length) return { problems: tooMuch };
  await writeManifest(packs, [...(await readManifest(packs)), ...exchange.files, ...editions.files]);
  await rename(packs, path.join(release, 'tai-ve'));
  await makeOffline(project, release, base, workshop.keepFor(OFFLINE));
  const over = limits ? await overLimits(release, limits) : [];
  if (over.length) return { problems: over };

  const work = workOf(dist);
  await seal(release, [path.dirname(work), work, path.dirname(release)]);
  await makeCurrent(release, dist);
  // What this site has no use for another may have.
  if (!options.shared) await workshop.prune();
  const made = { grades: grades.size, lessons: lessons.length, files: files.length, ...workshop.counts };
  return { problems: [], release, ...made, address, ...recorded };
}
