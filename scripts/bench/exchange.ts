import { checkContent } from '../../src/checks/check-content.ts';
import { cutAll } from '../../src/curriculum/cut.ts';
import { openCut } from '../../src/publish/make-cut.ts';
import makeFile from '../../src/publish/make-file.ts';
import { withPages } from '../../src/publish/pages/with-pages.ts';
import { FORMATS } from '../../src/targets/exchange/loss-table.ts';
import { TARGETS } from '../../src/targets/registry.ts';
import { show, showLoad } from './measure.ts';

/**
 * What the files for other programs take of one processor and weigh, a pair of lesson and grade: all formats, and their
 * sum. The pages that some are made of are made before, as in a build.
 */
export async function benchExchange({ project, content }: { project: string; content: string }): Promise<void> {
  const { curriculum, problems } = await checkContent(content);
  if (!curriculum) throw new Error(`${problems.length} problems`);
  const lessons = cutAll(curriculum);
  const rows = new Map(FORMATS.map(({ id }) => [id, { milliseconds: 0, bytes: 0 }]));
  await withPages(project, content, curriculum, lessons, async (built) => {
    for (const lesson of lessons)
      for (const { id } of FORMATS) {
        const started = process.cpuUsage();
        const wanted = [{ id, type: TARGETS[id].types[0] }];
        const [file] = await openCut(lesson, makeFile, built).makeFiles(wanted);
        const { user, system } = process.cpuUsage(started);
        const row = rows.get(id)!;
        row.milliseconds += (user + system) / 1000;
        row.bytes += file!.data.length;
      }
  });
  const pairs = lessons.length;
  console.log(`Tệp cho chương trình khác, một bài của một lớp (trung bình của ${pairs} bài theo lớp):`);
  for (const [id, { milliseconds, bytes }] of rows)
    console.log(
      `  ${id.padEnd(10)} ${show(milliseconds / pairs, 0).padStart(5)} ms ${show(bytes / pairs / 1000, 0).padStart(5)} kB`,
    );
  const sum = (of: 'milliseconds' | 'bytes') => [...rows.values()].reduce((all, row) => all + row[of], 0) / pairs;
  console.log(
    `  ${'cộng'.padEnd(10)} ${show(sum('milliseconds'), 0).padStart(5)} ms ${show(sum('bytes') / 1000, 0).padStart(5)} kB`,
  );
  console.log(showLoad());
}
