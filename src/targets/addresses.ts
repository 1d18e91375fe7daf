import {
  ABOUT,
  ALERTS,
  ALERTS_SCRIPT,
  alertPage,
  answersPage,
  displayPage,
  EXCHANGE,
  FAMILIES,
  gradePage,
  helpPage,
  HOME,
  lessonPage,
  MAKER,
  MANIFEST,
  NEWS,
  OFFICE,
  PRINT_AGE,
  quizPage,
  SEARCH,
  SOURCES,
  teacherPage,
  TEACHERS,
  VOTING,
  WORKER,
} from '../curriculum/address.ts';
import { AGES } from '../curriculum/age.ts';
import { GRADES, type Grade } from '../curriculum/grade.ts';
import type { LessonFile } from '../curriculum/lesson.ts';
import { TARGET_IDS, TARGETS, type CutId, type IdOf, type TargetId } from './registry.ts';
import type { FileType } from './target.ts';

/** One file of a target: `type` is one of its types. */
export interface TargetFile<Id extends TargetId = TargetId> {
  id: Id;
  type: FileType;
}

const nameOf = (id: TargetId, extension: string = TARGETS[id].types[0].extension): string =>
  `${TARGETS[id].file && `/${TARGETS[id].file}`}.${extension}`;

/** A download of one grade's lesson; `extension` when not its first type. */
export const cutFile = (grade: Grade, slug: string, id: CutId, extension?: string): string =>
  `/tai-ve/lop-${grade}/${slug}${nameOf(id, extension)}`;
/** A download of a whole grade; `extension` when not its first type. */
export const gradeFile = (grade: Grade, id: IdOf<'grade'>, extension?: string): string =>
  `/tai-ve/lop-${grade}${nameOf(id, extension)}`;
/** A download of a warning; `extension` when not its first type. */
export const alertFile = (alert: string, id: IdOf<'alert'>, extension?: string): string =>
  `/tai-ve${alertPage(alert).slice(0, -1)}${nameOf(id, extension)}`;
/** A download of the whole site; `extension` when not its first type. */
export const officeFile = (id: IdOf<'office'>, extension?: string): string => `/tai-ve${nameOf(id, extension)}`;
/** The edition for a USB stick: of one grade, or the whole. */
export const usbFile = (grade?: Grade): string => (grade ? gradeFile(grade, 'usb') : officeFile('usb-whole'));
/** The first page of a download, as a picture beside it. */
export const pictureFile = (address: string): string => address.replace(/\.\w+$/, '.png');

/** What a pack is saved as: who teaches two grades keeps two packs of one lesson in one folder. */
export const packName = (grade: Grade, slug: string): string => `lop-${grade}-${slug}.zip`;
/** What a file is called inside a pack: numbered, so that a folder shows the order of use. In no pack, by its name. */
export const zipName = (id: CutId, extension?: string): string => {
  const name = nameOf(id, extension).slice(1);
  return TARGETS[id].place === null ? name : `${TARGETS[id].place}-${name}`;
};

/** Of a grade's lesson what decides which files it has. */
export interface Of {
  grade: Grade;
  care: LessonFile['care'];
}

/** The targets of a grade's lesson that are made, not gathered: in the order of use. */
export const cutTargets = ({ grade, care }: Of): CutId[] =>
  TARGET_IDS.filter((id): id is CutId => {
    const { subject, make, grades, inCompany } = TARGETS[id];
    if (!make || !grades(grade) || (inCompany && care === 'private')) return false;
    return subject === 'cut' || subject === 'test' || subject === 'pages';
  });

/** Their files, those of one type together, in the order of use. */
export function cutFiles(of: Of): TargetFile<CutId>[] {
  const files = cutTargets(of).flatMap((id) => TARGETS[id].types.map((type: FileType) => ({ id, type })));
  const types = [...new Set(files.map(({ type }) => type))];
  return types.flatMap((type) => files.filter((file) => file.type === type));
}

/** Those that every release has. */
export const releasedFiles = (of: Of): TargetFile<CutId>[] =>
  cutFiles(of).filter(({ id }) => TARGETS[id].release === 'always');
/** Of those the targets that come in this type of file. */
export const targetsIn = (of: Of, type: FileType): CutId[] =>
  releasedFiles(of).flatMap((file) => (file.type === type ? [file.id] : []));
/** Those that are in the pack. */
export const packedFiles = (of: Of): TargetFile<CutId>[] => cutFiles(of).filter(({ id }) => TARGETS[id].place !== null);
/** The files of a warning, in the order of use. */
export const alertFiles = (): TargetFile<IdOf<'alert'>>[] =>
  TARGET_IDS.filter((id): id is IdOf<'alert'> => TARGETS[id].subject === 'alert').flatMap((id) =>
    TARGETS[id].types.map((type: FileType) => ({ id, type })),
  );
/** The books of a grade's year. */
export const gradeTargets = (grade: Grade): IdOf<'grade'>[] =>
  TARGET_IDS.filter((id): id is IdOf<'grade'> => {
    const { subject, make, grades } = TARGETS[id];
    return subject === 'grade' && make !== null && grades(grade);
  });

/** Their files that every release has. */
export const gradeFiles = (grade: Grade): TargetFile<IdOf<'grade'>>[] =>
  gradeTargets(grade)
    .filter((id) => TARGETS[id].release === 'always')
    .flatMap(filesOf);

/** What a release has of the whole site, made and not gathered. */
export const officeTargets = (): IdOf<'office'>[] =>
  TARGET_IDS.filter((id): id is IdOf<'office'> => {
    const { subject, make, release } = TARGETS[id];
    return subject === 'office' && make !== null && release === 'always';
  });

export const officeFiles = (): TargetFile<IdOf<'office'>>[] => officeTargets().flatMap(filesOf);
const filesOf = <Id extends TargetId>(id: Id): TargetFile<Id>[] =>
  TARGETS[id].types.map((type: FileType) => ({ id, type }));

/** Every address that one grade's lesson is published at. The ledger keeps them, so that none ever dies. */
export const lessonAddresses = ({ slug, ...of }: Of & { slug: string }): string[] => {
  const { grade } = of;
  return [
    lessonPage(grade, slug),
    quizPage(grade, slug),
    answersPage(grade, slug),
    displayPage(grade, slug),
    cutFile(grade, slug, 'pack'),
    ...releasedFiles(of).map(({ id, type }) => cutFile(grade, slug, id, type.extension)),
  ];
};
/** Every address that a warning is published at. */
const alertAddresses = (alert: string): string[] => [
  alertPage(alert),
  ...alertFiles().map(({ id, type }) => alertFile(alert, id, type.extension)),
];
/**
 * The addresses that belong to no one lesson; `taught` are the grades that have one, and so a year's books;
 * `alerts` the warnings. Feeds are for programs: an office without an address has none, so no promise holds them.
 */
export const siteAddresses = (taught: readonly Grade[], alerts: readonly string[]): string[] => [
  ...[HOME, ABOUT, FAMILIES, TEACHERS, EXCHANGE, SOURCES, SEARCH, PRINT_AGE, MAKER, VOTING, NEWS, OFFICE, MANIFEST],
  ...AGES.map(helpPage),
  // A browser that has kept the site asks for it ever after.
  WORKER,
  ...[ALERTS, ALERTS_SCRIPT],
  ...alerts.flatMap(alertAddresses),
  ...(taught.length ? officeFiles().map(({ id, type }) => officeFile(id, type.extension)) : []),
  ...GRADES.map(gradePage),
  ...GRADES.map(teacherPage),
  ...GRADES.filter((grade) => taught.includes(grade)).flatMap((grade) =>
    gradeFiles(grade).map(({ id, type }) => gradeFile(grade, id, type.extension)),
  ),
];
/** Every address of a site that has these grade lessons. */
export const allAddresses = (cuts: readonly (Of & { slug: string })[], alerts: readonly string[]): Set<string> =>
  new Set([
    ...siteAddresses(
      cuts.map(({ grade }) => grade),
      alerts,
    ),
    ...cuts.flatMap(lessonAddresses),
  ]);
