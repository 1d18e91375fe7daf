import type { Problem } from '../curriculum/problem.ts';
import { Day } from '../curriculum/source.ts';
import { problemAt, START } from '../reading/document.ts';
import { checkKept } from './keep-checks.ts';
import { appendRelease, isNews, recordRelease } from './ledger.ts';

export type Released = { problems: Problem[] } | { problems: []; file: string | null; cuts: number; papers: number };

/**
 * Checks the content and writes what it publishes into the ledger; `file` is null when nothing is new since the last
 * release.
 */
export async function makeRelease(content: string, date: string): Promise<Released> {
  if (!Day.safeParse(date).success)
    return { problems: [wrongDate(`“${date}” không phải một ngày.`, 'Viết ngày dạng 2026-11-24.')] };
  const { curriculum, problems, documents } = await checkKept(content);
  if (!curriculum) return { problems };
  const last = curriculum.ledger.at(-1);
  if (last && last.date > date)
    return {
      problems: [
        wrongDate(
          `Sổ phát hành đã có bản ngày ${last.date}, sau ngày ${date}.`,
          'Dùng ngày của bản cuối hoặc một ngày sau đó.',
        ),
      ],
    };
  const release = await recordRelease(curriculum, documents, date);
  const papers = release.cuts.reduce((sum, cut) => sum + Object.keys(cut.papers).length, 0);
  const file = isNews(release, curriculum.ledger) ? await appendRelease(content, release) : null;
  return { problems: [], file, cuts: release.cuts.length, papers };
}

const wrongDate = (what: string, fix: string): Problem =>
  problemAt('npm run release --date', START, 'ngay', what, 'Sổ phát hành xếp theo ngày.', fix);
