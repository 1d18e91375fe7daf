import { signLine, type Line, type Slide, type Utterance } from '../document/deck.ts';
import { spanText } from '../document/paper.ts';
import { SENTENCE_END } from '../document/split-spans.ts';
import { partChoice } from './lay-choice.ts';
import { pack, type Reach } from './pack.ts';
import { splitBubble } from './split-bubble.ts';
import { joinLines, splitLine } from './split-line.ts';
import { BOTTOM } from './theme.ts';

/** The slides that an idea too long for one becomes; only what has nothing to part (a picture) stays as it is. */
export function partsOf(slide: Slide, reach: Reach): Slide[] {
  const fits = (part: Slide) => reach(part) <= BOTTOM;
  switch (slide.kind) {
    case 'text':
      return textParts(slide, reach);
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

/**
 * What is paired is seen at once. Pictures are parted evenly. Of a lead too long to stand over every part only its last
 * line does, the names of the groups; all of it is read before.
 */
function textParts(slide: TextSlide, reach: Reach): Slide[] {
  const { lead = [], lines } = slide;
  const { said, tiles, pairs } = partChoice(lines);
  const fits = (part: Slide) => reach(part) <= BOTTOM;
  const read = (own: Line[]): Slide[] => (own.length ? packLines({ ...slide, lead: [], lines: own }, reach) : []);
  if (pairs.length) return [...read([...lead, ...said]), { ...slide, lead: [], lines: pairs }];
  const under = (lead: Line[], lines: Line[]): TextSlide => ({ ...slide, lead, lines });
  const all = [...lead, ...said];
  if (tiles.length) {
    const ways = (over: Line[]) => tiles.map((_, i) => evenly(tiles, i + 1).map((row) => under(over, row)));
    const found = (over: Line[]) => ways(over).find((parts) => parts.every(fits));
    return found(all) ?? [...read(all), ...(found([]) ?? ways([]).at(-1)!)];
  }
  const whole = under([], [...lead, ...lines]);
  if (lead.length && fits(whole)) return [whole];
  if (fits(under(lead, lines.slice(0, 1)))) return packLines(slide, reach);
  const last = lead.length > 1 ? lead.slice(-1) : [];
  const atOnce = under(last, lines);
  if (fits(atOnce)) return [...read(lead.slice(0, lead.length - last.length)), atOnce];
  return packLines(whole, reach, last);
}

/** As many rows, none longer by more than one. */
const evenly = <T>(all: readonly T[], rows: number): T[][] =>
  Array.from({ length: rows }, (_, i) =>
    all.slice(Math.ceil((i * all.length) / rows), Math.ceil(((i + 1) * all.length) / rows)),
  );

/** `again` stands over every part but the first, which has it among its lines. */
function packLines(slide: TextSlide, reach: Reach, again: Line[] = []): Slide[] {
  const part = (lines: Line[]): Slide => ({
    ...slide,
    ...(again.length && lines[0] !== pieces[0] ? { lead: again } : {}),
    lines: joinLines(lines),
  });
  const pieces: Line[] = slide.lines.flatMap((line) =>
    splitLine(line, (piece) => reach({ ...slide, lines: [piece], ...(again.length ? { lead: again } : {}) }) <= BOTTOM),
  );
  return pack(pieces, part, reach);
}
