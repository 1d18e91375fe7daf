import type { GradeLesson } from '../../curriculum/cut.ts';
import { element, words, xmlFile, type Xml } from '../exchange/xml.ts';
import { nameOf } from '../exchange/read-first.ts';
import type { Version } from './play/played.ts';

interface Edition {
  spaces: Record<string, string>;
  version: string;
  /** The attribute that says a resource speaks with the system. */
  sco: string;
  /** What an item says of who reports. */
  item: Xml[];
}

const EDITIONS: Record<Version, Edition> = {
  '1.2': {
    spaces: {
      xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
      'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
    },
    version: '1.2',
    sco: 'adlcp:scormtype',
    item: [],
  },
  '2004': {
    spaces: {
      xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1',
      'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_v1p3',
      'xmlns:imsss': 'http://www.imsglobal.org/xsd/imsss',
    },
    version: '2004 4th Edition',
    sco: 'adlcp:scormType',
    item: [
      element(
        'imsss:sequencing',
        {},
        element('imsss:deliveryControls', { completionSetByContent: true, objectiveSetByContent: true }),
      ),
    ],
  },
};

/** imsmanifest.xml: one lesson, one page to open, and every file that it needs. */
export function manifestOf(version: Version, lesson: GradeLesson, start: string, files: readonly string[]): string {
  const { spaces, version: schemaVersion, sco, item } = EDITIONS[version];
  const title = element('title', {}, words(nameOf({ lesson })));
  const others = files.filter((file) => file !== start);
  return xmlFile(
    element(
      'manifest',
      { identifier: `khien-${lesson.slug}-lop-${lesson.grade}`, version: '1', ...spaces },
      element('metadata', {}, element('schema', {}, 'ADL SCORM'), element('schemaversion', {}, schemaVersion)),
      element(
        'organizations',
        { default: 'bai' },
        element(
          'organization',
          { identifier: 'bai' },
          title,
          element('item', { identifier: 'bai-hoc', identifierref: 'trang' }, title, ...item),
        ),
      ),
      element(
        'resources',
        {},
        element(
          'resource',
          { identifier: 'trang', type: 'webcontent', [sco]: 'sco', href: start },
          ...[start, ...others].map((href) => element('file', { href })),
        ),
      ),
    ),
  );
}
