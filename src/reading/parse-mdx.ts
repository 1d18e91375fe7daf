import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import type { Problem } from '../curriculum/problem.ts';
import { START } from './document.ts';
import { explainSyntax } from './explain-syntax.ts';
import { findTangle, tangleAt } from './find-tangle.ts';

const processor = unified().use(remarkParse).use(remarkGfm).use(keepPlaces).use(remarkMdx);

/** The one place where MDX is parsed. A file has at most one syntax Problem: parsing stops there. */
export function parseMdx(
  body: string,
  file: string,
  lineOffset: number,
  names: string[],
): { root: Root | null; problems: Problem[] } {
  // Empty lines stand for the front matter, so that every position is a place in the author's file.
  const source = '\n'.repeat(lineOffset) + body;
  const tangle = findTangle(source, file);
  if (tangle) return { root: null, problems: [tangle] };
  try {
    return { root: processor.parse(source), problems: [] };
  } catch (error) {
    // So deep that the stack ran out.
    if (error instanceof RangeError) return { root: null, problems: [tangleAt(file, START)] };
    return { root: null, problems: [explainSyntax(error, source, file, names)] };
  }
}

/** Drops the second search for addresses that GFM makes in the finished tree: the nodes it makes have no place. */
function keepPlaces(this: Processor): void {
  const extensions = this.data().fromMarkdownExtensions?.flat(2) ?? [];
  this.data().fromMarkdownExtensions = extensions.map((extension) =>
    'transforms' in extension ? { ...extension, transforms: [] } : extension,
  );
}
