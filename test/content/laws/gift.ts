/** What must hold of a lesson's questions as Moodle reads them. */
import { expect } from 'vitest';
import type { GradeLesson } from '../../../src/curriculum/cut.ts';
import { gift, makeGift } from '../../../src/targets/gift/gift.ts';
import { readGift } from '../../read-gift.ts';
import type { Laws } from './law.ts';

export const giftLaws: Laws<GradeLesson> = {
  'its file for Moodle is read whole; what it leaves out is named, and no message loses its stamp': (lesson) => {
    const { text: file, left } = makeGift(lesson);
    expect(file.length).toBeLessThanOrEqual(gift.budget);
    const { questions, comments, category } = readGift(file);
    const names = questions.map(({ name }) => name);
    for (const { id, kind } of lesson.questions) {
      const out = left.some((one) => one.id === id);
      expect(out || names.some((name) => name.startsWith(id)), `${id} ${kind}`).toBe(true);
      expect(
        comments.some((line) => line.startsWith(`${id}: `)),
        id,
      ).toBe(out);
    }
    expect(category).toContain(`Lớp ${lesson.grade}`);
    for (const { html } of questions) {
      const frames = html.match(/<div class="message [a-z]+"[^>]*>\s*<p><strong>([^<]+)/g) ?? [];
      expect(frames.length).toBe((html.match(/class="message /g) ?? []).length);
      for (const frame of frames) expect(frame).toMatch(/MẪU|TIN MẪU/);
    }
  },
};
