/** Spans become runs of text, links and drawn marks. */
import { ExternalHyperlink, SymbolRun, TextRun, UnderlineType, type ParagraphChild } from 'docx';
import { openable } from '../curriculum/openable.ts';
import type { Span } from '../document/paper.ts';

/** Wingdings is on every Windows, and LibreOffice draws its signs without it. A sign is no word. */
const SIGNS = { box: 'F0A8', circle: 'F0A1', telephone: 'F028' } as const;

export const writeSign = (sign: keyof typeof SIGNS): SymbolRun =>
  new SymbolRun({ char: SIGNS[sign], symbolfont: 'Wingdings' });

/** Words with their bold, italic and links; what is drawn becomes a letter of Wingdings. */
export const writeSpans = (spans: readonly Span[]): ParagraphChild[] =>
  spans.map((span) => ('drawn' in span ? writeSign(span.drawn) : writeText(span)));

function writeText({ text, bold, italic, underline, link }: Extract<Span, { text: string }>): ParagraphChild {
  const address = openable(link);
  const run = new TextRun({
    text: clean(text),
    ...(bold ? { bold } : {}),
    ...(italic ? { italics: true } : {}),
    ...(underline ? { underline: { type: UnderlineType.SINGLE } } : {}),
    ...(address ? { style: 'Hyperlink' } : {}),
  });
  return address ? new ExternalHyperlink({ link: address, children: [run] }) : run;
}

/**
 * NFC, every white space that XML or Word would take for a command a plain space, and no character that XML forbids.
 */
export const clean = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\t\n\v\f\r]+/g, ' ')
    .replace(/[\u0000-\u001f\ufffe\uffff]/g, '')
    .toWellFormed();
