import type { z } from 'zod';
import { lessonBlocks, questionBlocks, type Vocabulary } from '../blocks/registry.ts';
import { AlertFile } from '../curriculum/alert.ts';
import { LayerFile } from '../curriculum/layer.ts';
import { LessonFile, TextMatter } from '../curriculum/lesson.ts';
import { Office, OfficeLayer } from '../curriculum/office.ts';
import { PlacesFile } from '../curriculum/place.ts';
import { placeOf, shownName, type PlaceId } from './places.ts';

/** One kind of file that the editor opens. What stands in its form comes from the schema and the vocabulary. */
export interface DocumentKind {
  /** What the path of one among many is called. */
  name: string;
  /** The file itself, or its front matter; null where it has none. */
  data: z.ZodObject | null;
  /** What may stand in its text; null for a YAML file. */
  vocabulary: Vocabulary | null;
}

const FOLDER = 'Thư mục, không dấu, ví dụ nap-game/lop-4-5; tạo rồi thì không đổi';

export const DOCUMENTS: Record<PlaceId, DocumentKind> = {
  'van-ban': { name: FOLDER, data: TextMatter, vocabulary: lessonBlocks },
  'cau-hoi': { name: FOLDER, data: null, vocabulary: questionBlocks },
  bai: {
    name: 'Thư mục bài, không dấu, ví dụ nap-game; tạo rồi thì không đổi',
    data: LessonFile,
    vocabulary: null,
  },
  'canh-bao': {
    name: 'Tên tệp, không dấu, ví dụ hop-sua-mien-phi; tạo rồi thì không đổi',
    data: AlertFile,
    vocabulary: null,
  },
  'don-vi': { name: '', data: Office, vocabulary: null },
  'noi-dat': { name: '', data: PlacesFile, vocabulary: null },
  // What it takes the place of is decided beside the form: see layers.ts.
  nen: { name: '', data: LayerFile.pick({ base: true }), vocabulary: null },
};

/** An office over a base: what its form leaves empty is the base's. */
const LAYERED: DocumentKind = { ...DOCUMENTS['don-vi'], data: OfficeLayer };

/** The kind of a file, by its path in the content folder; null for one that the editor does not open. */
export function kindOf(file: string, isLayer = false): DocumentKind | null {
  const place = file.endsWith('.json') ? null : placeOf(shownName(file));
  return place && (isLayer && place.id === 'don-vi' ? LAYERED : DOCUMENTS[place.id]);
}
