/** Questions of every kind, full of the signs that files for other programs are cut at. */
import fc from 'fast-check';
import type { Inline } from '../../src/curriculum/tree.ts';
import { words } from '../../src/document/paper.ts';
import { passing, type Question } from '../../src/questions/kinds.ts';
import type { Carries } from '../../src/targets/exchange/carry.ts';
import { kindTests } from './kind-tests.ts';

export const anyQuestion: fc.Arbitrary<Question> = fc.oneof(
  ...[...kindTests.values()].flatMap(({ any }): fc.Arbitrary<Question>[] => (any ? [any] : [])),
);

/** As a program has them: a kind that passes for another is asked as that one. */
export const anyPassing: fc.Arbitrary<Question> = anyQuestion.map((question) => passing(question));

/** Those that it has a way for. */
export const anyCarried = (carries: Carries): fc.Arbitrary<Question> =>
  anyPassing.filter(({ kind }) => carries[kind].keeps !== 'nothing');

export const oneLine = (value: string): string => value.replace(/\s+/g, ' ').trim();
/** The words of a line; a missing one is a line to Moodle. */
export const plain = (inline: readonly Inline[]): string =>
  inline.map((node) => ('value' in node ? node.value : node.type === 'mark' ? '_____' : '')).join('');
export const promptWords = ({ prompt: [first] }: Question): string[] =>
  words(first && 'children' in first ? plain(first.children as Inline[]) : '');
