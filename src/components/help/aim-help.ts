import { ageOf, ANY_AGE } from '../../curriculum/age.ts';
import { lastGrade } from '../path/last-grade.ts';
import { load } from '../quiz/store.ts';

/** On a page of no grade, help opens in the words of who looked at a grade's lessons on this device last. */
export function aimHelp(): void {
  const grade = lastGrade(load());
  const pill = document.querySelector<HTMLAnchorElement>('.site-nav .help-pill');
  const age = grade && ageOf(grade);
  // On a stick a page is named as a file.
  if (pill && age && age !== ANY_AGE) pill.href = pill.href.replace(/(index\.html)?$/, `lop-${age}/$1`);
}
