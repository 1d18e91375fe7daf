import { knownForms } from './known-forms.ts';
import { LESSON, requires } from './testing.ts';

requires('a scam form exists', knownForms, { [LESSON]: 'known-forms.bad.yaml' }, ['lesson.yaml:4:14']);
