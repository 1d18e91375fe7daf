import { siteLinks } from './site-links.ts';
import { requires, TEXT } from './testing.ts';

requires('a link within the site leads to an address that the site has', siteLinks, { [TEXT]: 'site-links.bad.mdx' }, [
  'bai.mdx:9:5',
  'bai.mdx:9:31',
  'bai.mdx:9:55',
  'bai.mdx:11:10',
]);
