/**
 * What the page's own script and the files it sends for agree on. Each file is a classic script (from file:// there are
 * no others, and no fetch) that does one thing: `khienRaDe(name, content)`, and so lays its content on the page's
 * shelf.
 */
import type { Curriculum } from '../curriculum/curriculum.ts';
import type { FaceName, Family } from '../print/fonts.ts';
import type { Desk } from '../marking/desk.ts';
import type { GradeLesson } from '../curriculum/cut.ts';
import type { Counter } from '../voting/counter.ts';
import type { Engine } from './engine.ts';
import type { ExchangeEngine } from './exchange-engine.ts';

/** The four styles of a typeface, their files in base64, and where a text needs them those that lend it letters. */
export type FamilyFiles = Styles & { lender?: Styles };
export type Styles = Record<keyof Family, string>;

/**
 * Every file of the maker: the engines, a typeface, what a grade's tests are made from and marked with, what its files
 * for other programs are made from. Names are those of the files.
 */
export type Shelf = { 'bo-may': Engine; 'cham-bai': Desk; 'gio-the': Counter; 'mang-di': ExchangeEngine } & {
  [name in `phong-${FaceName}`]: FamilyFiles;
} & {
  [name in `lop-${number}`]: Curriculum;
} & { [name in `bai-lop-${number}`]: GradeLesson[] };

export type PutOnShelf = <Name extends keyof Shelf>(name: Name, content: Shelf[Name]) => void;

declare global {
  var khienRaDe: PutOnShelf;
}
