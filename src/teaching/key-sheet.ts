import { letterOf, type Paper, type PaperNode } from '../document/paper.ts';
import { paragraph } from '../document/nodes.ts';
import { statementName } from '../questions/on-paper.ts';
import { sheetPage } from './answer-sheet.ts';
import { drawHoles } from './sheet/draw.ts';
import { layoutSheet, type Asks, type SheetLayout } from './sheet/layout.ts';
import type { TestSet, Version } from './test-set.ts';
import { setPaper } from './test-style.ts';

/** For who marks without a phone: of each version a page that is punched and laid on the answer sheet. */
export function keySheet(set: TestSet): Paper {
  const layout = layoutSheet(set.grade, set.versions);
  const pages = set.versions.map((version): PaperNode[] => [
    ...sheetPage(set, layout, {
      name: `Tờ đáp án đục lỗ, lớp ${set.grade} – mã đề ${version.number}`,
      line: {
        type: 'table',
        columns: [1],
        frame: 'none',
        rows: [[[paragraph({ text: 'Đục các vòng tròn, cắt bỏ bốn ô vuông ở góc, rồi đặt lên phiếu của em.' })]]],
      },
      how: 'Bốn dấu đen lấp đầy bốn ô cắt là khớp. Lỗ nào thấy ô tô kín là đúng. Câu tô hơn số ô cần tô thì không tính.',
      picture: drawHoles(layout, holesOf(layout, version)),
      alt: describe(layout, version),
    }),
  ]);
  return setPaper(
    'key-sheet',
    set,
    pages.flatMap((page, i) => (i ? [{ type: 'pageBreak' }, ...page] : page)),
  );
}

/** The middles of all bubbles that should be filled in, that of the version too. */
export const holesOf = ({ groups }: SheetLayout, version: Version): { x: number; y: number }[] =>
  groups.flatMap(({ asks, bubbles }) => {
    const right = rightValues(asks, version);
    return bubbles.filter(({ value }) => right.includes(value));
  });

function rightValues(asks: Asks, { number, parts }: Version): string[] {
  switch (asks.of) {
    case 'version':
      return [String(number)];
    case 'version-digit':
      return [String(number)[asks.digit]!];
    case 'number-digit':
      return [];
    case 'statement':
      return [optionsAt(asks.place, parts)[asks.index]?.right ? 'Đ' : 'S'];
    case 'choice':
      return optionsAt(asks.place, parts).flatMap(({ right }, i) => (right ? [letterOf(i)] : []));
    default:
      return asks satisfies never;
  }
}

const optionsAt = (place: string, parts: Version['parts']): { right: boolean }[] =>
  parts.flatMap(({ numeral, asked }) =>
    asked.flatMap(({ number, question }) =>
      `${numeral}.${number}` === place && 'options' in question ? question.options : [],
    ),
  );

/** What is to be punched, for those who cannot see it. */
const describe = ({ groups }: SheetLayout, version: Version): string =>
  `Các lỗ của mã đề ${version.number}: ${groups
    .flatMap(({ asks }) => {
      if (asks.of !== 'choice' && asks.of !== 'statement') return [];
      const name = asks.of === 'statement' ? `${asks.place}${statementName(asks.index)}` : asks.place;
      return [`${name} ${rightValues(asks, version).join('')}`];
    })
    .join(', ')}`;
