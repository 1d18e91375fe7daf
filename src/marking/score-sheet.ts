import { letterOf } from '../document/paper.ts';
import { kindOf, TOOLS } from '../questions/kinds.ts';
import { statementName } from '../questions/on-paper.ts';
import type { Asked } from '../teaching/test-set.ts';
import { versionOf, type MarkedSheet } from './marked-sheet.ts';
import type { MarkedTest } from './recall-sheet.ts';

/** What one question of a sheet earned. `share`: 0 to 1; null: the teacher has not looked at it yet. */
export interface Earned {
  place: string;
  asked: Asked;
  numeral: string;
  share: number | null;
  points: number | null;
}

export interface Score {
  earned: Earned[];
  /** The sum of all points; null while any is missing. */
  total: number | null;
}

/** Marks a sheet by the key of its version; null while the version is not known. */
export function scoreSheet(sheet: MarkedSheet, test: MarkedTest): Score | null {
  const version = versionOf(sheet, test);
  if (!version) return null;
  const earned = version.parts.flatMap(({ numeral, part, asked }) =>
    asked.map((one): Earned => {
      const place = `${numeral}.${one.number}`;
      // Several questions on the back share the part's points, which are given in one sum.
      const back = sheet.back[numeral];
      if (part.kind === 'essay')
        return {
          place,
          asked: one,
          numeral,
          share: null,
          points: back === undefined || back === null ? null : back / asked.length,
        };
      const share = shareOf(sheet, place, one);
      return { place, asked: one, numeral, share, points: share === null ? null : round(share * one.points) };
    }),
  );
  const points = earned.map((one) => one.points);
  return { earned, total: points.includes(null) ? null : round(points.reduce<number>((sum, one) => sum + one!, 0)) };
}

/** Hundredths: a statement's tenth of a quarter point would be less, but no test has so small a question. */
const round = (points: number): number => Math.round(points * 1000) / 1000;

function shareOf(sheet: MarkedSheet, place: string, { question }: Asked): number | null {
  const kind = kindOf(question);
  const key = kind.key(question);
  switch (question.kind) {
    case 'single': {
      const chosen = optionsOf(sheet.rows[place], question.options);
      return chosen && kind.score(key, { kind: 'single', chosen: chosen[0] ?? null }, TOOLS);
    }
    case 'multiple': {
      const chosen = optionsOf(sheet.rows[place], question.options);
      return chosen && kind.score(key, { kind: 'multiple', chosen }, TOOLS);
    }
    case 'true-false': {
      const judged: Record<string, boolean> = {};
      for (const [i, { id }] of question.options.entries()) {
        const row = sheet.rows[place + statementName(i)];
        if (!row) return null;
        if (row[0]) judged[id] = row[0] === 'Đ';
      }
      return kind.score(key, { kind: 'true-false', judged }, TOOLS);
    }
    default:
      return sheet.written[place] ?? null;
  }
}

/** The ids of the options whose letters are chosen; null while the teacher has not looked. */
const optionsOf = (row: readonly string[] | null | undefined, options: readonly { id: string }[]): string[] | null =>
  row?.flatMap((letter) => options.find((_, i) => letterOf(i) === letter)?.id ?? []) ?? null;
