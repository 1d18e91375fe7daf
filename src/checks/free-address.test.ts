import { freeAddress } from './free-address.ts';
import { requires } from './testing.ts';

requires(
  'no lesson takes the address of a page that its grade has anyway',
  freeAddress,
  { 'lessons/soi-tin/lesson.yaml': 'free-address.bad.yaml' },
  ['lesson.yaml:1:1'],
);
