import type { Alert } from './alert.ts';
import type { CoverageFile } from './coverage.ts';
import type { Forms } from './forms.ts';
import type { Frameworks } from './frameworks.ts';
import type { HelpCase } from './help.ts';
import type { Ledger } from './ledger.ts';
import type { Lesson } from './lesson.ts';
import type { Myth } from './myth.ts';
import type { Office } from './office.ts';
import type { Picture } from '../document/paper.ts';
import type { Words } from './words.ts';

/** Everything in content/, read once, typed and checked. */
export interface Curriculum {
  office: Office;
  frameworks: Frameworks;
  /** How its papers are made up. */
  forms: Forms;
  lessons: Lesson[];
  /** The warnings of content/alerts, drafts too, by their files' names. */
  alerts: Alert[];
  /** The drawings of content/hinh, by name: what the options of any lesson may show. */
  drawings: Record<string, Picture>;
  /** The misconceptions that wrong answers show; for writers and teachers only. */
  myths: Myth[];
  /** What is agreed about words. */
  words: Words;
  /** What may be happening to a child, and what helps. */
  help: HelpCase[];
  /** What must be taught where, and where it is not yet. */
  coverage: CoverageFile;
  /** What earlier releases published. */
  ledger: Ledger;
}
