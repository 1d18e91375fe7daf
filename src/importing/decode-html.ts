import { defaultTreeAdapter as tree, parseFragment } from 'parse5';
import { readHtml } from './read-html.ts';
import { textOfPieces } from './piece.ts';

/** The words of a piece of HTML in one line. */
export const decodeHtml = (html: string): string =>
  textOfPieces(readHtml(html, { fileOf: () => null, leave: () => {} }));

/** Entities as the signs they stand for; what looks like a tag stays. */
export const decodeEntities = (text: string): string =>
  parseFragment(text.replaceAll('<', '&lt;'))
    .childNodes.map((node) => (tree.isTextNode(node) ? node.value : ''))
    .join('');
