/** The parts of a Word file that have words, opened with care. */
import path from 'node:path';
import { strFromU8 } from 'fflate';
import { openXml, all, one, tagsIn, textIn, type Tag } from '../open-xml.ts';
import { openZip } from './open-zip.ts';
import { cleanWords } from '../clean-text.ts';
import { oneLine } from '../piece.ts';
import { refuse } from '../refusal.ts';
import { readNumbering, type Numbering } from './numbering.ts';

export interface OpenDocx {
  body: Tag;
  /** What a style is called, in small letters, by its id. */
  styleName: (id: string) => string;
  numbering: Numbering;
  /** Where a relation leads: to a part, or out of the file. */
  relation: (id: string) => { target: string; outside: boolean } | undefined;
  /** The words of a note at the foot of a page or at the end, by the name of what refers to it. */
  noteOf: (reference: string, id: string) => string;
  part: (name: string) => Uint8Array | undefined;
  /** As the file's own properties have it. */
  title: string | null;
}

const WANTED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:[^/]*\.xml|_rels\/[^/]*\.rels|media\/[^/]*))$/;

/** Opens a .docx, its paths, sizes and number of parts looked at first; what is none ends in a `Refusal`. */
export function openDocx(bytes: Uint8Array): OpenDocx {
  const parts = openZip(bytes, (name) => WANTED.test(name));
  const xml = (name: string): Tag | undefined => {
    const data = parts[name];
    return data && openXml(strFromU8(data).replace(/^\uFEFF/, ''), `Phần “${name}” của tệp Word`);
  };
  const document = mainPart(xml('_rels/.rels'));
  const root = xml(document);
  const body = one(root, 'body');
  if (!body)
    return refuse(
      'Tệp zip này không phải tệp Word.',
      'Bên trong không có phần chữ của một tài liệu Word.',
      'Mở tệp bằng Word hay LibreOffice rồi lưu thành .docx.',
    );
  const folder = path.posix.dirname(document);
  const relations = new Map(
    all(xml(`${folder}/_rels/${path.posix.basename(document)}.rels`), 'Relationship').map(({ attributes }) => [
      attributes.Id ?? '',
      { target: attributes.Target ?? '', outside: attributes.TargetMode === 'External' },
    ]),
  );
  const styles = new Map(
    all(xml(`${folder}/styles.xml`), 'style').map((style) => [
      style.attributes.styleId ?? '',
      (one(style, 'name')?.attributes.val ?? '').toLowerCase(),
    ]),
  );
  const notes = new Map(
    ['footnote', 'endnote'].flatMap((kind) =>
      all(xml(`${folder}/${kind}s.xml`), kind).map((note) => [
        `${kind}Reference ${note.attributes.id}`,
        oneLine(cleanWords(textIn(note))),
      ]),
    ),
  );
  const title = oneLine(cleanWords(textIn(one(xml('docProps/core.xml'), 'title'))));
  return {
    body,
    styleName: (id) => styles.get(id) ?? id.toLowerCase(),
    numbering: readNumbering(xml(`${folder}/numbering.xml`)),
    relation: (id) => relations.get(id),
    noteOf: (reference, id) => notes.get(`${reference} ${id}`) ?? '',
    part: (name) => parts[path.posix.normalize(name.startsWith('/') ? name.slice(1) : `${folder}/${name}`)],
    title: title || null,
  };
}

/** The part that the file opens with. */
function mainPart(relations: Tag | undefined): string {
  const main = relations && tagsIn(relations).find(({ attributes }) => attributes.Type?.endsWith('/officeDocument'));
  return main?.attributes.Target?.replace(/^\//, '') ?? 'word/document.xml';
}
