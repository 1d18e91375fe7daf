/** Lists: true Word lists, so that a new item typed in Word is numbered by itself. */
import { AlignmentType, LevelFormat, type ILevelsOptions, type IParagraphOptions, type Paragraph } from 'docx';
import type { PaperNode } from '../document/paper.ts';
import { em, listStep, NARROWEST, type Block, type Draft, type Place, type WriteNodes } from './place.ts';
import { writeParagraph } from './text.ts';

export const BULLETS = 'bullets';
export const NUMBERS = 'numbers';
const LEVELS = 9; // Word has no more

/** How the items of one list are marked, and the room after an item. */
interface Marks {
  ordered: boolean;
  reference: string;
  after: IParagraphOptions;
}

/** Items as paragraphs of Word's own numbering, so that who adds one gets the next number. */
export function writeList(node: Extract<PaperNode, { type: 'list' }>, place: Place, writeNodes: WriteNodes): Block[] {
  const reference = node.ordered ? startCount(node.start, place.draft) : BULLETS;
  const last = node.items.length - 1;
  return node.items.flatMap((item, i) => {
    // What follows the whole list stands further off than one item from the next.
    const after =
      i === last && place.depth === 0 && place.text === 'Normal' && item.length <= 1
        ? { spacing: { after: em(place.draft, 0.36) } }
        : {};
    return writeItem(
      item,
      { ordered: node.ordered, reference, after },
      i === last || place.hold === 'none' ? place : { ...place, hold: 'all' },
      writeNodes,
    );
  });
}

/** An item that does not start with plain text (lines to write on, a table, nothing) has its marker on a line alone. */
function writeItem(item: PaperNode[], marks: Marks, place: Place, writeNodes: WriteNodes): Block[] {
  const [first, ...others] = item;
  const starts = first?.type === 'paragraph';
  const rest = starts ? others : item;
  const hold = rest.length && place.hold !== 'none' ? 'all' : place.hold;
  return [
    writeMarked(starts ? first : { type: 'paragraph', spans: [] }, marks, { ...place, hold }),
    ...writeNodes(rest, inItem(place)),
  ];
}

function writeMarked(
  paragraph: Extract<PaperNode, { type: 'paragraph' }>,
  { ordered, reference, after }: Marks,
  place: Place,
): Paragraph {
  const step = listStep(place.draft);
  return writeParagraph(paragraph, place, {
    style: ordered ? 'ListNumber' : 'ListBullet',
    numbering: { reference, level: Math.min(place.depth, LEVELS - 1) },
    indent: { left: place.left + step, hanging: step },
    ...after,
    ...(place.text === 'Normal' || paragraph.align ? {} : { alignment: AlignmentType.LEFT }),
  });
}

function inItem(place: Place): Place {
  const step = listStep(place.draft);
  return { ...place, left: place.left + step, width: Math.max(place.width - step, NARROWEST), depth: place.depth + 1 };
}

/** A count of its own for each list: Word goes on counting through lists that share one. */
function startCount(start: number, draft: Draft): string {
  const reference = `${NUMBERS}-${draft.numbering.length + 1}`;
  draft.numbering.push({ reference, levels: countLevels(draft, start) });
  return reference;
}

/** The levels of a list that counts from `start`. */
export const countLevels = (draft: Draft, start = 1): ILevelsOptions[] =>
  levels(draft, (level) => ({ format: LevelFormat.DECIMAL, text: `%${level + 1}.`, start }));

/** The levels of a list with dots, every second with dashes. */
export const bulletLevels = (draft: Draft): ILevelsOptions[] =>
  levels(draft, (level) => ({ format: LevelFormat.BULLET, text: level % 2 === 0 ? '•' : '–' }));

function levels(draft: Draft, look: (level: number) => Omit<ILevelsOptions, 'level'>): ILevelsOptions[] {
  const step = listStep(draft);
  return Array.from({ length: LEVELS }, (_, level) => ({
    level,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: step * (level + 1), hanging: step } } },
    ...look(level),
  }));
}
