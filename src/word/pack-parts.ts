import { writeZip, type Press } from '../curriculum/write-zip.ts';

const CORE = 'docProps/core.xml';
const DOCUMENT = 'word/document.xml';
const LINKS = 'word/_rels/document.xml.rels';

const DECORATIVE =
  '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">' +
  '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

/** The parts of a Word file by their names, in the order of its zip; those of XML as text. */
export type Parts = ReadonlyMap<string, string | Uint8Array>;

/**
 * The parts as a file, its pictures without words marked as decoration, and without a trace of when it was packed: docx
 * writes the clock into the core properties, and gives every link an id by lot. `day` (YYYY-MM-DD) is the file's date
 * everywhere.
 */
export function packParts(compiled: Parts, day: string, press?: Press): Uint8Array {
  const parts = new Map(compiled);
  const textOf = (name: string) => parts.get(name) as string;
  const change = (name: string, by: (xml: string) => string) => void parts.set(name, by(textOf(name)));
  change(CORE, (xml) => xml.replace(/(?<=xsi:type="dcterms:W3CDTF">)[^<]*/g, `${day}T00:00:00Z`));

  const ids = new Map(
    [...textOf(LINKS).matchAll(/<Relationship Id="([^"]+)" Type="[^"]*\/hyperlink"/g)].map(([, id], i) => [
      id,
      `link${i + 1}`,
    ]),
  );
  change(LINKS, (xml) => xml.replace(/(?<=<Relationship Id=")[^"]+/g, (id) => ids.get(id) ?? id));
  change(DOCUMENT, (xml) => xml.replace(/(?<=<w:hyperlink [^>]*r:id=")[^"]+/g, (id) => ids.get(id) ?? id));

  // docx cannot say so itself; without it Word asks the teacher for words that stand beside the picture already.
  change(DOCUMENT, (xml) =>
    xml.replace(/<wp:docPr ((?:(?!descr=)[^>])*)\/>/g, `<wp:docPr $1>${DECORATIVE}</wp:docPr>`),
  );

  const entries = [...parts].map(([name, data]) => ({
    name,
    data: typeof data === 'string' ? Buffer.from(data) : data,
    level: 9,
  }));
  return writeZip(entries, day, press);
}
