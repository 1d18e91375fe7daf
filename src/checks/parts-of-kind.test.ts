import { partsOfKind } from './parts-of-kind.ts';
import { QUESTIONS, requires } from './testing.ts';

requires('a question holds only the parts of its kind', partsOfKind, { [QUESTIONS]: 'parts-of-kind.bad.mdx' }, [
  'cau-hoi.mdx:5:1',
  'cau-hoi.mdx:18:1',
  'cau-hoi.mdx:28:1',
  'cau-hoi.mdx:45:1',
]);
