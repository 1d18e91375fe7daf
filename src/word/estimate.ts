/**
 * How wide words will be. Word alone sets them; this chooses columns and the width of bubbles by the same typefaces'
 * own widths.
 */
import type { Paper, PaperNode, Span } from '../document/paper.ts';
import { em, listStep, pt, type Draft } from './place.ts';

/** The width of spans on one line, in twips. */
export const widthOf = (spans: readonly Span[], { style }: Draft): number =>
  pt(style.size * spans.reduce((sum, span) => sum + emsOf(span, style.face), 0));

/** A span is measured for each size that its paper may take, and again for each frame that it stands in. */
const measured: Record<Paper['style']['face'], WeakMap<Span, number>> = { serif: new WeakMap(), sans: new WeakMap() };

function emsOf(span: Span, face: Paper['style']['face']): number {
  const ems = measured[face].get(span) ?? measure(span, face);
  measured[face].set(span, ems);
  return ems;
}

/** On how many lines spans are set where there is so much room, in twips: word by word, as Word fills them. */
export function countLines(spans: readonly Span[], draft: Draft, room: number): number {
  const size = pt(draft.style.size);
  const full = Math.max(room * SURE, size);
  const space = widthOf([{ text: ' ' }], draft);
  let lines = 1;
  let filled = 0;
  for (const ems of wordsOf(spans, draft.style.face)) {
    const width = ems * size;
    if (filled > 0 && filled + space + width > full) {
      lines++;
      filled = 0;
    }
    filled += (filled > 0 ? space : 0) + width;
    // A word longer than its line is broken.
    for (; filled > full; filled -= full) lines++;
  }
  return lines;
}

/** What an estimate of a line may be short by. */
const SURE = 0.97;

const wordsMeasured: Record<Paper['style']['face'], WeakMap<readonly Span[], number[]>> = {
  serif: new WeakMap(),
  sans: new WeakMap(),
};

/** The widths of words in sizes; one may stand in several spans. */
function wordsOf(spans: readonly Span[], face: Paper['style']['face']): number[] {
  const known = wordsMeasured[face].get(spans);
  if (known) return known;
  const words: number[] = [];
  let goesOn = false;
  for (const span of spans)
    for (const piece of 'text' in span ? span.text.split(/(\s+)/u) : [null]) {
      if (piece === '') continue;
      const isSpace = piece !== null && piece.trim() === '';
      const ems = isSpace ? 0 : piece === null ? 1 : measure({ ...span, text: piece }, face);
      if (!isSpace) words.push(goesOn ? words.pop()! + ems : ems);
      goesOn = !isSpace;
    }
  wordsMeasured[face].set(spans, words);
  return words;
}

function measure(span: Span, face: Paper['style']['face']): number {
  if (!('text' in span)) return 1;
  // Of all marks only a horn makes its letter wider.
  const letters = [...span.text.normalize('NFD').replace(/[^\P{M}\u031b]/gu, '')];
  const thousandths = letters.reduce((sum, letter) => sum + (WIDTHS[face].get(letter) ?? WIDEST), 0);
  return (thousandths / 1000) * (span.bold ? BOLD : 1);
}

/** What bold takes more, at most. */
const BOLD = 1.12;
/** What is in no table: better too wide than too narrow. */
const WIDEST = 1000;

const table = (widths: Record<number, string>): Map<string, number> =>
  new Map(
    Object.entries(widths).flatMap(([width, letters]) =>
      [...letters].map((letter) => [letter, Number(width)] as const),
    ),
  );

/** Letters by their widths in thousandths of the size, of Times New Roman and of Arial. */
const WIDTHS: Record<Paper['style']['face'], Map<string, number>> = {
  serif: table({
    42: '\u031b',
    180: "'",
    250: ' \u00a0.,',
    278: 'ijlt:;/',
    333: 'frI!()[]‘’-',
    389: 'sJ',
    408: '"',
    444: 'acez?“”',
    500: 'bdghknopquvxyđ0123456789–_',
    556: 'FPS',
    564: '+=',
    611: 'ELTZ',
    667: 'BCR',
    722: 'wADGHKNOQUVXYĐ',
    778: 'm&',
    833: '%',
    889: 'M',
    921: '@',
    944: 'W',
    1000: '—…',
  }),
  sans: table({
    130: '\u031b',
    191: "'",
    222: 'ijl‘’',
    278: 'ftI \u00a0.,:;![]/',
    333: 'r()“”-',
    355: '"',
    500: 'cksvxyzJ',
    556: 'abdeghnopquLđ0123456789?–_',
    584: '+=',
    611: 'FTZ',
    667: 'ABEKPSVXY&',
    722: 'wCDHNRUĐ',
    778: 'GOQ',
    833: 'mM',
    889: '%',
    944: 'W',
    1000: '—…',
    1015: '@',
  }),
};

/** The width that nodes take when there is room for every line, or Infinity when they take all there is. */
export function naturalWidth(nodes: readonly PaperNode[], draft: Draft): number {
  const widths = nodes.map((node) => {
    if (node.type === 'paragraph') return widthOf(node.spans, draft) + em(draft, 0.4);
    if (node.type === 'list')
      return listStep(draft) + Math.max(0, ...node.items.map((item) => naturalWidth(item, draft)));
    return Infinity;
  });
  return Math.max(0, ...widths);
}
