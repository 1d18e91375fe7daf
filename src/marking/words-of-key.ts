import { kindOf } from '../questions/kinds.ts';
import type { MarkedTest } from './recall-sheet.ts';
import type { MarkedSheet } from './marked-sheet.ts';
import { versionOf } from './marked-sheet.ts';

/** What should be written at this place of a sheet, as its key has it; empty while its version is not known. */
export function wordsOfKey(sheet: MarkedSheet, test: MarkedTest, place: string): string {
  const asked = versionOf(sheet, test)?.parts.flatMap(({ numeral, asked: own }) =>
    own.filter(({ number }) => `${numeral}.${number}` === place),
  )[0];
  return asked ? kindOf(asked.question).paper.answer(asked.question) : '';
}
