import path from 'node:path';
import type { z } from 'zod';
import type { Curriculum } from '../curriculum/curriculum.ts';
import { CompetencesFile, OutcomesFile, ScamFormsFile, type Frameworks } from '../curriculum/frameworks.ts';
import type { Lesson } from '../curriculum/lesson.ts';
import { Office } from '../curriculum/office.ts';
import { byPlace, type Problem } from '../curriculum/problem.ts';
import { capProblems } from './cap-problems.ts';
import { problemAt, START, type Document, type DocumentKind } from './document.ts';
import { listFolder } from './list-folder.ts';
import { readDrawings } from './read-drawings.ts';
import { readLedger } from './read-ledger.ts';
import { readLesson } from './read-lesson.ts';
import { readText, refuseEntry } from './read-text.ts';
import { parseYaml, validate } from './read-yaml.ts';

export interface Reading {
  /** Null while a file it cannot do without is missing or broken. Lessons that could not be read are left out. */
  curriculum: Curriculum | null;
  /**
   * What could be read, nothing in place of the rest: for the rules, so that one broken file hides nothing else. Never
   * for a page.
   */
  partial: Curriculum;
  documents: Document[];
  problems: Problem[];
}

/** Reads a content folder whole. Never throws for what an author wrote: everything wrong is a Problem. */
export async function readCurriculum(folder: string): Promise<Reading> {
  const documents: Document[] = [];
  const problems: Problem[] = [];
  const nameOf = (file: string) => path.relative(path.dirname(folder), file).split(path.sep).join('/');

  async function readOne<S extends z.ZodType>(
    kind: DocumentKind,
    relative: string,
    schema: S,
  ): Promise<z.output<S> | null> {
    const full = path.join(folder, relative);
    const file = nameOf(full);
    const { text: source, problems: unread } = await readText(full, file, [
      `Thiếu tệp ${file}.`,
      'Cả trang cần tệp này.',
      'Khôi phục tệp từ bản trước hoặc từ kho gốc.',
    ]);
    problems.push(...unread);
    if (source === null) return null;
    const yaml = parseYaml(source, file);
    const result = validate(yaml, schema, file, path.basename(relative));
    problems.push(...result.problems);
    documents.push({
      kind,
      file,
      source,
      data: yaml.data,
      tree: [],
      whole: result.problems.length === 0,
      placeOf: yaml.placeOf,
    });
    return result.value;
  }

  const office = await readOne('office', 'office.yaml', Office);
  const outcomes = await readOne('outcomes', 'frameworks/outcomes.yaml', OutcomesFile);
  const competences = await readOne('competences', 'frameworks/competences.yaml', CompetencesFile);
  const forms = await readOne('scam-forms', 'frameworks/scam-forms.yaml', ScamFormsFile);

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
    const read = await readLesson(full, nameOf);
    documents.push(...read.documents);
    problems.push(...read.problems);
    if (read.lesson) lessons.push(read.lesson);
    partialLessons.push(read.partial);
  }

  const drawn = await readDrawings(path.join(folder, 'hinh'), nameOf);
  documents.push(...drawn.documents);
  problems.push(...drawn.problems);
  const { drawings } = drawn;

  const { ledger, problems: ledgerProblems } = await readLedger(path.join(folder, 'releases'), nameOf);
  problems.push(...ledgerProblems);

  const frameworks: Frameworks = {
    programme: outcomes?.programme ?? '',
    outcomes: outcomes?.outcomes ?? [],
    competenceDocument: competences?.document ?? '',
    competenceLevels: competences?.levels ?? {},
    competences: competences?.competences ?? [],
    forms: forms?.forms ?? [],
  };
  const curriculum =
    office && outcomes && competences && forms ? { office, frameworks, lessons, drawings, ledger } : null;
  const partial = { office: office ?? NO_OFFICE, frameworks, lessons: partialLessons, drawings, ledger };
  return { curriculum, partial, documents, problems: capProblems(problems).sort(byPlace) };
}

const NO_OFFICE: Office = { name: '', letterhead: [], site: { address: null, base: '/' }, contacts: [] };
