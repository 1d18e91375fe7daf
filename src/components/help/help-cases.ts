import { ANY_AGE, gradesOfAge, type Age } from '../../curriculum/age.ts';
import type { GradeLesson } from '../../curriculum/cut.ts';
import type { Curriculum } from '../../curriculum/curriculum.ts';
import type { HelpText } from '../../curriculum/help.ts';
import { onlyPrintable, type Printable } from '../../curriculum/mark.ts';
import type { Contact } from '../../curriculum/office.ts';

/** A case as the page of one age shows it. */
export interface ShownCase extends HelpText {
  id: string;
  /** What it is called in addresses: a number, for an address that stays in a history must tell nothing. */
  anchor: string;
  picture: string | undefined;
  /** The lesson that fits, by its title, for grades read other texts of it; none while no grade of this age has one. */
  lessons: { title: string; cuts: GradeLesson[] }[];
  /** Whom a child may call itself, and whom only with a grown-up. */
  mayCall: Printable<Contact>[];
  withAdult: Printable<Contact>[];
}

/** Every case that an age has, in the order of the file. */
export function casesOf({ help, office }: Curriculum, lessons: readonly GradeLesson[], age: Age): ShownCase[] {
  const [first, last] = gradesOfAge(age);
  const own = lessons.filter(({ grade }) => grade >= first && grade <= last);
  return help.flatMap(({ id, number, ages, lessons: fit, contacts, picture }) => {
    const text = ages[age];
    if (!text) return [];
    const taught = fit.map((slug) => own.filter((lesson) => lesson.slug === slug)).find((cuts) => cuts.length);
    const places = onlyPrintable(office.contacts).filter((contact) => contacts.includes(contact.id));
    return {
      ...text,
      id,
      anchor: `chuyen-${number}`,
      picture: age === '1-3' ? picture : undefined,
      lessons: [...Map.groupBy(taught ?? [], ({ title }) => title)].map(([title, cuts]) => ({ title, cuts })),
      mayCall: places.filter(canCall),
      withAdult: age === '1-3' ? [] : places.filter(({ needs_adult }) => needs_adult),
    };
  });
}

/** The line that any child may call, whatever it is: the first that the office gives. */
export const lineForAll = ({ office }: Curriculum): Printable<Contact> | undefined =>
  onlyPrintable(office.contacts).find(canCall);

const canCall = ({ phone, needs_adult }: Contact): boolean => phone !== undefined && !needs_adult;

export const showAge = (age: Age): string => `Lớp ${age.replace('-', '–')}`;
/** `lop-1-3` for the page's own address; nothing for the one whose words serve any age. */
export const addressOfAge = (age: Age): string | undefined => (age === ANY_AGE ? undefined : `lop-${age}`);
