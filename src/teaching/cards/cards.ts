import type { GradeLesson } from '../../curriculum/cut.ts';
import { letterOf, PAPER_NAMES, type Paper, type PaperNode } from '../../document/paper.ts';
import { drawMark, pictureOf, writeLabel } from '../sheet/draw.ts';
import { CARD_NUMBERS, cardMark, LETTERS } from './card-marks.ts';

/** Of a card, in millimetres: two stand on a page, one above the other. */
export const CARD = { width: 174, height: 130, mark: 96 } as const;
/** How high a letter is: for the holder to read, not for whoever sits behind. */
const SIZE = 4.5;
/** Between a letter and where the card is cut: for scissors in a hurry. */
const CLEAR = 4.5;
/** The design's own date: what is printed once is used for years, and no lesson's revision changes it. */
const REVISED = '2026-11-29';

/** The cards of a class, to be printed once. `office`: who publishes them. */
export function cardsPaper(office: GradeLesson['office']): Paper {
  const pages = CARD_NUMBERS.filter((number) => number % 2 === 1);
  return {
    kind: 'cards',
    title: PAPER_NAMES.cards,
    style: { face: 'sans', size: 10, justify: false, margins: { top: 8, right: 18, bottom: 8, left: 18 } },
    footer: `Cắt đôi theo đường kẻ. Em giơ thẻ bằng hai tay, chữ của câu mình chọn ở trên cùng – ${office.name}`,
    revised: REVISED,
    body: pages.flatMap((number, i): PaperNode[] => [
      ...(i ? [{ type: 'pageBreak' as const }] : []),
      {
        type: 'figure',
        full: true,
        picture: drawCards([number, number + 1]),
        alt: `Thẻ số ${number} và thẻ số ${number + 1}; chữ ${LETTERS.join(', ')} ở bốn cạnh của mỗi thẻ`,
      },
    ]),
  };
}

/** Cards one above the other, with a line between them to cut along. */
function drawCards(numbers: readonly number[]) {
  const { width, height } = CARD;
  const cut = Array.from({ length: Math.floor(width / 6) }, (_, i) => `M${i * 6} ${height - 0.1}h3v0.2h-3z`);
  return pictureOf({ width, height: height * numbers.length }, [
    ...numbers.flatMap((number, i) => drawCard(number, i * height)),
    ...cut,
  ]);
}

function drawCard(number: number, top: number): string[] {
  const { width, height, mark } = CARD;
  const [x, y] = [width / 2, top + height / 2];
  return [
    ...drawMark(cardMark(number), x - mark / 2, y - mark / 2, mark),
    // Beside the mark there is room for them; above and below they stand as far from it as scissors allow.
    ...LETTERS.flatMap((_, side) =>
      writeLabel(`${letterOf(side)} (${number})`, {
        x,
        y,
        far: side % 2 ? mark / 2 + 16 : height / 2 - CLEAR,
        side,
        size: SIZE,
      }),
    ),
  ];
}
