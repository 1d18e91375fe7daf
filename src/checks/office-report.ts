import { revisedOn } from '../curriculum/alert.ts';
import { coverageOf } from '../curriculum/coverage.ts';
import type { Curriculum } from '../curriculum/curriculum.ts';
import { GRADES } from '../curriculum/grade.ts';
import { keepNothing, type Keep } from '../curriculum/keep.ts';
import { isTaught, type Lesson, type LessonText } from '../curriculum/lesson.ts';
import { onlyPrintable } from '../curriculum/mark.ts';
import type { NamedText, OfficeReport, PublishedWork, Standing } from '../curriculum/office-report.ts';
import { addDays, addMonths } from '../curriculum/show-date.ts';
import { isReviewed } from '../curriculum/show-reviewer.ts';
import { alertFiles, packedFiles } from '../targets/addresses.ts';
import { TARGETS } from '../targets/registry.ts';
import type { Checked } from './check-content.ts';
import { nameOf } from './gates/gate.ts';
import { gates } from './gates/gates.ts';
import { plainFigures } from './gates/report.ts';

/** All that an office's page and papers say of itself, on the day that the content was held against. */
export async function officeReport(
  curriculum: Curriculum,
  { content, debts, date }: Pick<Checked, 'content' | 'debts' | 'date'>,
  keep: Keep = keepNothing,
): Promise<OfficeReport> {
  const { office, forms } = curriculum;
  return {
    office: { name: office.name, letterhead: office.letterhead, site: office.site },
    date,
    form: forms.report,
    coverage: coverageOf(curriculum),
    standing: {
      ...standingOf(curriculum, date),
      debts: debtsOf(curriculum, debts.debts),
      figures: await plainFigures(content, keep),
    },
    work: workOf(curriculum),
  };
}

const named = (lesson: Lesson, text: LessonText): NamedText => ({
  title: text.title ?? lesson.title,
  grades: text.grades,
});

/** Every text that is taught, by grade. */
const taughtTexts = ({ lessons }: Curriculum): { lesson: Lesson; text: LessonText }[] =>
  lessons
    .filter(isTaught)
    .flatMap((lesson) => lesson.texts.map((text) => ({ lesson, text })))
    .toSorted((a, b) => a.text.grades[0]! - b.text.grades[0]!);

/** What is late or will be soon on this day (`date`: year-month-day): lessons, helpers, sources, warnings. */
export function standingOf(curriculum: Curriculum, date: string): Omit<Standing, 'debts' | 'figures'> {
  const { office, alerts, forms, ledger } = curriculum;
  const { lesson_months, contact_months, source_months, ahead_days } = forms.report.limits;
  const soon = addDays(date, ahead_days);
  const lessons = curriculum.lessons.filter(isTaught);
  const review = lessons.flatMap((lesson) => {
    const revised = lesson.revisions.at(-1)!.date;
    const due = addMonths(revised, lesson_months);
    const grades = lesson.texts.flatMap((text) => text.grades).toSorted((a, b) => a - b);
    return due <= soon ? [{ title: lesson.title, grades, revised, due, late: due <= date }] : [];
  });
  const contacts = onlyPrintable(office.contacts).flatMap(({ name, verified_on, recheck }) => {
    const why = addMonths(verified_on, contact_months) <= date ? 'old' : recheck ? 'unsure' : null;
    return why ? [{ name, checked: verified_on, why } as const] : [];
  });
  const sources = lessons.flatMap((lesson) =>
    onlyPrintable(lesson.sources)
      .filter(({ read }) => addMonths(read, source_months) <= date)
      .map(({ title, publisher, read }) => ({ title, publisher, lesson: lesson.title, read })),
  );
  const warnings = alerts
    .filter((alert) => isTaught(alert) && alert.until <= soon)
    .map(({ title, until }) => ({ title, until, over: until < date }));
  return {
    review: review.toSorted((a, b) => (a.due < b.due ? -1 : 1)),
    contacts,
    sources: sources.toSorted((a, b) => (a.read < b.read ? -1 : 1)),
    warnings: warnings.toSorted((a, b) => (a.until < b.until ? -1 : 1)),
    unread: taughtTexts(curriculum)
      .filter(({ lesson }) => !isReviewed(lesson, office))
      .map(({ lesson, text }) => named(lesson, text)),
    prints: agedPrints(curriculum),
    bulletins: agedBulletins(curriculum),
    released: ledger.at(-1)?.date ?? null,
  };
}

/** What was printed of the last release, where a lesson has a later revision since. */
function agedPrints({ lessons, ledger }: Curriculum): Standing['prints'] {
  const cuts = ledger.at(-1)?.cuts ?? [];
  return lessons.filter(isTaught).flatMap((lesson) => {
    const now = lesson.revisions.length;
    const old = cuts.filter((cut) => cut.lesson === lesson.slug && cut.revision.number < now);
    return [...Map.groupBy(old, ({ revision }) => revision.number)].map(([was, own]) => {
      return { title: lesson.title, grades: own.map(({ grade }) => grade).toSorted((a, b) => a - b), was, now };
    });
  });
}

/** What hangs of the last release, where a warning was put right since. */
function agedBulletins({ alerts, ledger }: Curriculum): Standing['bulletins'] {
  const known = ledger.at(-1)?.alerts ?? [];
  return alerts.filter(isTaught).flatMap((alert) => {
    const was = known.find(({ id }) => id === alert.id)?.revision;
    const { title, corrected } = alert;
    return was && was.number <= corrected.length
      ? [{ title, was: was.date, now: revisedOn(alert), changed: corrected.at(-1)!.changed }]
      : [];
  });
}

function debtsOf(curriculum: Curriculum, debts: Checked['debts']['debts']): Standing['debts'] {
  return taughtTexts(curriculum).flatMap(({ lesson, text }) =>
    debts
      .filter((debt) => debt.text === nameOf(text.file))
      .map(({ until, gates: owed }) => ({
        ...named(lesson, text),
        until,
        gates: gates.filter(({ id }) => owed.includes(id)).map(({ name }) => name),
      })),
  );
}

/** What was published, with what there is of it. */
function workOf(curriculum: Curriculum): PublishedWork {
  // What only says how to print the others is not told of.
  const names = (files: readonly { id: keyof typeof TARGETS }[]) => [
    ...new Set(files.filter(({ id }) => id !== 'cover').map(({ id }) => TARGETS[id].name)),
  ];
  return {
    lessons: taughtTexts(curriculum).map(({ lesson, text }) => ({
      ...named(lesson, text),
      lesson: lesson.title,
      published: lesson.revisions[0]!.date,
      revised: lesson.revisions.at(-1)!.date,
      minutes: text.minutes,
    })),
    warnings: curriculum.alerts
      .filter(({ status }) => status === 'published')
      .map(({ title, posted, until, withdrawn, grades }) => {
        return { title, posted, until, withdrawn: withdrawn?.date ?? null, grades };
      })
      .toSorted((a, b) => (a.posted < b.posted ? -1 : 1)),
    materials: {
      lesson: names(GRADES.flatMap((grade) => packedFiles({ grade, care: 'open' }))),
      warning: names(alertFiles()),
    },
  };
}
