import path from 'node:path';
import type { z } from 'zod';
import type { Forms } from '../curriculum/forms.ts';
import { GroupsFile } from '../curriculum/grade-group.ts';
import { keepNothing } from '../curriculum/keep.ts';
import { PaperWords } from '../curriculum/paper-words.ts';
import { PaceFile } from '../curriculum/pace.ts';
import { PlanForms, type PlanForm } from '../curriculum/plan-form.ts';
import type { Problem } from '../curriculum/problem.ts';
import { hint } from '../curriculum/suggest.ts';
import { PeriodsFile } from '../curriculum/period.ts';
import { ReportForm } from '../curriculum/report-form.ts';
import { SourceGradesFile } from '../curriculum/source-grade.ts';
import { YEAR_WEEKS, YearForm } from '../curriculum/year-form.ts';
import { TestForms, type TestForm } from '../curriculum/test-form.ts';
import type { Document, DocumentKind } from './document.ts';
import { listFolder } from './list-folder.ts';
import { stray } from './read-lists.ts';
import { refuseEntry } from './read-text.ts';
import { readYamlFile } from './read-yaml-file.ts';

const FILES = [
  'bac-nguon.yaml',
  'bao-cao.yaml',
  'de-kiem-tra.yaml',
  'ke-hoach.yaml',
  'nam-hoc.yaml',
  'nhom-lop.yaml',
  'tiet-hoc.yaml',
  'to-giay.yaml',
  'toc-do.yaml',
];

/**
 * What an office may want otherwise: content/forms. A value stands there and nowhere else, so a file that is not there
 * is missed; only of the pace of a class and of the grades of sources it may be silent. What could not be read is empty
 * in `partial`, null in `forms`.
 */
export async function readForms(
  folder: string,
  nameOf: (file: string) => string,
  keep = keepNothing,
): Promise<{ forms: Forms | null; partial: Forms; documents: Document[]; problems: Problem[] }> {
  const { entries, problems } = await listFolder(folder, nameOf(folder));
  const documents: Document[] = [];
  for (const entry of entries) {
    const file = nameOf(path.join(folder, entry.name));
    if (!FILES.includes(entry.name))
      problems.push(refuseEntry(entry, file) ?? stray(file, entry.name, hint(entry.name, FILES)));
  }
  async function readOne<S extends z.ZodType>(
    kind: DocumentKind,
    name: string,
    schema: S,
    needed = true,
  ): Promise<z.output<S> | null> {
    const full = path.join(folder, name);
    const file = nameOf(full);
    const missing = [
      `Thiếu tệp ${file}.`,
      'Cả trang cần tệp này: giấy nào cũng làm theo mẫu trong content/forms.',
      'Khôi phục tệp từ bản trước hoặc từ kho gốc.',
    ] as const;
    const read = await readYamlFile(kind, full, file, schema, { keep, ...(needed ? { missing } : {}) });
    problems.push(...read.problems);
    documents.push(...read.documents);
    return read.value;
  }
  const test = await readOne('test-form', 'de-kiem-tra.yaml', TestForms);
  const plan = await readOne('plan-form', 'ke-hoach.yaml', PlanForms);
  const periods = await readOne('periods', 'tiet-hoc.yaml', PeriodsFile);
  const report = await readOne('report-form', 'bao-cao.yaml', ReportForm);
  const year = await readOne('year-form', 'nam-hoc.yaml', YearForm);
  const papers = await readOne('paper-words', 'to-giay.yaml', PaperWords);
  const groups = await readOne('groups', 'nhom-lop.yaml', GroupsFile);
  await readOne('pace', 'toc-do.yaml', PaceFile, false);
  const sources = await readOne('source-grades', 'bac-nguon.yaml', SourceGradesFile, false);
  return {
    forms:
      test && plan && periods && report && year && papers && groups
        ? { test, plan, periods: periods.period, report, year, papers, groups: groups.groups, sources }
        : null,
    partial: {
      test: test ?? { primary: NO_TEST, national: NO_TEST },
      plan: plan ?? { primary: NO_PLAN, secondary: NO_PLAN },
      // Never told: what asks for a period's minutes asks first whether they could be read.
      periods: periods?.period ?? { 'tieu-hoc': 1, thcs: 1, thpt: 1 },
      // Of texts in no group nothing is measured.
      groups: groups?.groups ?? [],
      report: report ?? NO_REPORT,
      papers: papers ?? NO_WORDS,
      year: year ?? { start: 1, end: YEAR_WEEKS, kept: [], order: [], places: [], quarters: [] },
      sources,
    },
    documents,
    problems,
  };
}

const NO_LEVEL = { name: '', short: '', share: 0 };
const NO_TEST: TestForm = {
  name: '',
  head: [],
  pupil: [],
  marks: [],
  end: '',
  judged: 'points',
  total: 10,
  step: 0.25,
  least: 1,
  periods: 1,
  levels: { biet: NO_LEVEL, hieu: NO_LEVEL, 'van-dung': NO_LEVEL },
  parts: [],
};

const NO_PLAN: PlanForm = {
  title: '',
  teacher: [],
  head: [],
  headings: { objectives: '', materials: '', course: '' },
  activity: '',
  activities: { open: '', form: '', practice: '', apply: '' },
  labels: { goal: '', task: '', product: '' },
  steps: { assign: '', perform: '', report: '', conclude: '' },
};

const NO_WORDS: PaperWords = {
  certificate: { title: '', lines: [], date: '', signer: '' },
  family: { greeting: '', first_call: '' },
  cover: { saving: '', notes: [] },
};

const NO_REPORT: ReportForm = {
  limits: { lesson_months: 1, contact_months: 1, source_months: 1, ahead_days: 0 },
  activity: {
    about: '',
    number: '',
    place_and_day: '',
    to: [],
    opening: [],
    results: [],
    difficulties: '',
    proposals: '',
    closing: '',
    copies: [],
    signer: [],
  },
};
