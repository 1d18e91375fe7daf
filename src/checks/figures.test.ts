import { figures } from './figures.ts';
import { TEXT, requires } from './testing.ts';

requires('a picture is there, in its own lesson', figures, { [TEXT]: 'figures.bad.mdx' }, [
  'bai.mdx:9:14',
  'bai.mdx:11:14',
  'bai.mdx:13:14',
  'bai.mdx:15:14',
  'bai.mdx:17:14',
  'bai.mdx:21:8',
  'bai.mdx:24:14',
  'bai.mdx:28:13',
]);
