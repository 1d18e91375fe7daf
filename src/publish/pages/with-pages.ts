import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Curriculum } from '../../curriculum/curriculum.ts';
import type { GradeLesson } from '../../curriculum/cut.ts';
import { hashCode } from '../hash-inputs.ts';
import type { Built } from '../make-cut.ts';
import { bundlePages } from './bundle-pages.ts';
import { makePages } from './make-pages.ts';
import { cutLetters } from './web-fonts.ts';
import { siteOfFolder } from '../site-of-folder.ts';

/** Makes the pages of these lessons alone, in a folder that is gone afterwards, for whoever packs them. */
export async function withPages(
  project: string,
  content: string,
  curriculum: Curriculum,
  lessons: readonly GradeLesson[],
  use: (built: Built) => Promise<void>,
): Promise<void> {
  const slugs = new Set(lessons.map(({ slug }) => slug));
  const folder = path.join(project, '.khien', 'mang-di', randomUUID());
  const own = { ...curriculum, lessons: curriculum.lessons.filter(({ slug }) => slugs.has(slug)) };
  const { base } = curriculum.office.site;
  try {
    const pages = path.join(folder, 'pages');
    await mkdir(pages, { recursive: true });
    // No warning stands in a package, so no day is asked.
    const data = { base, curriculum: own, report: null, usb: 'khong', date: '0000-00-00' } as const;
    const letters = await cutLetters(project, content);
    const bundle = await bundlePages(project, letters, curriculum.office.site, await hashCode(project));
    await makePages(pages, data, { bundle, maker: false });
    await use({ site: siteOfFolder(pages, base), player: bundle.player });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
