/** The file being written: pdfkit numbers and joins the objects; pages, text and tags are ours. */
import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import type { Book, Paper } from '../document/paper.ts';

/** An object of the file. */
export interface Ref {
  data: Record<string, unknown>;
  /** What was written, and whether pdfkit is to compress it when it ends. */
  buffer: Uint8Array[];
  compress: boolean;
  write(bytes: Uint8Array): void;
  end(): void;
}

export interface Page {
  dictionary: Ref;
  content: Ref;
  fonts: Record<string, Ref>;
  xobjects: Record<string, Ref>;
  annotations: Ref[];
  /** Asking for it enters the page in the table that leads from a page's text to its tags. */
  structParentTreeKey: number;
  write(content: Uint8Array): void;
}

/** What pdfkit has and its published types leave out. */
export interface Pdf {
  ref(data?: Record<string, unknown>): Ref;
  addPage(): Pdf;
  page: Page;
  _root: Ref;
  /** The transformation that pdfkit believes to be in force. */
  _ctm: number[];
  /** Every degree of opacity used in the file, each named by its number. */
  _opacityRegistry: Record<string, unknown>;
  _opacityCount: number;
  addContent(operators: string): Pdf;
  getStructTreeRoot(): Ref;
  getStructParentTree(): { get(key: number): Ref[]; add(key: number, value: unknown): void };
  createStructParentTreeNextKey(): number;
  image(bytes: Uint8Array, x: number, y: number, options: { width: number; height: number }): Pdf;
  save(): Pdf;
  restore(): Pdf;
  transform(a: number, b: number, c: number, d: number, e: number, f: number): Pdf;
  registerFont(name: string, font: unknown): Pdf;
  end(): void;
  /** Called with the file's bytes at its end. */
  whole(bytes: Uint8Array): void;
}

export const A4 = { width: 595.28, height: 841.89 };
/** The sheet of a paper, in points. */
export const sheetOf = ({ landscape }: Paper['style']): Sheet =>
  landscape ? { width: A4.height, height: A4.width } : A4;
export interface Sheet {
  width: number;
  height: number;
}
/** Millimetres in points, PDF's own unit. */
export const mm = (n: number): number => (n * 72) / 25.4;

/**
 * A new tagged file, marked as PDF/UA: what it is called, in Vietnamese, on the date of its paper and with no clock.
 */
export function openPdf(paper: Paper | Book): Pdf {
  const pdf = new Document({
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: 'vi-VN',
    displayTitle: true,
    size: [A4.width, A4.height],
    margin: 0,
    autoFirstPage: false,
    // Without a font pdfkit would parse a Helvetica that nobody uses.
    font: '',
    info: {
      Title: escapedInXml(paper.title),
      Creator: 'Khiên',
      Producer: 'Khiên',
      CreationDate: new Date(paper.revised),
    },
  } as object) as unknown as Pdf;
  // Of the number 1 pdfkit also writes which glyphs its own fonts (in drawings) have, and forgets the parts of composed
  // ones, which veraPDF refuses; nobody needs that list. Whatever else reads it only looks whether it is there.
  return Object.assign(pdf, { subset: '1' });
}

/** Every byte of the file, once it is written. */
export const collect = (pdf: Pdf): Promise<Uint8Array> => new Promise((resolve) => (pdf.whole = resolve));

/** pdfkit, its bytes taken from its hand from the first on: a stream's queue would cost more than the writing. */
class Document extends PDFDocument {
  declare chunks: Uint8Array[];
  declare whole: (bytes: Uint8Array) => void;
  override push(chunk: Uint8Array | null): boolean {
    this.chunks ??= []; // pdfkit writes before a field of ours could be set
    if (chunk) this.chunks.push(chunk);
    else this.whole(new Uint8Array(Buffer.concat(this.chunks)));
    return true;
  }
}

/**
 * Zlib's fourth level is the first that looks whether a longer match begins a byte later: 0.6 times as long as the
 * sixth, which it takes by itself, for 2 % more bytes.
 */
export const press = (bytes: Uint8Array): Uint8Array => deflateSync(bytes, { level: 4 });

/** Compresses what was written to an object, so that pdfkit does not. */
export function pressContent(ref: Ref): Uint8Array {
  const pressed = press(Buffer.concat(ref.buffer));
  ref.buffer = [];
  ref.write(pressed);
  ref.compress = false;
  return pressed;
}

/** A string of the file. A bare JavaScript string would become a name. */
export const pdfString = (text: string): unknown => new String(text.normalize('NFC'));

/**
 * pdfkit writes the title twice, and into the XML it puts it with `${}` and unescaped: that is where toString is
 * called.
 */
function escapedInXml(title: string): string {
  const text = pdfString(title) as string;
  const escaped = title.normalize('NFC').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return Object.assign(text, { toString: () => escaped });
}
