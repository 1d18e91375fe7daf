import { composed } from './composed.ts';
import { TEXT, requires } from './testing.ts';

requires('text is NFC, told at the first letter that is not', composed, { [TEXT]: 'composed.bad.mdx' }, [
  'bai.mdx:7:19',
]);
