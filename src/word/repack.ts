import { strFromU8, strToU8, unzipSync } from 'fflate';
import { writeZip } from '../curriculum/write-zip.ts';

const CORE = 'docProps/core.xml';
const DOCUMENT = 'word/document.xml';
const LINKS = 'word/_rels/document.xml.rels';

const DECORATIVE =
  '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">' +
  '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

/**
 * The same file, its pictures without words marked as decoration, and without a trace of when it was packed: docx
 * writes the clock into the core properties and the zip, and gives every link an id by lot. `day` (YYYY-MM-DD) is the
 * file's date everywhere.
 */
export function repack(docx: Uint8Array, day: string): Uint8Array {
  const files = unzipSync(docx);
  const change = (name: string, by: (xml: string) => string) =>
    void (files[name] = strToU8(by(strFromU8(files[name]!))));
  change(CORE, (xml) => xml.replace(/(?<=xsi:type="dcterms:W3CDTF">)[^<]*/g, `${day}T00:00:00Z`));

  const ids = new Map(
    [...strFromU8(files[LINKS]!).matchAll(/<Relationship Id="([^"]+)" Type="[^"]*\/hyperlink"/g)].map(([, id], i) => [
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

  return writeZip(
    Object.entries(files).map(([name, data]) => ({ name, data, level: 9 })),
    day,
  );
}
