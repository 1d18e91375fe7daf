import { familySheet } from './family-sheet.ts';
import { TEXT, requires } from './testing.ts';

requires(
  'a text says to the family what the trick is, and its three signs in a few words each',
  familySheet,
  { [TEXT]: 'family-sheet.bad.mdx' },
  ['bai.mdx:9:1', 'bai.mdx:9:42', 'bai.mdx:9:42'],
);
