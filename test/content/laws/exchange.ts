/** What must hold of a lesson's questions on their way to another program, whatever the program. */
import { expect } from 'vitest';
import type { GradeLesson } from '../../../src/curriculum/cut.ts';
import { words, type PaperNode } from '../../../src/document/paper.ts';
import { TARGETS, type TargetId } from '../../../src/targets/registry.ts';
import { paperContext } from '../../../src/teaching/to-paper.ts';
import { READERS, type Seen } from '../../read-exchange.ts';
import type { Laws } from './law.ts';

/** Every format with its reader; what is read of one lesson is read once. */
const FORMATS = (Object.entries(READERS) as [TargetId, (lesson: GradeLesson) => Promise<Seen>][]).map(
  ([format, read]) => {
    const known = new WeakMap<GradeLesson, Promise<Seen>>();
    const readOnce = (lesson: GradeLesson): Promise<Seen> => {
      const seen = known.get(lesson) ?? read(lesson);
      known.set(lesson, seen);
      return seen;
    };
    return [format, readOnce, read] as const;
  },
);

/** Every made-up message in these nodes, at any depth. */
const messagesIn = (nodes: readonly PaperNode[]): Extract<PaperNode, { type: 'message' }>[] =>
  nodes.flatMap((node) => {
    if (node.type === 'message') return [node];
    if (node.type === 'list') return node.items.flatMap((item) => messagesIn(item));
    return 'children' in node ? messagesIn(node.children) : [];
  });

/** Words without the signs that a line of plain text has between them. */
const plain = (text: string): string => words(text.replace(/[[\]“”:()]/g, ' ')).join(' ');

/** The same with its first question kept for tests, as `cut` keeps those that say so. */
const reserveFirst = (lesson: GradeLesson): GradeLesson => {
  const [first, ...questions] = lesson.questions;
  return { ...lesson, questions, reserved: [...lesson.reserved, { ...first!, use: 'test' }] };
};

/** The same with a misconception named on whatever has an id. */
const MYTH = 'ngo-nhan-khong-duoc-ra-ngoai';
const withMyths = (lesson: GradeLesson): GradeLesson =>
  JSON.parse(
    JSON.stringify({ ...lesson, myths: { [MYTH]: MYTH } }, (_, value: unknown) =>
      value && typeof value === 'object' && 'id' in value ? { ...value, myth: MYTH } : value,
    ),
  ) as GradeLesson;

export const exchangeLaws: Laws<GradeLesson> = {
  'each question stands in a file for another program, or is named in what is read first there': async (lesson) => {
    for (const [format, read] of FORMATS) {
      const { questions, readFirst } = await read(lesson);
      for (const { id, kind } of lesson.questions) {
        const inside = questions.some((one) => one.id === id || one.id.startsWith(`${id}-`));
        const named = readFirst.some((line) => line.startsWith(`${id}: `));
        expect([inside, named].filter(Boolean), `${format} ${id} ${kind}`).toHaveLength(1);
        if (TARGETS[format].carries![kind].keeps === 'nothing') expect(named, `${format} ${id}`).toBe(true);
      }
    }
  },

  'no made-up message leaves without its stamp': async (lesson) => {
    const context = paperContext(lesson, 'pupil');
    for (const [format, read] of FORMATS) {
      const { questions } = await read(lesson);
      for (const question of lesson.questions)
        for (const { stamp, from } of messagesIn(context.nodes(question.prompt)))
          for (const one of questions.filter(({ id }) => id === question.id || id.startsWith(`${question.id}-`)))
            expect(plain(one.words), `${format} ${one.id}`).toContain(plain(`${stamp} ${from}`));
    }
  },

  'no question kept for tests leaves, nor the name of a misconception': async (lesson) => {
    const [first] = lesson.questions;
    for (const [format, read] of FORMATS) {
      const { raw } = await read(reserveFirst(withMyths(lesson)));
      expect(raw, format).not.toContain(MYTH);
      expect(raw, format).not.toMatch(new RegExp(`\\b${first!.id}\\b`));
      expect(raw, format).toContain(`${lesson.reserved.length + 1} câu để dành cho đề kiểm tra không đi cùng`);
    }
  },

  'a lesson on private matters is in no game and on no card that stays, and its questions are named': async (
    lesson,
  ) => {
    for (const [format, read] of FORMATS.filter(([id]) => ['kahoot', 'wayground', 'anki', 'h5p'].includes(id))) {
      const { questions, readFirst } = await read({ ...lesson, care: 'private' });
      expect(questions, format).toEqual([]);
      for (const { id } of lesson.questions)
        expect(
          readFirst.some((line) => line.startsWith(`${id}: `) && line.includes('bài riêng tư')),
          id,
        ).toBe(true);
    }
  },

  'a file for another program weighs no more than its budget, and is the same whenever it is made': async (lesson) => {
    for (const [format, read, readAgain] of FORMATS) {
      const [once, again] = [await read(lesson), await readAgain(lesson)];
      expect(once.bytes.length, format).toBeLessThanOrEqual(TARGETS[format].budget!);
      expect(Buffer.from(once.bytes).equals(again.bytes), format).toBe(true);
    }
  },
};
