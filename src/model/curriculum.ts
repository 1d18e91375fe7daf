import type { Frameworks } from './frameworks.ts';
import type { Ledger } from './ledger.ts';
import type { Lesson } from './lesson.ts';
import type { Office } from './office.ts';

/** Everything in content/, read once, typed and checked. */
export interface Curriculum {
  office: Office;
  frameworks: Frameworks;
  lessons: Lesson[];
  /** What earlier releases published. */
  ledger: Ledger;
}
