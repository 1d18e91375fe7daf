import type { Curriculum } from '../curriculum/curriculum.ts';
import { withdrawnAlerts, withdrawnLessons } from '../curriculum/withdrawn.ts';
import { alertFile, alertFiles, cutFile, gradeFile, gradeFiles, releasedFiles } from '../targets/addresses.ts';
import { PDF, ZIP } from '../targets/file-types.ts';
import type { FileType } from '../targets/target.ts';
import { zip } from '../targets/zip.ts';
import {
  withdrawnCard,
  withdrawnDeck,
  withdrawnPaper,
  withdrawnText,
  type Withdrawal,
} from '../teaching/withdrawal.ts';
import { writeContent, type Content } from './content.ts';
import type { Make } from './job.ts';

/**
 * A file at every address of what was withdrawn, which says so: links on other sites, and in bookmarks, lead to it for
 * ever. `taught` are the grades that still have a lesson, and so their year's books.
 */
export async function makeWithdrawn(
  curriculum: Pick<Curriculum, 'lessons' | 'alerts' | 'office'>,
  taught: readonly number[],
  make: Make,
): Promise<{ address: string; data: Uint8Array }[]> {
  const { office } = curriculum;
  const wanted = [
    ...withdrawnLessons(curriculum).flatMap(({ slug, grade, care, title, withdrawn }) => {
      const files = [
        { address: cutFile(grade, slug, 'pack'), type: ZIP },
        ...releasedFiles({ grade, care }).map(({ id, type }) => ({
          address: cutFile(grade, slug, id, type.extension),
          type,
        })),
        ...(taught.includes(grade) ? [] : booksOf(grade)),
      ];
      return files.map((file) => ({ ...file, of: { title, grade, withdrawn, office } }));
    }),
    ...withdrawnAlerts(curriculum).flatMap(({ id: alert, title, grades, withdrawn }) =>
      alertFiles().map(({ id, type }) => ({
        address: alertFile(alert, id, type.extension),
        type,
        of: { title, grade: grades[0]!, withdrawn, office },
      })),
    ),
  ];
  return Promise.all(wanted.map(async ({ address, type, of }) => ({ address, data: await fileOf(type, of, make) })));
}

const booksOf = (grade: Withdrawal['grade']) =>
  gradeFiles(grade).map(({ id, type }) => ({ address: gradeFile(grade, id, type.extension), type }));

async function fileOf(type: FileType, of: Withdrawal, make: Make): Promise<Uint8Array> {
  const paper: Content = { holds: 'paper', said: withdrawnPaper(of) };
  if (type.holds === 'files') return zip({ 'da-rut.pdf': await writeContent(PDF, paper, make) }, of.withdrawn.date);
  if (type.holds === 'deck') return writeContent(type, { holds: 'deck', said: withdrawnDeck(of) }, make);
  if (type.holds === 'card') return writeContent(type, { holds: 'card', said: withdrawnCard(of) }, make);
  if (type.holds === 'paper') return writeContent(type, paper, make);
  return new TextEncoder().encode(withdrawnText(of));
}
