import { background } from './background.ts';
import { TEXT, requires } from './testing.ts';

requires('the background takes half a page as printed', background, { [TEXT]: 'background.bad.mdx' }, ['bai.mdx:15:1']);
requires('a plan has a background', background, { [TEXT]: 'background.bad.none.mdx' }, ['bai.mdx:2:9']);
