/** Draws on the page at hand. Measures run from the top left corner, as one reads; PDF counts from the bottom. */
import { ByteWriter } from './byte-writer.ts';
import type { UsedFont } from './embed-font.ts';
import { A4, pressContent, type Page, type Pdf, type Ref, type Sheet } from './pdf.ts';
import type { Face } from './shape.ts';
import { refOf, type Tag } from './tags.ts';

export interface Ink {
  /** Lightness, 0 black to 1 white. */
  fill?: number;
  stroke?: number;
  /** Thickness of the stroke in points. */
  width?: number;
  dash?: [on: number, off: number];
}

export type Owner = Tag | 'artifact' | 'footer';

export interface Canvas {
  pdf: Pdf;
  fonts: Map<Face, UsedFont>;
  /** What has been drawn into the file so far, by its SVG. */
  drawings: Map<string, { name: string; form: Ref }>;
  openPage(sheet: Sheet): void;
  closePage(): void;
  /** What follows belongs to this tag; or is decoration, passed over when read aloud. */
  mark(owner: Owner): void;
  /** Everything drawn inside is decoration: what is repeated on a next page has been read before. */
  asArtifact(draw: () => void, kind?: 'artifact' | 'footer'): void;
  isArtifact(): boolean;
  write(operators: string): void;
  /** Goes on in the line of the file that is being written, or ends it. */
  writeOn(part: string): void;
  path(operators: string, ink: Ink): void;
  /** Lets pdfkit or a guest of it draw, from the top left corner. */
  invite(draw: () => void): void;
}

/** Opens the one canvas of a file; pages are opened on it one after the other, and all lengths are points. */
export function openCanvas(pdf: Pdf): Canvas {
  const content = new ByteWriter();
  const writeLine = (operators: string) => {
    content.write(operators);
    content.write('\n');
  };
  let page: Page;
  let marks: unknown[] = [];
  let owner: Owner | undefined;
  let forced: 'artifact' | 'footer' | undefined;

  const endMark = () => {
    if (owner) writeLine('EMC');
    owner = undefined;
  };
  const flush = () => page.write(content.take());
  const canvas: Canvas = {
    pdf,
    fonts: new Map(),
    drawings: new Map(),
    openPage(sheet) {
      page = pdf.addPage().page;
      // Every y counts from the same top: a sheet that lies across is cut from the head of a square.
      if (sheet !== A4) page.dictionary.data.MediaBox = [0, A4.height - sheet.height, sheet.width, A4.height];
      marks = pdf.getStructParentTree().get(page.structParentTreeKey);
      // pdfkit turns the page upside down; turn it back.
      writeLine(`1 0 0 -1 0 ${num(A4.height)} cm`);
    },
    closePage() {
      endMark();
      flush();
      pressContent(page.content);
    },
    mark(next) {
      next = forced ?? next;
      if (next === owner) return;
      endMark();
      owner = next;
      if (next === 'artifact') writeLine('/Artifact BMC');
      else if (next === 'footer') writeLine('/Artifact <</Type /Pagination /Subtype /Footer>> BDC');
      else {
        next.kids.push({ page: page.dictionary, id: marks.length });
        writeLine(`/${next.role} <</MCID ${marks.length}>> BDC`);
        marks.push(refOf(pdf, next));
      }
    },
    asArtifact(draw, kind = 'artifact') {
      const outer = forced;
      forced = kind;
      draw();
      forced = outer;
    },
    isArtifact: () => forced !== undefined,
    write: writeLine,
    writeOn: (part) => content.write(part),
    path(operators, { fill, stroke, width = 0.75, dash }) {
      const paint = fill === undefined ? 'S' : stroke === undefined ? 'f' : 'B';
      writeLine(
        `q ${fill === undefined ? '' : `${num(fill)} g `}${stroke === undefined ? '' : `${num(stroke)} G ${num(width)} w `}` +
          `${dash ? `[${dash.join(' ')}] 0 d ` : ''}${operators} ${paint} Q`,
      );
    },
    invite(draw) {
      writeLine(`q 1 0 0 -1 0 ${num(A4.height)} cm`);
      flush();
      draw();
      writeLine('Q');
    },
  };
  return canvas;
}

/** A number as PDF writes it: a hundredth of a point is finer than any printer. */
export const num = (n: number): string => String(Math.round(n * 100) / 100);

/** A point, turned to PDF's way up. */
export const at = (x: number, y: number): string => `${num(x)} ${num(A4.height - y)}`;
