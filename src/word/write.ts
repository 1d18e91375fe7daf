/** A Paper becomes a Word file of true styles, lists and tables. The same Paper gives the same bytes. */
import { Document, Packer, Table } from 'docx';
import type { Press } from '../curriculum/write-zip.ts';
import { handOuts, type Paper } from '../document/paper.ts';
import type { Draw } from '../pictures/draw-svg.ts';
import { pagesOf } from './pages.ts';
import { BULLETS, bulletLevels, countLevels, NUMBERS } from './list.ts';
import { writeNodes } from './nodes.ts';
import { footOver, openPage } from './page.ts';
import { startDraft, type Block } from './place.ts';
import { packParts, type Parts } from './pack-parts.ts';
import { clean } from './runs.ts';
import { chooseStyles } from './styles.ts';
import { writeLow } from './text.ts';

/** The bytes of the .docx. `draw` makes a PNG beside each SVG, `press` packs; a browser gives its own. */
export async function write(wished: Paper, draw?: Draw, press?: Press): Promise<Uint8Array> {
  const paper = chooseSize(wished);
  return packParts(compile(writeDocument(paper, draw)), paper.revised, press);
}

/** The document as docx has it in memory. */
export function writeDocument(paper: Paper, draw?: Draw): Document {
  const draft = startDraft(paper, draw);
  const sections = handOuts(paper.body).map(({ head, body }, i) => ({
    ...openPage(paper, draft, i === 0, head),
    // LibreOffice counts pages anew at a paragraph only, and a hand-out begins with a table.
    children: endLow([
      ...(head === undefined ? [] : [writeLow()]),
      ...writeNodes(body, { draft, left: 0, width: draft.page.width, depth: 0, text: 'Normal', hold: 'none' }),
    ]),
  }));
  return new Document({
    title: clean(paper.title),
    creator: 'Khiên',
    lastModifiedBy: 'Khiên',
    styles: chooseStyles(draft),
    numbering: {
      config: [
        { reference: BULLETS, levels: bulletLevels(draft) },
        { reference: NUMBERS, levels: countLevels(draft) },
        ...draft.numbering,
      ],
    },
    sections,
  });
}

/** What Word wants under a last table is not to need a page of its own. */
const endLow = (blocks: Block[]): Block[] =>
  blocks.at(-2) instanceof Table ? [...blocks.slice(0, -1), writeLow()] : blocks;

/**
 * The parts that docx would zip, of which its typings do not speak: taken here they need not be unzipped to be mended.
 * A test holds them against the zip.
 */
export const compile = (document: Document): Parts =>
  (Packer as unknown as { compiler: { compile(document: Document): Parts } }).compiler.compile(document);

/**
 * As in print, the largest of its sizes that needs fewest pages, as near as an estimate comes: a line too much would be
 * a sheet for every pupil. Arial is wider than our sans: a tenth less than in print is as easily read.
 */
function chooseSize(paper: Paper): Paper {
  const { size: wished, closer = [] } = paper.style;
  const least = closer.at(-1) ?? wished;
  const smaller = closer.length ? Array.from({ length: Math.floor(least / 5) }, (_, i) => least - (i + 1) / 2) : [];
  const sized = [wished, ...closer, ...smaller].map((size): Paper => ({ ...paper, style: { ...paper.style, size } }));
  const pages = sized.map((one) => {
    const draft = startDraft(one);
    const room = draft.page.height * FULL;
    const first = Math.min(room, draft.page.height - footOver(one, draft));
    return handOuts(one.body).reduce(
      (sum, { body }, i) => sum + pagesOf(body, { draft, width: draft.page.width }, room, i ? room : first),
      0,
    );
  });
  return sized[pages.indexOf(Math.min(...pages))]!;
}

/** The part of its pages that a text may fill by estimate and still fit. */
const FULL = 0.96;
