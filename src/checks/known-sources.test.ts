import { knownSources } from './known-sources.ts';
import { TEXT, requires } from './testing.ts';

requires('a fact names a source its lesson declares', knownSources, { [TEXT]: 'known-sources.bad.mdx' }, [
  'bai.mdx:9:22',
]);
