import { TEXT, requires } from './testing.ts';
import { tablesFit } from './tables-fit.ts';

requires('a table has room for its words and its rows on paper', tablesFit, { [TEXT]: 'tables-fit.bad.mdx' }, [
  'bai.mdx:15:1',
  'bai.mdx:23:1',
]);
