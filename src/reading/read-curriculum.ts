import path from 'node:path';
import type { z } from 'zod';
import type { Curriculum } from '../curriculum/curriculum.ts';
import { CompetencesFile, OutcomesFile, ScamFormsFile, type Frameworks } from '../curriculum/frameworks.ts';
import { keepNothing } from '../curriculum/keep.ts';
import type { Lesson } from '../curriculum/lesson.ts';
import { CoverageFile, NO_COVERAGE } from '../curriculum/coverage.ts';
import { DebtsFile, NO_DEBTS } from '../curriculum/debts.ts';
import { HelpFile } from '../curriculum/help.ts';
import { Office } from '../curriculum/office.ts';
import { byPlace, type Problem } from '../curriculum/problem.ts';
import { hint } from '../curriculum/suggest.ts';
import { inOrder } from '../curriculum/year-form.ts';
import { capProblems } from './cap-problems.ts';
import { readAlerts } from './read-alerts.ts';
import { problemAt, START, type Document, type DocumentKind } from './document.ts';
import { listEntries, listFolder } from './list-folder.ts';
import { readDrawings } from './read-drawings.ts';
import { LAYER } from './open-content.ts';
import { readForms } from './read-forms.ts';
import { readLedger } from './read-ledger.ts';
import { readLesson } from './read-lesson.ts';
import { readMyths, readWords, stray } from './read-lists.ts';
import { PLACES, readPlaces } from './read-places.ts';
import { refuseEntry, unreadable } from './read-text.ts';
import { readYamlFile } from './read-yaml-file.ts';

export interface Reading {
  /** Null while a file it cannot do without is missing or broken. Lessons that could not be read are left out. */
  curriculum: Curriculum | null;
  /**
   * What could be read, nothing in place of the rest: for the rules, so that one broken file hides nothing else. Never
   * for a page.
   */
  partial: Curriculum;
  /** What texts are still excused from; the checks ask, nothing that is published does. */
  debts: DebtsFile;
  documents: Document[];
  problems: Problem[];
}

/** Reads a content folder whole. Never throws for what an author wrote: everything wrong is a Problem. */
export async function readCurriculum(folder: string, keep = keepNothing): Promise<Reading> {
  const documents: Document[] = [];
  const problems: Problem[] = [];
  const nameOf = (file: string) => path.relative(path.dirname(folder), file).split(path.sep).join('/');

  problems.push(...(await findStrays(folder, nameOf)));

  async function readOne<S extends z.ZodType>(
    kind: DocumentKind,
    relative: string,
    schema: S,
  ): Promise<z.output<S> | null> {
    const full = path.join(folder, relative);
    const missing = [
      `Thiếu tệp ${nameOf(full)}.`,
      'Cả trang cần tệp này.',
      'Khôi phục tệp từ bản trước hoặc từ kho gốc.',
    ] as const;
    const read = await readYamlFile(kind, full, nameOf(full), schema, { missing, keep });
    problems.push(...read.problems);
    documents.push(...read.documents);
    return read.value;
  }

  const office = await readOne('office', 'office.yaml', Office);
  const outcomes = await readOne('outcomes', 'frameworks/outcomes.yaml', OutcomesFile);
  const competences = await readOne('competences', 'frameworks/competences.yaml', CompetencesFile);
  const scams = await readOne('scam-forms', 'frameworks/scam-forms.yaml', ScamFormsFile);
  const covered = await readOne('coverage', 'coverage.yaml', CoverageFile);

  const lessons: Lesson[] = [];
  const partialLessons: Lesson[] = [];
  const place = path.join(folder, 'lessons');
  const { entries, problems: unlisted } = await listFolder(place, nameOf(place));
  problems.push(...unlisted);
  for (const entry of entries) {
    const full = path.join(place, entry.name);
    if (!entry.isDirectory()) {
      problems.push(
        refuseEntry(entry, nameOf(full)) ??
          problemAt(
            nameOf(full),
            START,
            'tep-lac',
            `“${entry.name}” không thuộc bài nào.`,
            'Tệp này sẽ không được đọc.',
            'Đặt tệp vào thư mục của một bài, hoặc xoá.',
          ),
      );
      continue;
    }
    const read = await readLesson(full, nameOf, keep);
    documents.push(...read.documents);
    problems.push(...read.problems);
    if (read.lesson) lessons.push(read.lesson);
    partialLessons.push(read.partial);
  }

  const { alerts, ...told } = await readAlerts(path.join(folder, 'alerts'), nameOf, keep);
  const drawn = await readDrawings(path.join(folder, 'hinh'), nameOf);
  documents.push(...drawn.documents);
  problems.push(...drawn.problems);
  const { drawings } = drawn;

  const { myths, ...listed } = await readMyths(path.join(folder, 'myths'), nameOf, keep);
  const { words, ...agreed } = await readWords(path.join(folder, 'words'), nameOf, keep);
  for (const read of [listed, agreed, told]) {
    documents.push(...read.documents);
    problems.push(...read.problems);
  }

  const { ledger, problems: ledgerProblems } = await readLedger(path.join(folder, 'releases'), nameOf, keep);
  problems.push(...ledgerProblems);

  const helping = await readYamlFile(
    'help',
    path.join(folder, 'help.yaml'),
    nameOf(path.join(folder, 'help.yaml')),
    HelpFile,
    { keep },
  );
  const owed = await readYamlFile(
    'debts',
    path.join(folder, 'debts.yaml'),
    nameOf(path.join(folder, 'debts.yaml')),
    DebtsFile,
    { keep },
  );
  const { forms, partial: partialForms, ...formed } = await readForms(path.join(folder, 'forms'), nameOf, keep);
  const placed = await readPlaces(folder);
  for (const read of [helping, owed, formed, placed]) {
    documents.push(...read.documents);
    problems.push(...read.problems);
  }

  const frameworks: Frameworks = {
    programme: outcomes?.programme ?? '',
    outcomes: outcomes?.outcomes ?? [],
    competenceDocument: competences?.document ?? '',
    competenceLevels: competences?.levels ?? {},
    competences: competences?.competences ?? [],
    forms: scams?.forms ?? [],
  };
  const help = helping.value?.cases ?? [];
  const coverage = covered ?? NO_COVERAGE;
  const shared = { alerts, frameworks, drawings, myths, words, help, coverage, ledger };
  const curriculum =
    office && outcomes && competences && scams && forms
      ? { office, forms, lessons: inOrder(lessons, forms.year), ...shared }
      : null;
  const partial = {
    office: office ?? NO_OFFICE,
    forms: partialForms,
    lessons: inOrder(partialLessons, partialForms.year),
    ...shared,
  };
  return {
    curriculum,
    partial,
    debts: owed.value ?? NO_DEBTS,
    documents,
    problems: capProblems(problems).sort(byPlace),
  };
}

/** What stands in content/ itself: what is read here, where a link is told too, and what others read. */
const READ_HERE = [
  'alerts',
  'coverage.yaml',
  'debts.yaml',
  'forms',
  'help.yaml',
  'hinh',
  LAYER,
  'lessons',
  'myths',
  'office.yaml',
  PLACES,
  'releases',
  'words',
];
const KNOWN = [...READ_HERE, 'CAC-THE.md', 'frameworks'];

/** What stands where nobody reads it, and links, whatever they are called. */
async function findStrays(folder: string, nameOf: (file: string) => string): Promise<Problem[]> {
  try {
    const { entries, problems } = await listEntries(folder, nameOf(folder));
    const strays = entries.flatMap((entry) => {
      const file = nameOf(path.join(folder, entry.name));
      const refused = READ_HERE.includes(entry.name) ? null : refuseEntry(entry, file);
      if (refused || KNOWN.includes(entry.name)) return refused ?? [];
      return stray(file, entry.name, hint(entry.name, KNOWN));
    });
    return [...problems, ...strays];
  } catch (error) {
    return [unreadable(nameOf(folder), error)];
  }
}

const NO_OFFICE: Office = {
  name: '',
  letterhead: [],
  letterhead_thpt: [],
  site: { address: null, base: '/' },
  contacts: [],
};
