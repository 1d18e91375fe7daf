import { familyPage } from './family-page.ts';
import { TEXT, requires } from './testing.ts';

requires('the family sheet takes one page as printed', familyPage, { [TEXT]: 'family-page.bad.mdx' }, ['bai.mdx:17:1']);
