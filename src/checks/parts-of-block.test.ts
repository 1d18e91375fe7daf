import { partsOfBlock } from './parts-of-block.ts';
import { TEXT, requires } from './testing.ts';

requires('a block has the parts without which it is nothing', partsOfBlock, { [TEXT]: 'parts-of-block.bad.mdx' }, [
  'bai.mdx:7:1',
  'bai.mdx:13:1',
  'bai.mdx:15:59',
  'bai.mdx:17:1',
  'bai.mdx:21:1',
  'bai.mdx:23:16',
  'bai.mdx:27:1',
  'bai.mdx:37:1',
  'bai.mdx:43:1',
  'bai.mdx:49:1',
  'bai.mdx:55:1',
  'bai.mdx:61:1',
]);
