import { claimsSourced } from './claims-sourced.ts';
import { TEXT, requires } from './testing.ts';

requires(
  'a law, a number with a unit, a date has its source; what a class counts and samples need none',
  claimsSourced,
  { [TEXT]: 'claims-sourced.bad.mdx' },
  [
    'bai.mdx:11:6',
    'bai.mdx:11:21',
    'bai.mdx:11:38',
    'bai.mdx:13:1',
    'bai.mdx:13:26',
    'bai.mdx:13:56',
    'bai.mdx:13:79',
    'bai.mdx:15:4',
    'bai.mdx:15:15',
    'bai.mdx:15:28',
    'bai.mdx:15:44',
    'bai.mdx:15:58',
    'bai.mdx:15:80',
    'bai.mdx:17:9',
    'bai.mdx:17:20',
    'bai.mdx:17:34',
    'bai.mdx:17:52',
    'bai.mdx:19:12',
    'bai.mdx:23:9',
    'bai.mdx:37:33',
    'bai.mdx:39:27',
  ],
);
