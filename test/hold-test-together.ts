import { poolOf } from '../src/curriculum/cut.ts';
import { expect } from 'vitest';
import { textOf } from '../src/curriculum/tree.ts';
import type { Question } from '../src/questions/kinds.ts';
import { sheetPlaces } from '../src/teaching/answer-sheet.ts';
import { keyPaper } from '../src/teaching/key.ts';
import { layoutSheet } from '../src/teaching/sheet/layout.ts';
import { testPaper } from '../src/teaching/test-paper.ts';
import type { TestSet } from '../src/teaching/test-set.ts';
import { readKey, readTest } from './read-test.ts';

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
export const optionTexts = (question: Question) =>
  'options' in question ? question.options.map(({ text }) => plain(textOf(text))) : [];

/** The pieces of an order, or the pairs of a match, as they are right. */
function piecesOf(question: Question): string[][][] {
  if (question.kind === 'order') return [question.items.map(({ text }) => [plain(textOf(text))])];
  return question.kind === 'match'
    ? [question.pairs.map((pair) => [plain(textOf(pair.text)), plain(textOf(pair.with))])]
    : [];
}

/** Holds paper, key and sheet of a set against each other and against the lessons' own questions. */
export function holdTogether(set: TestSet): void {
  const key = readKey(keyPaper(set));
  const sheet = sheetPlaces(layoutSheet(set.grade, set.versions));
  const pool = set.lessons.flatMap(poolOf);
  const versions = readTest(testPaper(set));
  expect([...versions.keys()]).toEqual(set.versions.map(({ number }) => String(number)));
  for (const [version, questions] of versions) {
    const answers = key.get(version) ?? new Map<string, string>();
    const kinds = new Map(set.versions[0]!.parts.map(({ part, numeral }) => [numeral, part.kind]));
    const partOf = (place: string) => place.split('.')[0]!;
    const isEssay = ({ place }: { place: string }) => kinds.get(partOf(place)) === 'essay';
    const marked = questions.filter((question) => !isEssay(question));
    expect([...answers.keys()], 'the key lists what the paper asks, in its order').toEqual(
      marked.map(({ place }) => place),
    );
    expect([...sheet].sort(), 'the sheet has a place for each').toEqual(
      questions.map((question) => (isEssay(question) ? partOf(question.place) : question.place)).sort(),
    );
    for (const { place, options, numbered } of marked) {
      const kind = kinds.get(partOf(place))!;
      if (kind === 'order' || kind === 'match') {
        const lettered = [...answers.get(place)!.matchAll(/(?:(\d+) – )?([A-Z])/g)].map(([, number, letter]) =>
          [...(number ? [numbered[Number(number) - 1]!] : []), options[letter!.charCodeAt(0) - 65]!].map(plain),
        );
        expect(pool.flatMap(piecesOf), `${version} ${place}`).toContainEqual(lettered);
      }
      if (!['single', 'multiple', 'true-false'].includes(kind)) continue; // words, or phrases lettered where they stand
      const meant = pool.find(
        (question) => [...optionTexts(question)].sort().join('\n') === options.map(plain).sort().join('\n'),
      );
      if (!meant || !('options' in meant)) throw new Error(`${version} ${place}: no such question`);
      const answer = answers.get(place)!;
      const chosen =
        meant.kind === 'true-false'
          ? options.filter((_, i) => answer.split(' ')[i] === 'Đ')
          : answer
              .split(', ')
              .filter(Boolean)
              .map((letter) => options[letter.charCodeAt(0) - 65]!);
      expect(chosen.map(plain).sort(), `${version} ${place}`).toEqual(
        meant.options
          .filter(({ right }) => right)
          .map(({ text }) => plain(textOf(text)))
          .sort(),
      );
    }
  }
}
