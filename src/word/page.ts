/** The sheet: its size and margins, and what stands at the head and foot of every page. */
import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type ISectionOptions,
} from 'docx';
import type { Edition, Paper } from '../document/paper.ts';
import { em, mm, pt, sheetOf, type Draft } from './place.ts';
import { writeQr } from './qr.ts';
import { clean } from './runs.ts';
import { writeLow } from './text.ts';

/**
 * What is handed out by itself has a `head` and counts its own pages; how to learn a print's age stands where the file
 * begins.
 */
export function openPage(paper: Paper, draft: Draft, begins = true, head?: string): Omit<ISectionOptions, 'children'> {
  const { top, right, bottom, left } = paper.style.margins;
  return {
    properties: {
      // As in print, what is handed out by itself begins on a new sheet: the file may be printed on both sides.
      ...(begins ? {} : { type: SectionType.ODD_PAGE }),
      // The first page bears the title itself.
      titlePage: true,
      page: {
        size: sizeOf(paper.style),
        margin: { top: mm(top), right: mm(right), bottom: mm(bottom), left: mm(left), header: EDGE, footer: EDGE },
        ...(head === undefined ? {} : { pageNumbers: { start: 1 } }),
      },
    },
    headers: {
      first: new Header({ children: [new Paragraph({ style: 'Header' })] }),
      default: new Header({
        children: [new Paragraph({ style: 'Header', children: [new TextRun(clean(head ?? paper.title))] })],
      }),
    },
    footers: {
      first: writeFooter(paper, draft, head, begins ? paper.edition : undefined),
      default: writeFooter(paper, draft, head),
    },
  };
}

/** The library turns a sheet that lies across by itself: it is given as it stands. */
function sizeOf(style: Paper['style']) {
  const { width, height } = sheetOf(style);
  return style.landscape ? { width: height, height: width, orientation: PageOrientation.LANDSCAPE } : { width, height };
}

/** How far the foot of a file's first page, its code or two lines, reaches into the room for its text, in twips. */
export function footOver({ edition, style }: Paper, draft: Draft): number {
  if (!edition) return 0;
  const foot = edition.address ? mm(16) : 2 * pt(13.4);
  return Math.max(0, EDGE + em(draft, 0.6) + foot - mm(style.margins.bottom));
}
/** From the sheet's edge to its head and foot. */
const EDGE = mm(8);

/** Cells side by side, because a long foot runs over two lines and must not push the page number away. */
function writeFooter({ footer }: Paper, { page }: Draft, head?: string, edition?: Edition): Footer {
  const number = pt(70);
  const code = edition?.address ? mm(17) : 0;
  const cell = (width: number, ...children: Paragraph[]) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      borders: { top: { style: BorderStyle.SINGLE, size: 4 } },
      children,
    });
  const line = (text: string) => new Paragraph({ style: 'Footer', children: [new TextRun(clean(text))] });
  const row = new TableRow({
    children: [
      ...(edition?.address
        ? [cell(code, new Paragraph({ style: 'Footer', children: [writeQr(edition.address)] }))]
        : []),
      cell(page.width - number - code, line(footer), ...(edition ? [line(edition.notice)] : [])),
      // LibreOffice knows no count of a section's pages: what is handed out by itself tells its page alone.
      cell(
        number,
        new Paragraph({
          style: 'Footer',
          alignment: AlignmentType.RIGHT,
          children: [
            new TextRun({
              children: ['Trang ', PageNumber.CURRENT, ...(head === undefined ? ['/', PageNumber.TOTAL_PAGES] : [])],
            }),
          ],
        }),
      ),
    ],
  });
  const columnWidths = [...(code ? [code] : []), page.width - number - code, number];
  const table = new Table({
    style: 'TableColumns',
    width: { size: page.width, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    rows: [row],
  });
  // A foot with its code is higher than the margin: it brings its own distance from the text.
  return new Footer({ children: [...(edition ? [new Paragraph({ style: 'Gap' })] : []), table, writeLow()] });
}
