import { realpath } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { CHROMIUM_FLAGS } from '../../test/find-browser.ts';
import { serveFolder } from '../../test/serve-folder.ts';
import { median, show } from './measure.ts';

/** One page of each kind. */
const PAGES = {
  'trang chủ': '/',
  'trang lớp': '/lop-5/',
  'bài học': '/lop-5/phieu-trung-thuong/',
  'trắc nghiệm': '/lop-5/phieu-trung-thuong/trac-nghiem/',
  'trắc nghiệm có hình': '/lop-2/phieu-trung-thuong/trac-nghiem/',
  'trang thầy cô': '/giao-vien/',
  'gói bài một lớp': '/giao-vien/lop-5/',
  'trang gia đình': '/gia-dinh/',
  'ra đề': '/ra-de/',
};
const CATEGORIES = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 } as const;
type Category = keyof typeof CATEGORIES;

export interface LighthouseResult {
  page: string;
  scores: Record<Category, number>;
  /** Layout shift, the largest of the runs. */
  shift: number;
  /** What stays below its mark, for the reader who wants to mend it. */
  faults: string[];
}

/** What we use of lighthouse and chrome-launcher, which only the bench installs. */
interface Lhr {
  categories: Record<string, { score: number; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; numericValue?: number; title: string; displayValue?: string }>;
}
type Lighthouse = (url: string, flags: object) => Promise<{ lhr: Lhr }>;
interface Launcher {
  launch(options: object): Promise<{ port: number; kill(): void | Promise<void> }>;
}

/**
 * Lighthouse's mobile preset over a built site: the median of `runs` for each page. Throws when it is not installed.
 */
export async function benchLighthouse({
  dist,
  browser,
  runs = 3,
}: {
  dist: string;
  browser: string;
  runs?: number;
}): Promise<LighthouseResult[]> {
  const load = async <T>(name: string): Promise<T> =>
    (await import(pathToFileURL(createRequire(import.meta.url).resolve(name)).href)) as T;
  const { default: lighthouse } = await load<{ default: Lighthouse }>('lighthouse');
  const { launch } = await load<Launcher>('chrome-launcher');
  const { url: root, close } = await serveFolder(await realpath(dist));
  const chrome = await launch({ chromePath: browser, chromeFlags: CHROMIUM_FLAGS });
  const results: LighthouseResult[] = [];
  for (const [page, address] of Object.entries(PAGES)) {
    const reports: Lhr[] = [];
    for (let run = 0; run < runs; run++) {
      const url = root + address;
      reports.push(
        (await lighthouse(url, { port: chrome.port, logLevel: 'error', onlyCategories: Object.keys(CATEGORIES) })).lhr,
      );
    }
    results.push(summary(page, reports));
  }
  await chrome.kill();
  close();
  return results;
}

export function showLighthouse(results: readonly LighthouseResult[]): void {
  for (const { page, scores, shift, faults } of results) {
    const { performance, accessibility, seo } = scores;
    console.log(
      `Lighthouse, ${page.padEnd(14)} tốc độ ${performance}, tiếp cận ${accessibility}, thực hành ${scores['best-practices']}, SEO ${seo}; xô lệch ${show(shift, 3)}`,
    );
    for (const fault of faults) console.log(`    ${fault}`);
  }
}

function summary(page: string, reports: readonly Lhr[]): LighthouseResult {
  const score = (category: Category) =>
    Math.round(100 * median(reports.map(({ categories }) => categories[category]!.score)));
  const scores = Object.fromEntries(
    (Object.keys(CATEGORIES) as Category[]).map((category) => [category, score(category)]),
  ) as Record<Category, number>;
  const shift = Math.max(...reports.map(({ audits }) => audits['cumulative-layout-shift']!.numericValue ?? 0));
  const low = (Object.keys(CATEGORIES) as Category[]).filter((category) => scores[category] < CATEGORIES[category]);
  const { categories, audits } = reports[0]!;
  const faults = low.flatMap((category) =>
    categories[category]!.auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]!.score ?? 1) < 0.99).map(
      ({ id }) => `${category}: ${audits[id]!.title} ${audits[id]!.displayValue ?? ''} [${id}]`,
    ),
  );
  return { page, scores, shift, faults: shift > 0 ? [...faults, `layout shift ${shift}`] : faults };
}
