import type { GradeLesson } from '../../curriculum/cut.ts';
import { escapeHtml } from '../../html/text.ts';
import { paperContext } from '../../teaching/to-paper.ts';
import { zip } from '../zip.ts';
import { carry } from '../exchange/carry.ts';
import { takePictures } from '../exchange/pictures.ts';
import { nameOf as titleOf, readFirst } from '../exchange/read-first.ts';
import { element, words, xmlFile, type Xml } from '../exchange/xml.ts';
import { QTI_WAYS } from './ask.ts';
import { itemPiece, nameOf } from './item.ts';
import { q, writePiece, type Version } from './tree.ts';

const EDITION: Record<Version, { qti: string; manifest: string; schema: string; version: string; type: string }> = {
  '2.2': {
    qti: 'http://www.imsglobal.org/xsd/imsqti_v2p2',
    manifest: 'http://www.imsglobal.org/xsd/imscp_v1p1',
    schema: 'QTIv2.2 Package',
    version: '1.0.0',
    type: 'xmlv2p2',
  },
  '3.0': {
    qti: 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0',
    manifest: 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1',
    schema: 'QTI Package',
    version: '3.0.0',
    type: 'xmlv3p0',
  },
};

/** A message is known by its frame, and what is said in it by its place. */
const LOOKS = `.message{border:2px dashed;padding:.5em 1em}
.message div{border:1px solid;border-radius:.5em;padding:.25em .75em;margin:.25em 15% .25em 0}
.message .me{margin:.25em 0 .25em 15%}
.box{border:1px solid;padding:.5em 1em}
.u{text-decoration:underline}
img{max-width:100%;max-height:12em}
`;

/** A grade's questions as a package: an item a question, a test of all of them, pictures, and what to read first. */
export function makeQti(lesson: GradeLesson, version: Version): Uint8Array {
  const load = carry(QTI_WAYS, lesson, paperContext(lesson, 'pupil'));
  const { qti } = EDITION[version];
  const files = new Map<string, string | Uint8Array>();
  const pictures = new Map<string, Uint8Array>();
  const items = load.carried.flatMap(({ question, as }) =>
    as.map((item) => {
      const written = withSpace(writePiece(itemPiece(item, question, `${lesson.title}: ${question.id}`), version), qti);
      const { html, files: own } = takePictures(written, (name) => `hinh/${name}`);
      for (const { name, data } of own) pictures.set(`hinh/${name}`, Buffer.from(data, 'base64'));
      const href = `${item.id}.xml`;
      files.set(href, xmlFile(html));
      return { id: nameOf(item.id), href, uses: ['khien.css', ...own.map(({ name }) => `hinh/${name}`)] };
    }),
  );
  const test = withSpace(writePiece(testOf(titleOf(load), items), version), qti);
  const first = readFirst(load).map((line) => `<p>${escapeHtml(line)}</p>`);
  const all: Record<string, string | Uint8Array> = {
    'imsmanifest.xml': xmlFile(manifestOf(lesson, items, [...pictures.keys()], version)),
    'doc-truoc.html': `<!doctype html>\n<html lang="vi"><head><meta charset="utf-8"><title>Đọc trước</title></head>\n<body>\n${first.join('\n')}\n</body></html>\n`,
    'khien.css': LOOKS,
    'de.xml': xmlFile(test),
    ...Object.fromEntries(files),
    ...Object.fromEntries(pictures),
  };
  const bytes = Object.entries(all).map(([name, data]) => [
    name,
    typeof data === 'string' ? new TextEncoder().encode(data) : data,
  ]);
  return zip(Object.fromEntries(bytes) as Record<string, Uint8Array>, lesson.revision.date);
}

/** The namespace on the outermost element. */
const withSpace = (xml: Xml, space: string): Xml => xml.replace(/^<([\w-]+)/, `<$1 xmlns="${space}"`);

interface Listed {
  id: string;
  href: string;
  uses: string[];
}

const testOf = (title: string, items: readonly Listed[]) =>
  q(
    'assessmentTest',
    { identifier: 'de', title },
    q(
      'testPart',
      { identifier: 'phan-1', navigationMode: 'nonlinear', submissionMode: 'individual' },
      q(
        'assessmentSection',
        { identifier: 'muc-1', title, visible: true },
        ...items.map(({ id, href }) => q('assessmentItemRef', { identifier: id, href })),
      ),
    ),
  );

function manifestOf(lesson: GradeLesson, items: readonly Listed[], pictures: readonly string[], version: Version): Xml {
  const { manifest, schema, version: schemaVersion, type } = EDITION[version];
  const file = (href: string) => element('file', { href });
  const dependency = (identifierref: string) => element('dependency', { identifierref });
  const asset = (identifier: string, href: string) =>
    element('resource', { identifier, type: 'webcontent', href }, file(href));
  return element(
    'manifest',
    { xmlns: manifest, identifier: `khien-${lesson.slug}-lop-${lesson.grade}` },
    element('metadata', {}, element('schema', {}, schema), element('schemaversion', {}, schemaVersion)),
    element('organizations'),
    element(
      'resources',
      {},
      element(
        'resource',
        { identifier: 'R-de', type: `imsqti_test_${type}`, href: 'de.xml' },
        file('de.xml'),
        ...items.map(({ id }) => dependency(`R-${id}`)),
      ),
      ...items.map(({ id, href, uses }) =>
        element(
          'resource',
          { identifier: `R-${id}`, type: `imsqti_item_${type}`, href },
          file(href),
          ...uses.map((one) => dependency(assetName(one))),
        ),
      ),
      asset('R-doc-truoc', 'doc-truoc.html'),
      ...['khien.css', ...pictures].map((one) => asset(assetName(one), one)),
    ),
  );
}

const assetName = (href: string): string => `R-${words(href).replace(/\W/g, '-')}`;
