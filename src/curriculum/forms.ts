import { isNational, type Grade } from './grade.ts';
import type { TestForm, TestForms } from './test-form.ts';

/** What an office may want otherwise than we do: the files of content/forms. */
export interface Forms {
  test: TestForms;
}

export const testFormOf = ({ test }: Forms, grade: Grade): TestForm => test[isNational(grade) ? 'national' : 'primary'];
