import { signLine, type Line, type Slide, type Utterance } from '../document/deck.ts';
import { spanText } from '../document/paper.ts';
import { SENTENCE_END } from '../document/split-spans.ts';
import { pack, type Reach } from './pack.ts';
import { splitBubble } from './split-bubble.ts';
import { joinLines, splitLine } from './split-line.ts';
import { BOTTOM } from './theme.ts';

/** The slides that an idea too long for one becomes; only what has nothing to part (a picture) stays as it is. */
export function partsOf(slide: Slide, reach: Reach): Slide[] {
  const fits = (part: Slide) => reach(part) <= BOTTOM;
  switch (slide.kind) {
    case 'text':
      return packLines(slide, reach);
    case 'table': {
      const part = (rows: typeof slide.rows): Slide => ({ ...slide, rows });
      if (slide.lead.length)
        return [
          ...packLines({ ...asText(slide), lines: slide.lead }, reach),
          ...partsOf({ ...slide, lead: [] }, reach),
        ];
      if (slide.rows.every((row) => fits(part([row])))) return pack(slide.rows, part, reach);
      // A row higher than a slide is read out cell by cell.
      return packLines(
        {
          ...asText(slide),
          lines: slide.rows.flatMap((row) =>
            row.map((cell, i): Line => ({
              spans: [
                ...(slide.head[i]?.length ? [{ text: `${spanText(slide.head[i]!)}: `, bold: true }] : []),
                ...cell,
              ],
            })),
          ),
        },
        reach,
      );
    }
    case 'message': {
      const part = (bubbles: Utterance[]): Slide => ({ ...slide, bubbles });
      const signs = slide.bubbles.flatMap((bubble) => bubble.signs);
      // A reason too long to stand beside its words: all reasons follow on a slide of their own.
      if (signs.some((sign) => !fits(part([{ side: 'them', lines: [], signs: [sign] }])))) {
        return [
          ...partsOf(part(slide.bubbles.map((bubble) => ({ ...bubble, signs: [] }))), reach),
          ...packLines({ ...asText(slide), lines: signs.map(signLine) }, reach),
        ];
      }
      return pack(
        slide.bubbles.flatMap((bubble) => splitBubble(bubble, (piece) => fits(part([piece])))),
        part,
        reach,
      );
    }
    case 'question': {
      const named = (lines: Line[]): TextSlide => ({ ...asText(slide), title: slide.label, label: '', lines });
      const asked = (text: string): Line => ({ spans: [{ text, bold: true }] });
      const whole = packLines(named([asked(slide.title), ...slide.lines]), reach);
      if (whole.length === 1 || !slide.lines.length) return whole;
      // All that is chosen from is seen at once, under the sentence that asks.
      const last = slide.title.split(SENTENCE_END).at(-1)!;
      const choice = [[asked(last), ...slide.lines], slide.lines].map(named).find(fits);
      return choice ? [...packLines(named([asked(slide.title)]), reach), choice] : whole;
    }
    case 'term':
      return packLines({ ...asText(slide), lines: [{ spans: [{ text: slide.meaning }] }] }, reach);
    case 'cover':
      return packLines({ ...asText(slide), lines: [{ spans: [{ text: slide.summary }] }] }, reach);
    case 'activity':
      return packLines({ ...asText(slide), lines: slide.lines }, reach);
    case 'picture':
      return [slide];
    default:
      return slide satisfies never;
  }
}

type TextSlide = Extract<Slide, { kind: 'text' }>;
const asText = ({ title, label, notes, framed, oneByOne }: Slide): TextSlide => ({
  kind: 'text',
  tone: 'text',
  title,
  label,
  notes,
  lines: [],
  ...(framed ? { framed } : {}),
  ...(oneByOne ? { oneByOne } : {}),
});

function packLines(slide: TextSlide, reach: Reach): Slide[] {
  const part = (lines: Line[]): Slide => ({ ...slide, lines: joinLines(lines) });
  return pack(
    slide.lines.flatMap((line) => splitLine(line, (piece) => reach(part([piece])) <= BOTTOM)),
    part,
    reach,
  );
}
