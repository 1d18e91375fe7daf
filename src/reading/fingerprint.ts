import { createHash } from 'node:crypto';
import type { Curriculum } from '../curriculum/curriculum.ts';
import { drawingsOf } from '../curriculum/cut.ts';
import type { Lesson, LessonText } from '../curriculum/lesson.ts';
import type { Document } from './document.ts';

/** What lesson.yaml says about the work on it, not to its readers. */
const ASIDE = ['revisions', 'reviewer', 'status', 'withdrawn'];

/**
 * A hash of the files a text is published from: its words, its questions, what all grades share, the pictures. It is
 * taken from the files as written, not from what they are read into, so that a new version of this program changes
 * none.
 */
export function fingerprintOf(
  documents: readonly Document[],
  { drawings }: Pick<Curriculum, 'drawings'>,
  lesson: Lesson,
  text: LessonText,
): string {
  const source = (file: string | null) => documents.find((document) => document.file === file)?.source ?? '';
  const data = documents.find(({ file }) => file === lesson.file)?.data as Record<string, unknown> | undefined;
  const shared = Object.entries(data ?? {})
    .filter(([key]) => !ASIDE.includes(key))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const pictures = Object.entries(lesson.pictures)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { data }]) => [name, data]);
  const drawn = Object.entries(drawingsOf(text.questions, text.body, drawings)).map(([name, { data }]) => [name, data]);
  // A text without drawings has the hash that it had before there were any.
  const all = [shared, source(text.file), source(text.questionsFile), pictures, ...(drawn.length ? [drawn] : [])];
  return createHash('sha256').update(JSON.stringify(all).normalize('NFC')).digest('hex').slice(0, 32);
}
