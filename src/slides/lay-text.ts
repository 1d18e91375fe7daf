import type { DeckLook, Line, Slide } from '../document/deck.ts';
import type { Item, Laid, Look } from './items.ts';
import { isSeen, layChoice, partChoice } from './lay-choice.ts';
import { layHead, layLead, sink } from './lay-head.ts';
import { layActivity } from './lay-plain.ts';
import { heightOf, rowsOf } from './measure.ts';
import { nameOf } from './reveal.ts';
import { INK, LEFT, panelOf, STEPS, WIDTH } from './theme.ts';

type TextSlide = Extract<Slide, { kind: 'text' }>;

/** Paragraphs and lists, in the panel of their tone; what has only a name stands large. */
export function layText(slide: TextSlide, size: number, deck: DeckLook): Laid {
  if (!slide.lines.length) return layActivity({ ...slide, kind: 'activity' }, size, deck);
  const { items, top } = layHead(slide, deck);
  const under = layLead(items, slide.lead ?? [], size, top);
  if (slide.tone === 'steps') return laySteps(slide, size, items, under);
  const { said, ...choice } = partChoice(slide.lines);
  if (isSeen(choice)) {
    const laid = layChoice(choice, size, layLead(items, said, size, under));
    return { items: [...items, ...laid.items], bottom: laid.bottom };
  }
  const look: Look = { size, color: INK };
  const panel = panelOf(slide.tone, deck.band);
  const pad = panel ? { x: 28, y: slide.tone === 'task' ? 14 : 22 } : { x: 0, y: 0 };
  const columns = columnsOf(slide.lines, look, WIDTH - 2 * pad.x);
  const width = (WIDTH - 2 * pad.x - GUTTER * (columns.length - 1)) / columns.length;
  const height = Math.max(...columns.map((lines) => heightOf(lines, look, width)));
  const y = sink(under, height + 2 * pad.y);
  const inner = { x: LEFT + pad.x, y: y + pad.y, width };
  const box = { x: LEFT, y, width: WIDTH, height: height + 2 * pad.y };
  if (panel) items.push({ type: 'shape', box, shape: panel.shape });
  if (panel?.bar) items.push({ type: 'shape', box: { ...box, width: 8 }, shape: { form: 'rect', fill: panel.bar } });
  columns.forEach((lines, i) => {
    const x = inner.x + i * (width + GUTTER);
    items.push({ type: 'text', name: nameOf(slide, 'Nội dung'), box: { ...inner, x, height }, lines, look });
  });
  return { items, bottom: box.y + box.height };
}

const GUTTER = 32;

/** A verse, whose lines are many and short, stands in two columns. */
function columnsOf(lines: readonly Line[], look: Look, width: number): Line[][] {
  const isVerse = lines.every(({ spans, item }) => !item && rowsOf(spans, look, (width - GUTTER) / 2) === 1);
  const half = Math.ceil(lines.length / 2);
  return isVerse && lines.length > 5 ? [lines.slice(0, half), lines.slice(half)] : [[...lines]];
}

/** One row a step, with a bar in the step's colour. What stands between the steps is a row without a bar. */
function laySteps(slide: TextSlide, size: number, items: Item[], under: number): Laid {
  const look: Look = { size, color: INK };
  const pad = { x: 26, y: 16 };
  const gap = 14;
  const steps = stepsOf(slide.lines).map((rows) => ({ rows, height: heightOf(rows, look, WIDTH - 2 * pad.x) }));
  let y = sink(
    under,
    steps.reduce((sum, { height }) => sum + height + 2 * pad.y + gap, -gap),
  );
  for (const { rows, height } of steps) {
    const step = rows[0]!.item;
    const box = { x: LEFT, y, width: WIDTH, height: height + 2 * pad.y };
    if (step) {
      items.push({ type: 'shape', box, shape: { form: 'rect', fill: 'F6F3EA' } });
      items.push({
        type: 'shape',
        box: { ...box, width: 10 },
        shape: { form: 'rect', fill: STEPS[((step.number ?? 1) - 1) % 3]! },
      });
    }
    items.push({
      type: 'text',
      name: nameOf(slide, 'Bước'),
      box: { x: LEFT + pad.x, y: y + pad.y, width: WIDTH - 2 * pad.x, height },
      lines: rows,
      look,
    });
    y += box.height + gap;
  }
  return { items, bottom: y - gap };
}

/** Each item at the outer level begins a group of its own. */
export function stepsOf(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    if (!groups.length || line.item?.depth === 0) groups.push([line]);
    else groups.at(-1)!.push(line);
  }
  return groups;
}
