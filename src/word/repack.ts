import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { zipDay } from '../model/zip-day.ts';

const CORE = 'docProps/core.xml';
const DOCUMENT = 'word/document.xml';
const LINKS = 'word/_rels/document.xml.rels';

/**
 * The same file without a trace of when it was packed: docx writes the clock into the core properties and the zip, and
 * gives every link an id by lot. `day` (YYYY-MM-DD) is the file's date everywhere.
 */
export function repack(docx: Uint8Array, day: string): Uint8Array {
  const files = unzipSync(docx);
  const change = (name: string, by: (xml: string) => string) => void (files[name] = strToU8(by(strFromU8(files[name]!))));
  change(CORE, (xml) => xml.replace(/(?<=xsi:type="dcterms:W3CDTF">)[^<]*/g, `${day}T00:00:00Z`));

  const ids = new Map([...strFromU8(files[LINKS]!).matchAll(/<Relationship Id="([^"]+)" Type="[^"]*\/hyperlink"/g)].map(([, id], i) => [id, `link${i + 1}`]));
  change(LINKS, (xml) => xml.replace(/(?<=<Relationship Id=")[^"]+/g, (id) => ids.get(id) ?? id));
  change(DOCUMENT, (xml) => xml.replace(/(?<=<w:hyperlink [^>]*r:id=")[^"]+/g, (id) => ids.get(id) ?? id));

  return zipSync(files, { level: 9, mtime: zipDay(day) });
}
