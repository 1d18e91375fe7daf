import { alertPage, lessonPage, PRINT_AGE } from './address.ts';
import type { Curriculum } from './curriculum.ts';
import type { Grade } from './grade.ts';
import { isTaught } from './lesson.ts';
import { withdrawnAlerts } from './withdrawn.ts';

/** One thing that changed on the site, as teachers are told of it. */
export interface News {
  /** What a program knows it by, the same for ever. */
  id: string;
  date: string;
  what: 'new' | 'revised' | 'alert' | 'corrected' | 'withdrawn';
  title: string;
  grades: Grade[];
  /** In a sentence: what, or why. */
  told: string;
  page: string;
}

/** All that was published, revised and withdrawn, from the histories that the content keeps; the newest first. */
export function newsOf(curriculum: Pick<Curriculum, 'lessons' | 'alerts'>): News[] {
  const { lessons, alerts } = curriculum;
  const ofLessons = lessons
    .filter(({ status }) => status === 'published')
    .flatMap((lesson): News[] => {
      const { slug, title, texts, revisions, withdrawn } = lesson;
      const grades = texts.flatMap((text) => text.grades).sort((a, b) => a - b);
      const about = { title, grades, page: lessonPage(grades[0] ?? 1, slug) };
      const history = revisions.map(({ date, grades: own = grades, changed }, index): News => {
        const what = index ? 'revised' : 'new';
        const page = lessonPage(own[0] ?? 1, slug);
        return { title, grades: own, page, id: `bai:${slug}:${index + 1}`, date, what, told: changed };
      });
      // Of what was withdrawn only that is of use.
      return withdrawn
        ? [
            {
              ...about,
              id: `bai:${slug}:rut`,
              date: withdrawn.date,
              what: 'withdrawn',
              told: withdrawn.why,
              page: PRINT_AGE,
            },
          ]
        : history;
    });
  const ofAlerts = alerts.filter(isTaught).flatMap(({ id, posted, title, grades, summary, corrected }): News[] => {
    const about = { title, grades, page: alertPage(id) };
    return [
      { ...about, id: `canh-bao:${id}`, date: posted, what: 'alert', told: summary },
      ...corrected.map(({ date, changed }, index): News => {
        return { ...about, id: `canh-bao:${id}:${index + 2}`, date, what: 'corrected', told: changed };
      }),
    ];
  });
  const gone = withdrawnAlerts(curriculum).map(({ id, title, grades, withdrawn: { date, why } }): News => {
    return { id: `canh-bao:${id}:rut`, date, what: 'withdrawn', title, grades, told: why, page: alertPage(id) };
  });
  return [...ofLessons, ...ofAlerts, ...gone].sort((a, b) =>
    a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? 1 : -1,
  );
}

/** What it is called in a list. */
export const NEWS_NAMES: Record<News['what'], string> = {
  new: 'Bài mới',
  revised: 'Bài sửa',
  alert: 'Cảnh báo mới',
  corrected: 'Cảnh báo sửa',
  withdrawn: 'Đã rút',
};
