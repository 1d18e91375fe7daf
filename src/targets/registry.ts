import { anki } from './anki/anki.ts';
import { azota } from './azota/azota.ts';
import { appendix } from './appendix.ts';
import { ALERT_TARGETS } from './alert-targets.ts';
import { cards } from './cards.ts';
import { certificate } from './certificate.ts';
import { cover } from './cover.ts';
import { family } from './family.ts';
import { exchange, pack, usb, usbWhole } from './gathered.ts';
import { gift } from './gift/gift.ts';
import { h5p } from './h5p/h5p.ts';
import { kahoot } from './kahoot/kahoot.ts';
import { moodle } from './moodle/moodle.ts';
import { OFFICE_TARGETS } from './office-targets.ts';
import { plan } from './plan.ts';
import { poster } from './poster.ts';
import { qti2, qti3 } from './qti/qti.ts';
import { scorm12, scorm2004 } from './scorm/scorm.ts';
import { script } from './script.ts';
import { slides } from './slides.ts';
import type { FileType, Target } from './target.ts';
import { TEST_TARGETS } from './test-targets.ts';
import { wayground } from './wayground/wayground.ts';
import { worksheetKey } from './worksheet-key.ts';
import { worksheet } from './worksheet.ts';
import { plans, worksheets, yearPlan } from './year-books.ts';

const targets = {
  cover,
  plan,
  appendix,
  script,
  slides,
  worksheet,
  'worksheet-key': worksheetKey,
  ...TEST_TARGETS,
  family,
  poster,
  certificate,
  azota,
  kahoot,
  wayground,
  anki,
  moodle,
  gift,
  h5p,
  scorm12,
  scorm2004,
  qti3,
  qti2,
  pack,
  ...ALERT_TARGETS,
  cards,
  ...OFFICE_TARGETS,
  'year-plan': yearPlan,
  plans,
  worksheets,
  exchange,
  usb,
  'usb-whole': usbWhole,
} as const satisfies Record<string, Target>;
export type TargetId = keyof typeof targets;

/**
 * Everything there is to have, in the order of use. Addresses, packs, the teacher's pages, covers, the manifest, the
 * servers, what is kept of the last build and the ledger's promises are derived from it: there is no other list.
 */
export const TARGETS: Record<TargetId, Target> = targets;
export const TARGET_IDS = Object.keys(TARGETS) as TargetId[];

/** The targets of these subjects. */
export type IdOf<Subject extends Target['subject']> = {
  [Id in TargetId]: (typeof targets)[Id]['subject'] extends Subject ? Id : never;
}[TargetId];
/** A file for another program. */
export type FormatId = {
  [Id in TargetId]: (typeof targets)[Id] extends { carries: unknown } ? Id : never;
}[TargetId];
/** A target of one grade's lesson; a test of that lesson alone is one too. */
export type CutId = IdOf<'cut' | 'test' | 'pages'>;

/** The ending that a server reads, and what it says the file is: every type of every target. */
export const MIME: ReadonlyMap<string, string> = new Map(
  TARGET_IDS.flatMap((id) =>
    TARGETS[id].types.map(({ extension, mime }: FileType) => [`.${extension}`, mime] as const),
  ),
);
