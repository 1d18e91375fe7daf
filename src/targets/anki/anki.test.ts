import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { cases } from '../../../test/laws.ts';
import { goldenLessons } from '../../../test/lessons.ts';
import { anyQuestion, plain, promptWords } from '../../../test/made/any-question.ts';
import { readAnki } from '../../../test/read-anki.ts';
import { heard } from '../../../test/words-of-html.ts';
import type { GradeLesson } from '../../curriculum/cut.ts';
import { words } from '../../document/paper.ts';
import { kindOf, partsOf, type Question } from '../../questions/kinds.ts';
import { anki, makeAnki } from './anki.ts';

let lesson: GradeLesson;
beforeAll(async () => {
  [lesson] = (await goldenLessons()) as [GradeLesson];
});

/** The words that must stand on the back of its card, whatever else does. */
const answersOf = (question: Question): string[] => {
  switch (question.kind) {
    case 'short-answer':
      return question.accepted;
    case 'order':
      return question.items.map(({ text }) => plain(text));
    case 'match':
      return question.pairs.map((pair) => plain(pair.with));
    case 'sort':
      return [...question.cards, ...question.groups].map(({ text }) => plain(text));
    case 'gap':
      return question.gaps.flatMap(({ accepted }) => accepted);
    case 'true-false':
    case 'find-signs':
      return partsOf(question).map(({ why }) => plain(why));
    default:
      return [];
  }
};

test('whatever signs a question holds, its card asks in its words and answers with what is right', () => {
  fc.assert(
    fc.property(anyQuestion, (question) => {
      const { notes } = readAnki(makeAnki({ ...lesson, questions: [question] }));
      if (anki.carries[question.kind].keeps === 'nothing') {
        expect(notes).toEqual([]);
        return;
      }
      const [{ guid, front, back, tags }] = notes as [(typeof notes)[number]];
      expect(guid).toBe(`${question.id}-lop-4`);
      expect(tags).toEqual(['biết', 'lớp-4', 'mau']);
      if (!kindOf(question).inPrompt)
        expect(heard(front).slice(0, promptWords(question).length)).toEqual(promptWords(question));
      if (question.kind === 'single' || question.kind === 'multiple')
        for (const { text } of question.options.filter(({ right }) => right))
          expect(heard(back).join(' ')).toContain(words(plain(text)).join(' '));
      const told = heard(back).join(' ');
      for (const right of answersOf(question)) expect(told).toContain(words(right).join(' '));
    }),
    cases(200),
  );
});

test('a card is the same note when it is imported again, in the deck of its grade and lesson', () => {
  const { settings, notes } = readAnki(makeAnki(lesson));
  expect(settings).toMatchObject({
    deck: 'Khiên::Lớp 4::Bài mẫu cho lớp 4 và 5',
    'guid column': '1',
    'tags column': '4',
  });
  expect(notes[0]!.guid).toBe('mau-01-lop-4');
});
