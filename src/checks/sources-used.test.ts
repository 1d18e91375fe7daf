import { sourcesUsed } from './sources-used.ts';
import { LESSON, requires } from './testing.ts';

requires('every declared source is used', sourcesUsed, { [LESSON]: 'sources-used.bad.yaml' }, ['lesson.yaml:7:5']);
