/** The numbers and letters that Word sets before the paragraphs of a list: `A.` of an option is no word of the file. */
import { letterOf } from '../../document/paper.ts';
import type { Item } from '../piece.ts';
import { all, one, type Tag } from '../open-xml.ts';

/** Counts on at each call: the label of the next paragraph of a list at a level; null where there is none. */
export type Numbering = () => (list: string, level: number) => Item | null;

interface Level {
  format: string;
  pattern: string;
  start: number;
}

/** `numbering`: the root of the part that has it. Each call of the result begins to count anew. */
export function readNumbering(numbering: Tag | undefined): Numbering {
  const abstract = new Map(
    all(numbering, 'abstractNum').map((one_) => [one_.attributes.abstractNumId ?? '', levelsOf(one_)]),
  );
  const lists = new Map(
    all(numbering, 'num').map((num) => {
      const levels = new Map(abstract.get(one(num, 'abstractNumId')?.attributes.val ?? ''));
      for (const change of all(num, 'lvlOverride')) {
        const level = Number(change.attributes.ilvl);
        const start = Number(one(change, 'startOverride')?.attributes.val);
        const known = levels.get(level);
        if (known && Number.isInteger(start)) levels.set(level, { ...known, start });
      }
      return [num.attributes.numId ?? '', levels] as const;
    }),
  );
  return () => {
    const counts = new Map<string, number[]>();
    return (list, level) => {
      const levels = lists.get(list);
      const own = levels?.get(level);
      if (!levels || !own) return null;
      const count = counts.get(list) ?? [];
      count[level] = (count[level] ?? own.start - 1) + 1;
      count.length = level + 1;
      counts.set(list, count);
      const label = own.pattern.replace(/%(\d)/g, (_, place: string) => {
        const at = Number(place) - 1;
        return show(count[at] ?? levels.get(at)?.start ?? 1, levels.get(at)?.format ?? 'decimal');
      });
      return { label: label || '–', ordered: own.format !== 'bullet' && own.format !== 'none', level };
    };
  };
}

const levelsOf = (tag: Tag): Map<number, Level> =>
  new Map(
    all(tag, 'lvl').map((level) => {
      const format = one(level, 'numFmt')?.attributes.val ?? 'decimal';
      const pattern = one(level, 'lvlText')?.attributes.val ?? '';
      return [
        Number(level.attributes.ilvl ?? 0),
        {
          format,
          pattern: format === 'bullet' ? '–' : pattern,
          start: Number(one(level, 'start')?.attributes.val ?? 1) || 0,
        },
      ];
    }),
  );

const ROMAN = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function show(count: number, format: string): string {
  if (/letter/i.test(format) && count >= 1 && count <= 26) {
    const letter = letterOf(count - 1);
    return format.startsWith('upper') ? letter : letter.toLowerCase();
  }
  if (/roman/i.test(format) && count >= 1 && count < 40) {
    let [rest, roman] = [count, ''];
    for (const [value, sign] of ROMAN) for (; rest >= value; rest -= value) roman += sign;
    return format.startsWith('upper') ? roman : roman.toLowerCase();
  }
  return String(count);
}
