/** The bookmarks beside the page: one for each heading, nested by level. */
import type { Area } from './paginate.ts';
import { A4, pdfString, type Pdf, type Ref } from './pdf.ts';

interface Entry {
  level: number;
  text: string;
  page: number;
  y: number;
}

interface Bookmark {
  ref: Ref;
  entry?: Entry;
  children: Bookmark[];
}

/** Every heading where it came to stand, for the bookmarks. */
export function findHeadings(pages: Area[]): Entry[] {
  const inside = (area: Area, page: number): Entry[] =>
    area.placed.flatMap((placed) => {
      if (placed.kind === 'row') return placed.cells.flatMap((cell) => inside(cell, page));
      if (placed.kind !== 'piece' || placed.piece.kind !== 'line' || !placed.piece.heading) return [];
      return [{ ...placed.piece.heading, page, y: placed.y }];
    });
  return pages.flatMap(inside);
}

/** Writes the bookmarks, `pages` being the file's pages in order; none where there are no headings. */
export function writeOutline(pdf: Pdf, entries: Entry[], pages: Ref[]): void {
  if (entries.length === 0) return;
  const root: Bookmark = { ref: pdf.ref(), children: [] };
  const path: Bookmark[] = [root];
  for (const entry of entries) {
    while (path.length > 1 && path.at(-1)!.entry!.level >= entry.level) path.pop();
    const bookmark: Bookmark = { ref: pdf.ref(), entry, children: [] };
    path.at(-1)!.children.push(bookmark);
    path.push(bookmark);
  }
  writeChildren(root, pages);
  root.ref.data = { Type: 'Outlines', ...linksOf(root) };
  root.ref.end();
  pdf._root.data.Outlines = root.ref;
}

function writeChildren(parent: Bookmark, pages: Ref[]): void {
  parent.children.forEach((child, i) => {
    const { text, page, y } = child.entry!;
    child.ref.data = {
      Title: pdfString(text),
      Parent: parent.ref,
      Prev: parent.children[i - 1]?.ref,
      Next: parent.children[i + 1]?.ref,
      Dest: [pages[page], 'XYZ', 0, A4.height - y + 12, null],
      ...linksOf(child),
    };
    child.ref.end();
    writeChildren(child, pages);
  });
}

const linksOf = (bookmark: Bookmark): Record<string, unknown> =>
  bookmark.children.length === 0
    ? {}
    : { First: bookmark.children[0]!.ref, Last: bookmark.children.at(-1)!.ref, Count: countOf(bookmark) };

const countOf = ({ children }: Bookmark): number => children.reduce((sum, child) => sum + 1 + countOf(child), 0);
