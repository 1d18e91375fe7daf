import type { MarkedSheet } from '../../marking/marked-sheet.ts';
import type { SheetCode } from '../../teaching/sheet/code.ts';

/** A sheet with pictures of what the teacher has yet to look at, by the name of the row or place. */
export interface KeptSheet extends MarkedSheet {
  pictures: Record<string, string>;
}

/** The class that is being marked: all that is kept, on this device alone, until it is deleted. */
export interface MarkedClass {
  version: 1;
  /** Of the test that the first sheet was of. */
  code: SheetCode | null;
  sheets: KeptSheet[];
  names: Record<number, string>;
}

const PLACE = 'khien-cham-bai';
const nothing = (): MarkedClass => ({ version: 1, code: null, sheets: [], names: {} });

export function loadClass(): MarkedClass {
  try {
    const kept = JSON.parse(localStorage.getItem(PLACE) ?? 'null') as MarkedClass | null;
    return kept?.version === 1 ? kept : nothing();
  } catch {
    return nothing();
  }
}

/** False when the browser keeps nothing, or has no more room: then the class lasts as long as the page. */
export function saveClass(marked: MarkedClass): boolean {
  try {
    localStorage.setItem(PLACE, JSON.stringify(marked));
    return true;
  } catch {
    return false;
  }
}

export function deleteClass(): MarkedClass {
  try {
    localStorage.removeItem(PLACE);
  } catch {
    // Nothing was kept.
  }
  return nothing();
}
