/**
 * The short code printed on a test paper and on its key: it says which lessons in which revision, which grade and which
 * version, so that the ledger can give that paper again in any later year.
 *
 *     8 K3F1 101 X          one sign for the grade, four for each lesson, three digits of the version (mã đề), one to
 * check
 *
 * Printed as `8K3F1-101X`. A lesson's four signs are 20 bits: 13 of the hash of its slug, 7 of its revision's number,
 * which is never 0 there. Four signs that end in seven bits of 0 follow the lessons and are a change that a teacher
 * made by hand: 6 bits of the place in the drawing, 7 of what is taken for it. Before the lessons such signs are the
 * form: 6 bits of 1, a place that no drawing is as long as, so that a release that knew of no forms refuses the code;
 * then 7 of its minutes. The signs are those of Crockford's base 32: no I, L, O or U; what a hand takes for them is
 * read as 1, 1 and 0.
 * The last is the check sign of the hybrid scheme of ISO 7064 (modulus 33, 32): one wrong sign never goes unnoticed.
 */
import type { Grade } from './grade.ts';
import { hashText } from './seeded.ts';

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export interface PaperCode {
  grade: Grade;
  lessons: { key: number; revision: number }[];
  /** The version's number, mã đề: 101 is the first paper of the first drawing, 203 the third of the second. */
  version: number;
  /** Of a form that has minutes of its own; absent for the form that every pack has. */
  minutes?: number;
  /** What a teacher changed in the drawing; absent where nothing was. */
  changes?: Change[];
}

/** At a place of the drawing, from 0, nothing is asked (`take` 0), or the first, second… of those that fit there. */
export interface Change {
  place: number;
  take: number;
}
/** What four signs can say of a change. */
export const MOST_PLACES = 2 ** 6;
export const MOST_TAKEN = 2 ** 7 - 1;
/** What four signs can say of a form. */
export const MOST_MINUTES = 2 ** 7 - 1;
const FORM = MOST_PLACES - 1;

/** What a code knows of a lesson's name. Two lessons may share it: whoever reads a code must look for more than one. */
export const lessonKey = (slug: string): number => hashText(slug) % 2 ** 13;
/** What a code knows of a revision's number: 1 to 127, and from the start again. */
export const revisionKey = (revision: number): number => ((revision - 1) % 127) + 1;

export const codeLesson = (slug: string, revision: number) => ({
  key: lessonKey(slug),
  revision: revisionKey(revision),
});

export function writeCode({ version, ...code }: PaperCode): string {
  const groups = writeLessons(code);
  const digits = String(version).padStart(3, '0');
  return [...groups, digits + checkSign(groups.join('') + digits)].join('-');
}

/** What all versions of a test have in common: `5MD82` of `5MD82-101F`. */
export const withoutVersion = (code: string): string => code.slice(0, code.lastIndexOf('-'));

/**
 * Reads a code as typed by hand: any case, any hyphens and spaces. `wrong` tells a slip of the hand from what is no
 * code.
 */
export function readCode(typed: string): PaperCode | { wrong: 'form' | 'check' } {
  const text = tidyCode(typed);
  const match = /^([1-9ABC])((?:[0-9A-HJKMNP-TV-Z]{4})+)([1-9]\d\d)([0-9A-HJKMNP-TV-Z])$/.exec(text);
  if (!match) return { wrong: 'form' };
  if (checkSign(text.slice(0, -1)) !== match[4]) return { wrong: 'check' };
  const said = readLessons(match[2]!);
  if (!said.lessons.length) return { wrong: 'form' };
  return { grade: readGrade(match[1]!), ...said, version: Number(match[3]) };
}

/** A code as typed by hand, with the signs as they are written. */
export const tidyCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[\s\-–—.]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');

/** The grade that a code's first sign stands for; −1 for a sign of no grade. */
export const readGrade = (sign: string): Grade => SIGNS.indexOf(sign);

type Groups = Pick<PaperCode, 'minutes' | 'lessons' | 'changes'>;

/** The 20 bits of the form, of each lesson, then of each change. */
export const toGroups = ({ minutes, lessons, changes = [] }: Groups): number[] => [
  ...(minutes ? [(FORM * 2 ** 7 + minutes) * 2 ** 7] : []),
  ...lessons.map(({ key, revision }) => key * 2 ** 7 + revision),
  ...changes.map(({ place, take }) => (place * 2 ** 7 + take) * 2 ** 7),
];

/** What `toGroups` wrote, from the groups of 20 bits of a code. */
export function readGroups(groups: readonly number[]): Groups {
  const all = groups.map((value) => ({ key: value >>> 7, revision: value & 0x7f }));
  const [first] = all;
  const minutes = first && !first.revision && first.key >>> 7 === FORM ? first.key & 0x7f : 0;
  const halves = minutes ? all.slice(1) : all;
  const changes = halves
    .filter(({ revision }) => !revision)
    .map(({ key }): Change => ({ place: key >>> 7, take: key & 0x7f }));
  return {
    ...(minutes ? { minutes } : {}),
    lessons: halves.filter(({ revision }) => revision),
    ...(changes.length ? { changes } : {}),
  };
}

/** Four signs a form, a lesson or a change. */
export const readLessons = (groups: string): Groups =>
  readGroups(groups.match(/.{4}/g)!.map((four) => [...four].reduce((sum, sign) => sum * 32 + SIGNS.indexOf(sign), 0)));

/** The grade's sign and the first four, then four for each further lesson and each change. */
export function writeLessons({ grade, ...said }: Groups & Pick<PaperCode, 'grade'>): string[] {
  const groups = toGroups(said).map((value) => signs(value, 4));
  groups[0] = SIGNS[grade]! + (groups[0] ?? '');
  return groups;
}

const signs = (value: number, count: number): string =>
  Array.from({ length: count }, (_, i) => SIGNS[(value >>> (5 * (count - 1 - i))) & 31]).join('');

export function checkSign(text: string): string {
  let carry = 32;
  for (const sign of text) carry = (((carry + SIGNS.indexOf(sign)) % 32 || 32) * 2) % 33;
  return SIGNS[(33 - carry) % 32]!;
}
