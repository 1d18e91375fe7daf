/** Draws on the page at hand. Measures run from the top left corner, as one reads; PDF counts from the bottom. */
import { A4, type Page, type Pdf } from './pdf.ts';
import { refOf, type Tag } from './tags.ts';

export interface Ink {
  /** Lightness, 0 black to 1 white. */
  fill?: number;
  stroke?: number;
  /** Thickness of the stroke in points. */
  width?: number;
  dash?: [on: number, off: number];
}

export interface Canvas {
  pdf: Pdf;
  openPage(): void;
  closePage(): void;
  /** What follows belongs to this tag; or is decoration, passed over when read aloud. */
  mark(owner: Tag | 'artifact' | 'footer'): void;
  /** Everything drawn inside is decoration: what is repeated on a next page has been read before. */
  asArtifact(draw: () => void): void;
  isArtifact(): boolean;
  write(operators: string): void;
  path(operators: string, ink: Ink): void;
  /** Lets pdfkit or a guest of it draw, from the top left corner. */
  invite(draw: () => void): void;
}

export function openCanvas(pdf: Pdf): Canvas {
  let content: string[] = [];
  let page: Page;
  let marks: unknown[] = [];
  let owner: Tag | 'artifact' | 'footer' | undefined;
  let artifactDepth = 0;

  const endMark = () => {
    if (owner) content.push('EMC');
    owner = undefined;
  };
  const flush = () => {
    page.write(Buffer.from(content.join('\n') + '\n', 'latin1'));
    content = [];
  };
  const canvas: Canvas = {
    pdf,
    openPage() {
      page = pdf.addPage().page;
      marks = pdf.getStructParentTree().get(page.structParentTreeKey);
      // pdfkit turns the page upside down; turn it back.
      content.push(`1 0 0 -1 0 ${num(A4.height)} cm`);
    },
    closePage() {
      endMark();
      flush();
    },
    mark(next) {
      if (artifactDepth > 0) next = 'artifact';
      if (next === owner) return;
      endMark();
      owner = next;
      if (next === 'artifact') content.push('/Artifact BMC');
      else if (next === 'footer') content.push('/Artifact <</Type /Pagination /Subtype /Footer>> BDC');
      else {
        next.kids.push({ page: page.dictionary, id: marks.length });
        content.push(`/${next.role} <</MCID ${marks.length}>> BDC`);
        marks.push(refOf(pdf, next));
      }
    },
    asArtifact(draw) {
      artifactDepth++;
      draw();
      artifactDepth--;
    },
    isArtifact: () => artifactDepth > 0,
    write: (operators) => void content.push(operators),
    path(operators, { fill, stroke, width = 0.75, dash }) {
      const paint = fill === undefined ? 'S' : stroke === undefined ? 'f' : 'B';
      content.push(
        `q ${fill === undefined ? '' : `${num(fill)} g `}${stroke === undefined ? '' : `${num(stroke)} G ${num(width)} w `}` +
          `${dash ? `[${dash.join(' ')}] 0 d ` : ''}${operators} ${paint} Q`,
      );
    },
    invite(draw) {
      content.push(`q 1 0 0 -1 0 ${num(A4.height)} cm`);
      flush();
      draw();
      content.push('Q');
    },
  };
  return canvas;
}

/** A number as PDF writes it: a hundredth of a point is finer than any printer. */
export const num = (n: number): string => String(Math.round(n * 100) / 100);

/** A point, turned to PDF's way up. */
export const at = (x: number, y: number): string => `${num(x)} ${num(A4.height - y)}`;
