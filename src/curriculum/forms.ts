import { bandOf, isNational, type Grade } from './grade.ts';
import type { GradeGroup } from './grade-group.ts';
import type { PlanForm, PlanForms } from './plan-form.ts';
import type { PaperWords } from './paper-words.ts';
import type { Periods } from './period.ts';
import type { ReportForm } from './report-form.ts';
import type { YearForm } from './year-form.ts';
import type { SourceGrades } from './source-grade.ts';
import { eachLength, type TestForm, type TestForms } from './test-form.ts';

/** What an office may want otherwise than we do: the files of content/forms. */
export interface Forms {
  groups: GradeGroup[];
  test: TestForms;
  plan: PlanForms;
  periods: Periods;
  report: ReportForm;
  papers: PaperWords;
  year: YearForm;
  /** How sources are graded; null where nobody has said so. */
  sources: SourceGrades | null;
}

/** The forms that a test of this grade may have: that of its packs first, then each of another length. */
export const testFormsOf = ({ test }: Forms, grade: Grade): TestForm[] =>
  eachLength(test[isNational(grade) ? 'national' : 'primary']);

export const testFormOf = (forms: Forms, grade: Grade): TestForm => testFormsOf(forms, grade)[0]!;

export const planFormOf = ({ plan }: Forms, grade: Grade): PlanForm =>
  plan[bandOf(grade) === 'tieu-hoc' ? 'primary' : 'secondary'];

/** Minutes of one period (tiết) in this grade. */
export const periodOf = ({ periods }: Forms, grade: Grade): number => periods[bandOf(grade)];
