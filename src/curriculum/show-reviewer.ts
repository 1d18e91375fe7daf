import type { Lesson } from './lesson.ts';
import type { Office } from './office.ts';

/** Who publishes has written: a second reader has another name. */
export const isReviewed = ({ reviewer }: Pick<Lesson, 'reviewer'>, { name }: Pick<Office, 'name'>): boolean =>
  reviewer !== name;

/** Who answers for a lesson besides those who wrote it, or that nobody does yet, in a sentence. */
export const showReviewer = ({ reviewer, office }: { reviewer: string; office: Pick<Office, 'name'> }): string =>
  isReviewed({ reviewer }, office) ? `Người duyệt: ${reviewer}.` : 'Chưa có giáo viên duyệt.';
