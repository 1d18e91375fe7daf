import { expect, test } from 'vitest';
import { aLessonOfEachBand, goldenLessons, sampleLessons } from '../../test/lessons.ts';
import { READERS } from '../../test/read-exchange.ts';
import type { GradeLesson } from '../curriculum/cut.ts';
import { keepForExchange } from './keep-for-exchange.ts';

test('what is sent of a lesson makes the same files for other programs, and has no word of a question kept for tests', async () => {
  const [golden] = await goldenLessons();
  const [first, ...questions] = golden!.questions;
  const held: GradeLesson = { ...golden!, questions, reserved: [{ ...first!, use: 'test' }] };
  for (const lesson of [held, ...aLessonOfEachBand(await sampleLessons())]) {
    // As it is sent.
    const kept = JSON.parse(JSON.stringify(keepForExchange(lesson))) as GradeLesson;
    // All formats ask for the same; these take the most.
    for (const format of ['moodle', 'qti3'] as const) {
      const read = READERS[format];
      const [whole, sent] = [await read(lesson), await read(kept)];
      expect(Buffer.from(sent.bytes).equals(whole.bytes), `${lesson.slug} ${format}`).toBe(true);
    }
    for (const { id } of lesson.reserved) expect(JSON.stringify(kept)).not.toContain(`"${id}"`);
  }
});
