/** Files made with pdfkit alone, each wrong in one way; for the tests of the rules. */
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';

const FONT = fileURLToPath(import.meta.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'));

/** What pdfkit has and its published types leave out. */
export interface Doc {
  struct(role: string, options: object | (() => void) | unknown[], children?: unknown): unknown;
  addStructure(element: unknown): void;
  text(words: string, x?: number, y?: number, options?: object): Doc;
  /** Operators, as they stand in the file. */
  addContent(operators: string): Doc;
  rect(x: number, y: number, width: number, height: number): Doc;
  fill(): Doc;
  link(x: number, y: number, width: number, height: number, url: string): Doc;
  on(event: string, hear: (bytes: Uint8Array) => void): void;
  end(): void;
}

const options = {
  pdfVersion: '1.7',
  subset: 'PDF/UA',
  tagged: true,
  lang: 'vi-VN',
  displayTitle: true,
  info: { Title: 'Thử', CreationDate: new Date(0) },
};

/** The same file with one word changed to another of as many letters, so that every place in it stays. */
export const alter = (bytes: Uint8Array, from: string, to: string): Uint8Array =>
  Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1');

/** A file whose one page `draw` fills; a heading of level 1 stands first unless it is asked to leave it out. */
export function makePdf(draw: (doc: Doc) => void, more: object = {}, heading = true): Promise<Uint8Array> {
  const doc = new PDFDocument({ ...options, font: FONT, ...more } as object) as unknown as Doc;
  const bytes = new Promise<Uint8Array>((resolve) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
  });
  if (heading) add(doc, 'H1', 'Tên bài');
  draw(doc);
  doc.end();
  return bytes;
}

/** A tag with words of its own, at the top of the tree. */
export function add(doc: Doc, role: string, words: string, more: object = {}): void {
  doc.addStructure(doc.struct(role, more, () => doc.text(words)));
}

/** A tag with words inside other tags, outermost first. */
export const wrap = (doc: Doc, roles: readonly string[], words: string): unknown =>
  roles.reduceRight<unknown>(
    (inner, role) => doc.struct(role, {}, inner),
    () => doc.text(words),
  );
