import { knownObjectives } from './known-objectives.ts';
import { QUESTIONS, requires } from './testing.ts';

requires('a question asks an objective of its text', knownObjectives, { [QUESTIONS]: 'known-objectives.bad.mdx' }, ['cau-hoi.mdx:9:67']);
