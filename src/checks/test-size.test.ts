import { QUESTIONS, requires } from './testing.ts';
import { testSize } from './test-size.ts';

requires(
  'a published grade has questions enough for the versions of its test',
  testSize,
  { [QUESTIONS]: 'test-size.bad.mdx' },
  ['bai.mdx:2:9'],
);

requires('questions that cannot stand on a test do not count', testSize, { [QUESTIONS]: 'test-size.bad.none.mdx' }, [
  'bai.mdx:2:9',
]);
