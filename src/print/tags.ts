/** The tag tree: what a screen reader follows. Laying out builds it, drawing hangs the marks of each page on it. */
import { pdfString, type Pdf, type Ref } from './pdf.ts';
import type { Span } from '../document/paper.ts';

export type Role =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'Caption'
  | 'Link'
  | 'Figure'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD';

/** A run of marked content on one page, or the clickable area of a link. */
type Mark = { page: Ref; id: number } | { page: Ref; annotation: Ref };

export interface Tag {
  role: Role;
  kids: (Tag | Mark)[];
  title?: string;
  alt?: string;
  /** Attributes, each set with the owner that PDF asks for. */
  attributes?: Record<string, unknown>;
  /** A link is a tag inside the text around it: made when its first word is drawn, so it stands in its place. */
  links?: Map<Span, Tag>;
  ref?: Ref;
}

/** Hangs a new tag on its parent, after those that are there: that is the order in which it is read aloud. */
export function addTag(parent: Tag, role: Role, more: Partial<Tag> = {}): Tag {
  const tag: Tag = { role, kids: [], ...more };
  parent.kids.push(tag);
  return tag;
}

export const newRoot = (): Tag => ({ role: 'Document', kids: [] });

/** The tag of a link inside a text's tag. */
export function linkTag(text: Tag, span: Span): Tag {
  text.links ??= new Map();
  let tag = text.links.get(span);
  if (!tag) text.links.set(span, (tag = addTag(text, 'Link')));
  return tag;
}

/** Where a tag stands in the file: the same each time it is asked. */
export const refOf = (pdf: Pdf, tag: Tag): Ref => (tag.ref ??= pdf.ref());

/** Writes the whole tree, once all that is drawn has been marked. */
export function writeTags(pdf: Pdf, root: Tag): void {
  pdf.getStructTreeRoot().data.K = [refOf(pdf, root)];
  writeTag(pdf, root, pdf.getStructTreeRoot());
}

function writeTag(pdf: Pdf, tag: Tag, parent: Ref): void {
  const kids = tag.kids.filter((kid) => 'page' in kid || !isHollow(kid));
  const ref = refOf(pdf, tag);
  const home = kids.find((kid) => 'page' in kid)?.page;
  ref.data = {
    S: tag.role,
    P: parent,
    Pg: home,
    T: tag.title === undefined ? undefined : pdfString(tag.title),
    Alt: tag.alt === undefined ? undefined : pdfString(tag.alt),
    A: tag.attributes,
    K: kids.map((kid) => {
      if (!('page' in kid)) return refOf(pdf, kid);
      if ('annotation' in kid) return { Type: 'OBJR', Obj: kid.annotation, Pg: kid.page };
      return kid.page === home ? kid.id : { Type: 'MCR', Pg: kid.page, MCID: kid.id };
    }),
  };
  ref.end();
  for (const kid of kids) if (!('page' in kid)) writeTag(pdf, kid, ref);
}

/** A group that holds nothing says nothing; an empty cell still holds its place in the row. */
const isHollow = (tag: Tag): boolean =>
  tag.role !== 'TD' && tag.role !== 'TH' && tag.kids.every((kid) => !('page' in kid) && isHollow(kid));
