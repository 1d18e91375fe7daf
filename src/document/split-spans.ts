import type { Span } from './paper.ts';

/** The gap after a sentence, its closing quotation mark or bracket included. */
export const SENTENCE_END = /(?<=[.!?…][”’)]?) +/u;

/** Spans parted where their text matches; a part may go on over several spans. */
export function splitSpans(spans: readonly Span[], at: RegExp): Span[][] {
  const parts: Span[][] = [[]];
  for (const span of spans) {
    if (!('text' in span)) continue;
    span.text.split(at).forEach((text, i) => {
      if (i > 0) parts.push([]);
      if (text) parts.at(-1)!.push({ ...span, text });
    });
  }
  return parts.filter((part) => part.length);
}
