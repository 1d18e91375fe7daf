import type { GradeLesson } from '../../curriculum/cut.ts';
import { carriesOf } from '../exchange/carry.ts';
import { FOR_PROGRAMS } from '../exchange/target.ts';
import type { FileType, Target } from '../target.ts';
import { SCORM_WAYS } from './ask.ts';
import { packScorm } from './package.ts';
import type { Version } from './play/played.ts';
import type { Player, Site } from './site.ts';

const SCORM_ZIP: FileType<'bytes'> = {
  holds: 'bytes',
  extension: 'zip',
  mime: 'application/zip',
  name: 'gói SCORM',
  picture: false,
  inWholeEdition: false,
};

const SCORM = {
  ...FOR_PROGRAMS,
  subject: 'pages',
  types: [SCORM_ZIP],
  carries: carriesOf(SCORM_WAYS),
} as const satisfies Partial<Target>;

const make = (version: Version) => async (lesson: GradeLesson, site: Site, player: Player) =>
  (await packScorm(version, lesson, site, player)).bytes;

/** A lesson with its quiz for learning systems: 1.2 is what all of them read, 2004 keeps more of each answer. */
export const scorm12 = {
  ...SCORM,
  name: 'Bài học SCORM 1.2',
  file: 'bai-hoc-scorm-1.2',
  make: make('1.2'),
} as const satisfies Target;

export const scorm2004 = {
  ...SCORM,
  name: 'Bài học SCORM 2004',
  file: 'bai-hoc-scorm-2004',
  make: make('2004'),
} as const satisfies Target;
