import { QUESTIONS, requires } from './testing.ts';
import { testSize } from './test-size.ts';

requires('a published grade has questions enough for the versions of its test', testSize, { [QUESTIONS]: 'test-size.bad.mdx' }, ['bai.mdx:2:9']);
