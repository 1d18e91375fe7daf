/** A Paper's body as pieces, before it has pages; and what of it a whole page holds. */
import type { Paper, PaperNode } from '../document/paper.ts';
import type { Fonts } from './fonts.ts';
import { layNodes } from './layout.ts';
import type { Piece } from './pieces.ts';
import { chooseSetting } from './setting.ts';
import { newRoot, type Tag } from './tags.ts';

/** The pieces of a paper, or of some of its nodes, in a column as wide as its text; `tag` is what they hang on. */
export function layBody(
  paper: Paper,
  fonts: Fonts,
  tag: Tag = newRoot(),
  nodes: readonly PaperNode[] = paper.body,
  setting = chooseSetting(paper, fonts),
): Piece[] {
  const { page, body } = setting;
  return layNodes(nodes, { setting, left: page.left, width: page.width, type: body, tag });
}

/** How tall the text of a page may be. */
export function pageHeight(paper: Paper, fonts: Fonts): number {
  const { top, bottom } = chooseSetting(paper, fonts).page;
  return bottom - top;
}
